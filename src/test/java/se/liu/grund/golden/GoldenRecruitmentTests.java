package se.liu.grund.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.contract.Gender;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.mart.MartTable;
import se.liu.grund.mart.Quotient;

/** Figures 1 to 9 of the deck: the pilot with the municipalities, and the reports on recruitment. */
class GoldenRecruitmentTests {

    private static final String ÖVERGÅNGSTAL = "Registrerade / befolkning 18–25 år";
    private static final String UTRIKES = "Utrikes födda registrerade / utrikes födda 18–25 år";
    private static final String RELATION = "Boende 1 år efter / rekryterade";

    private static Samples rekrytering;

    @BeforeAll
    static void build() {
        rekrytering = Samples.of("rekrytering");
    }

    private static double shown(String measure, String code, String category) {
        return rekrytering.shown(measure, code, category, Gender.TOTALT);
    }

    private static BigDecimal share(String measure, String code, String category) {
        return Objects.requireNonNull(
                rekrytering.share(measure, code, category, Gender.TOTALT), measure + ", " + code + ", " + category);
    }

    @Test
    void programmesRecruitAsTheDeckSays() {
        Map<String, String> programmes = Map.of(
                "PR001", "civilekonomprogrammet_pct",
                "PR002", "civilingenjor_maskinteknik_pct",
                "PR005", "sjukskoterskeprogrammet_pct");
        for (Map<String, String> row : GoldenFile.rows("01_rekrytering_lan_program_procent.csv")) {
            programmes.forEach((code, column) -> assertThat(share("program-rekryteringslan", code, row.get("lan")))
                    .as(code + ", " + row.get("lan"))
                    .isEqualByComparingTo(row.get(column)));
        }
        assertThat(share("program-rekryteringslan", "PR002", "Gotlands län"))
                .as("0 that is rounded is shown, and is no blank")
                .isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "PR001, civilekonomprogrammet_pct",
        "PR002, civilingenjor_maskinteknik_pct",
        "PR005, sjukskoterskeprogrammet_pct"
    })
    void percentsOfLänSumToWhatTheDecksSum(String code, String column) {
        int deck = GoldenFile.rows("01_rekrytering_lan_program_procent.csv").stream()
                .mapToInt(row -> Integer.parseInt(row.get(column)))
                .sum();
        int sum = GoldenFile.rows("01_rekrytering_lan_program_procent.csv").stream()
                .mapToInt(row ->
                        share("program-rekryteringslan", code, row.get("lan")).intValueExact())
                .sum();
        assertThat(sum).as("not forced to 100").isEqualTo(deck);
        assertThat(rekrytering
                        .quotient("program-rekryteringslan", code, "Östergötlands län", Gender.TOTALT)
                        .denominator()
                        .low())
                .as("Uppgift saknas counts, else the base were 9 600")
                .isEqualTo(10_000);
    }

    @Test
    void countsStudentsOfEveryKommun() {
        double sum = 0;
        for (Map<String, String> row : GoldenFile.rows("02_liu_studenter_per_kommun.csv")) {
            double shown = shown("studenter-studenter", row.get("kommun_kod"), "Samtliga");
            assertThat(shown).as(row.get("kommun")).isEqualTo(GoldenFile.number(row.get("antal")));
            sum += shown;
        }
        assertThat(sum)
                .as("with Valdemarsvik's 98, which is likely and not certain")
                .isEqualTo(10_691);
    }

    @Test
    void economistsAreInWorkAsTheDeckSays() {
        Map<String, String> codes = codes("ekonomexamen-sysselsattning");
        for (Map<String, String> row : GoldenFile.rows("03_sysselsattning_ekonomexamen_2010_2015.csv")) {
            String code = Objects.requireNonNull(codes.get(name(row.get("larosate"))), row.get("larosate"));
            assertThat(share("ekonomexamen-sysselsattning", code, "Sysselsatt"))
                    .isEqualByComparingTo(row.get("sysselsatt_pct"));
            assertThat(share("ekonomexamen-sysselsattning", code, "Ej sysselsatt"))
                    .isEqualByComparingTo(row.get("ej_sysselsatt_pct"));
            assertThat(shown("ekonomexamen-antal-examen", code, "Antal"))
                    .isEqualTo(GoldenFile.number(row.get("antal_stud")));
        }
    }

    /** The deck has the former name of one. */
    private static String name(String deck) {
        return deck.equals("Högskolan i Jönköping") ? "Jönköping University" : deck;
    }

    private static Map<String, String> codes(String measure) {
        Map<String, String> codes = new HashMap<>();
        rekrytering.mart().table(measure).keys().forEach(key -> codes.put(key.name(), key.code()));
        return codes;
    }

    @Test
    void flowsOfLänAreTheDecksAndDoNotSumToZero() {
        double sum = 0;
        String liu = Objects.requireNonNull(codes("nyborjare-nettoflode").get("Linköpings universitet"));
        for (Map<String, String> row : GoldenFile.rows("04_nettoflode_gymnasielan_boendelan_2010_2015.csv")) {
            double flow = shown("nyborjare-nettoflode", liu, row.get("lan"));
            assertThat(flow).as(row.get("lan")).isEqualTo(GoldenFile.number(row.get("netto_personer")));
            sum += flow;
        }
        assertThat(sum).isEqualTo(104);
        assertThat(rekrytering.mart().table("nyborjare-nettoflode").categories())
                .as("with Uppgift saknas, 900 before and 40 after, it were −756")
                .hasSize(21)
                .doesNotContain("Uppgift saknas", "Ej uppföljningsbara");
        assertThat(shown("nyborjare-nettoflode", liu, "Stockholms län")).isPositive();
    }

    @Test
    void creditsByBackgroundAreTheDecks() {
        List<String> backgrounds = List.of(
                "utrikes_fodd",
                "inrikes_fodd_tva_utrikes_fodda_foraldrar",
                "inrikes_fodd_en_inrikes_en_utrikes_fodd_foralder",
                "inrikes_fodd_tva_inrikes_fodda_foraldrar");
        List<String> classes = rekrytering.mart().table("poang-poangsumma").categories();
        int[] sums = new int[4];
        for (Map<String, String> row : GoldenFile.rows("05_poangsumma_utlandsk_bakgrund_procent.csv")) {
            String category = classes.get(Integer.parseInt(row.get("rad")) - 1);
            for (int i = 0; i < 4; i++) {
                BigDecimal share = share("poang-poangsumma", String.valueOf(i + 1), category);
                assertThat(share)
                        .as(category + ", " + backgrounds.get(i))
                        .isEqualByComparingTo(row.get(backgrounds.get(i)));
                sums[i] += share.intValueExact();
            }
        }
        assertThat(sums).as("column sums").containsExactly(100, 100, 99, 100);
        assertThat(Math.round(100.0 * 253 / (253 + 212 + 173 + 142)))
                .as("a share of the row instead of the column")
                .isEqualTo(32);
    }

    @Test
    void goesOnToStudyAsTheDeckSays() {
        for (Map<String, String> row : GoldenFile.rows("06_overgang_25ar_ostergotland_2021.csv")) {
            String code = row.get("kommun_kod");
            Quotient quotient = rekrytering.quotient("overgang-overgangstal", code, ÖVERGÅNGSTAL, Gender.TOTALT);
            assertThat(quotient.numerator().low()).isEqualTo(Integer.parseInt(row.get("registrerade_upp_till_25")));
            assertThat(quotient.denominator().low())
                    .as("eight ages of " + row.get("kommun"))
                    .isEqualTo(Integer.parseInt(row.get("befolkning_18_25")));
            assertThat(quotient.shown(2.5)).isEqualByComparingTo(row.get("kvot_pct_leken"));
            assertThat(quotient.unrounded(2.5)).isCloseTo(GoldenFile.number(row.get("kvot_pct_exakt")), within(0.0001));
        }
        assertThat(Math.round(100.0 * 408 / 61)).as("turned over").isEqualTo(669);
    }

    @Test
    void sumsOverKommunerBecomeTheQuotientOfTheLän() {
        double above = 0;
        double below = 0;
        MartTable table = rekrytering.mart().table("overgang-overgangstal");
        for (int row = 0; row < table.rows(); row++) {
            if (table.periodAt(row).to() == 2021) {
                above += table.count(row, Gender.TOTALT).shown(2.5);
                below += table.denominator(row, Gender.TOTALT).shown(2.5);
            }
        }
        assertThat(above).isEqualTo(8949);
        assertThat(below).isEqualTo(46_927);
        assertThat(100 * above / below).isCloseTo(19.07, within(0.005));
    }

    @Test
    void utrikesFöddaGoOnToStudyAsTheDeckSays() {
        for (Map<String, String> row : GoldenFile.rows("07_utlandsk_bakgrund_registrerade_2021.csv")) {
            String code = row.get("kommun_kod");
            Quotient quotient = rekrytering.quotient("overgang-overgang-utrikes", code, UTRIKES, Gender.TOTALT);
            String deck = row.get("kvot_pct_leken");
            if (deck.isEmpty()) {
                assertThat(quotient.shown(2.5)).as(row.get("kommun")).isNull();
            } else {
                assertThat(quotient.shown(2.5)).as(row.get("kommun")).isEqualByComparingTo(deck);
                assertThat(quotient.unrounded(2.5))
                        .isCloseTo(GoldenFile.number(row.get("kvot_pct_exakt")), within(0.0001));
            }
            assertThat(shown("overgang-radsumma", code, "Summa"))
                    .as("row sum of " + row.get("kommun"))
                    .isEqualTo(GoldenFile.number(row.get("radsumma_med_2_5")));
            assertThat(shown("overgang-radsumma", code, "Skillnad mot registrerade"))
                    .as("against those registered, " + row.get("kommun"))
                    .isEqualTo(GoldenFile.number(row.get("differens")));
        }
    }

    @Test
    void isBlankInYdreAndFourPercentInBoxholm() {
        Quotient ydre = rekrytering.quotient("overgang-overgang-utrikes", "0512", UTRIKES, Gender.TOTALT);
        assertThat(ydre.blank()).isTrue();
        assertThat(ydre.status())
                .as("a true zero, neither 0 % nor 2,5 / 51 = 5 %")
                .isEqualTo(CellStatus.ZERO);
        Quotient boxholm = rekrytering.quotient("overgang-overgang-utrikes", "0560", UTRIKES, Gender.TOTALT);
        assertThat(boxholm.shown(2.5)).isEqualByComparingTo("4");
        assertThat(boxholm.low()).isCloseTo(100.0 / 67, within(1e-9));
        assertThat(boxholm.high()).isCloseTo(400.0 / 67, within(1e-9));
        assertThat(Math.round(100.0 * (58 + 23) / 376))
                .as("both classes of foreign background in Finspång's numerator")
                .isEqualTo(22);
    }

    @Test
    void asManyLiveThereAsTheDeckSays() {
        for (Map<String, String> row : GoldenFile.rows("08_relationstal_examen_2020.csv")) {
            assertThat(share("examen-relationstal", row.get("kommun_kod"), RELATION))
                    .as(row.get("kommun"))
                    .isEqualTo(new BigDecimal(row.get("relationstal").replace(',', '.')));
        }
        assertThat(Math.round(100.0 * 1000 / 1170)).as("Linköping turned over").isEqualTo(85);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Göteborgs universitet", "Linköpings universitet", "Linnéuniversitetet", "Lunds universitet"})
    void choiceOfLärosäteIsTheDecks(String university) {
        Map<String, String> codes = codes("registrerade-larosate");
        Map<String, String> row = GoldenFile.rows("09_val_av_larosate_2021_procent_kompletta_rader.csv").stream()
                .filter(one -> university.equals(one.get("larosate")))
                .findFirst()
                .orElseThrow();
        row.forEach((kommun, percent) -> {
            if (!kommun.equals("larosate")) {
                assertThat(share(
                                "registrerade-larosate", Objects.requireNonNull(codes.get(kommun), kommun), university))
                        .as(kommun)
                        .isEqualByComparingTo(percent);
            }
        });
    }

    @Test
    void choiceOfLärosäteIsOfAllRegistered() {
        assertThat(shown("registrerade-antal-larosate", "0580", "Antal"))
                .as("not those up to 25 years, who are 3 901")
                .isEqualTo(7741);
        assertThat(shown("overgang-registrerade", "0580", "Samtliga")).isEqualTo(3901);
    }

    @Test
    void countsThoseWhoLeftTheCountryWhereTheyAreAClass() {
        assertThat(rekrytering.mart().table("sjukskoterskor-yrke").categories())
                .anyMatch(category -> category.startsWith("Utvandra"));
        assertThat(rekrytering.mart().table("nyborjare-boendelan").categories())
                .noneMatch(category -> category.startsWith("Utvandra"));
    }

    @Test
    void putsEveryKommunInItsLänAndOnTheMap() {
        MartTable table = rekrytering.mart().table("overgang-overgangstal");
        var population = table.measure().population();
        var joins = population.key().joins();
        for (var key : table.keys()) {
            if (key.code().startsWith("05") && key.code().length() == 4) {
                assertThat(rekrytering.mart().joins().text(population, joins.getFirst(), key))
                        .isEqualTo("Östergötlands län");
                assertThat(rekrytering.mart().joins().number(population, joins.get(1), key))
                        .isBetween(57.0, 59.0);
            }
        }
    }
}
