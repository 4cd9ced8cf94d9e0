package se.liu.grund.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.contract.Gender;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.mart.MartTable;

/** Figure 16 of the deck: matching of three master's programmes. Counts are invented so that their right shares are the deck's. */
class GoldenAlumniTests {

    private static final String SHARES = "kategori-2-matchningsindikator";
    private static final String WORK = "kategori-2-forvarvsgrad";
    private static final String SUMS = "kategori-2-matchade";
    private static final String WHOLLY = "Ämnesinriktningen stämmer helt; utbildningsnivån är rätt";

    private static Samples alumni;

    @BeforeAll
    static void build() {
        alumni = Samples.of("alumni");
    }

    /** Rows 8 to 11 of the table, whose places are sure enough. */
    @ParameterizedTest
    @CsvSource({
        "6MMEC, 14, 60, 18, 2",
        "6MIND, 23, 42, 12, 2",
        "6MICS, 6, 58, 6, 6",
    })
    void sharesAreThoseOfTheDeck(String programme, int overqualified, int wholly, int without, int studying) {
        assertThat(List.of(
                        percent(programme, "Ämnesinriktningen stämmer helt; utbildningsnivån är för hög"),
                        percent(programme, WHOLLY),
                        percent(programme, "Arbetslösa eller personer inte i arbetskraften"),
                        percent(programme, "Studerande (med studiemedel). Tillhör ej den justerade befolkningen")))
                .containsExactly(overqualified, wholly, without, studying);
    }

    private static int percent(String programme, String category) {
        return Objects.requireNonNull(alumni.share(SHARES, programme, category, Gender.TOTALT))
                .intValueExact();
    }

    @Test
    void matchedInWorkIsOfTheAdjustedPopulation() {
        assertThat(alumni.quotient(WORK, "6MMEC", "Matchad förvärvsgrad", Gender.TOTALT)
                        .unrounded(2.5))
                .as("60 / (100 − 2 − 4)")
                .isCloseTo(63.83, within(0.005));
        assertThat(alumni.share(WORK, "6MMEC", "Matchad förvärvsgrad", Gender.TOTALT))
                .isEqualByComparingTo("64");
        assertThat(alumni.shown(SUMS, "6MMEC", "Justerad befolkning", Gender.TOTALT))
                .isEqualTo(470);
        assertThat(alumni.shown(SUMS, "6MMEC", "Anställda utan tillräckliga uppgifter", Gender.TOTALT))
                .isEqualTo(20);
    }

    /** A over everybody, A over A + B + C, and D among those in work, of the same counts. */
    @ParameterizedTest
    @CsvSource({"500, 300, 60", "380, 300, 79", "470, 400, 85"})
    void isUnmaskedByItsLikelyMistakes(int below, int above, int percent) {
        assertThat(Math.round(100.0 * above / below)).isEqualTo(percent).isNotEqualTo(64);
        assertThat(alumni.shown(SUMS, "6MMEC", "Helt matchade", Gender.TOTALT)).isEqualTo(300);
        assertThat(alumni.shown(SUMS, "6MMEC", "Delvis matchade", Gender.TOTALT)
                        + alumni.shown(SUMS, "6MMEC", "Inte matchade", Gender.TOTALT))
                .isEqualTo(80);
        assertThat(alumni.share(WORK, "6MMEC", "Förvärvsgrad (justerad)", Gender.TOTALT))
                .as("(A + B + C) / E")
                .isEqualByComparingTo("81");
    }

    @Test
    void followsNobodyWhoHasLeftTheCountry() {
        for (MartTable table : alumni.mart().tables()) {
            assertThat(table.categories()).as(table.measure().id()).doesNotContain("Utvandrade", "Utvandrat");
        }
        assertThat(alumni.sum(SHARES, "6MMEC", Gender.TOTALT))
                .as("the thirteen classes alone")
                .isEqualTo(500);
    }

    @Test
    void takesStudiesFromEtableringsgradAlone() {
        assertThat(alumni.mart().table("kategori-1-etableringsgrad").categories())
                .doesNotContain("Högskolestuderande", "Övriga studerande")
                .contains("Etablerad ställning på arbetsmarknaden");
        assertThat(alumni.mart().table(SHARES).categories())
                .contains("Studerande (med studiemedel). Tillhör ej den justerade befolkningen");
    }

    @Test
    void keepsWhatIsNotKnown() {
        assertThat(alumni.mart().table("kategori-1-boendelan").categories()).contains("Okänt", "Uppgift saknas");
    }

    @Test
    void splitsDoctoralDegreesByNothing() {
        MartTable table = alumni.mart().table("forskarutbildning-bransch");
        for (int row = 0; row < table.rows(); row++) {
            assertThat(table.count(row, Gender.KVINNOR).status()).isEqualTo(CellStatus.MISSING);
            assertThat(table.count(row, Gender.MÄN).status()).isEqualTo(CellStatus.MISSING);
        }
    }

    @Test
    void tellsTheDegreeThatAProgrammeLeadsTo() {
        MartTable table = alumni.mart().table(SHARES);
        var degree = table.measure().population().key().joins().getLast();
        assertThat(table.keys())
                .filteredOn(key -> key.code().equals("6MMEC"))
                .allSatisfy(key -> assertThat(
                                alumni.mart().joins().text(table.measure().population(), degree, key))
                        .isEqualTo("Masterexamen"));
    }
}
