package se.liu.grund.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Rounding;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.mart.Count;
import se.liu.grund.mart.Quotient;

/** Figures 10 and 11 of the deck: Boendelän and Bransch of Affärsjuridisk kandidatexamen, 2014–2019. */
class GoldenFramgrundTests {

    private static final String DEGREE = "EX001";
    private static final String SHEET = "Boendelän efter examen";

    private static Samples framgrund;

    @BeforeAll
    static void build() {
        framgrund = Samples.of("framgrund");
    }

    @Test
    void showsEveryCountOfBoendelän() {
        for (Map<String, String> row :
                GoldenFile.rows("10_framgrund_boendelan_affarsjuridisk_kandidat_2014_2019.csv")) {
            String län = row.get("boendelan_efter_examen");
            assertThat(framgrund.shown("boendelan", DEGREE, län, Gender.KVINNOR))
                    .as(län + ", kvinnor")
                    .isEqualTo(GoldenFile.number(row.get("kvinnor")));
            assertThat(framgrund.shown("boendelan", DEGREE, län, Gender.MÄN))
                    .as(län + ", män")
                    .isEqualTo(GoldenFile.number(row.get("man")));
        }
    }

    @Test
    void showsTheNumbersAboveTheSheet() {
        assertThat(framgrund.shown("konsfordelning", DEGREE, SHEET, Gender.KVINNOR))
                .isEqualTo(326.5);
        assertThat(framgrund.shown("konsfordelning", DEGREE, SHEET, Gender.MÄN)).isEqualTo(192.0);
        assertThat(framgrund.share("konsfordelning", DEGREE, SHEET, Gender.KVINNOR))
                .isEqualByComparingTo("63");
        assertThat(framgrund.share("konsfordelning", DEGREE, SHEET, Gender.MÄN)).isEqualByComparingTo("37");
        assertThat(framgrund.share("konsfordelning", DEGREE, SHEET, Gender.TOTALT))
                .as("a percent of kvinnor and män together is no number of its own")
                .isNull();
    }

    @Test
    void tellsHowFarThePercentMayBeFromTheTruth() {
        Quotient women = framgrund.quotient("konsfordelning", DEGREE, SHEET, Gender.KVINNOR);
        assertThat(women.status()).isEqualTo(CellStatus.PARTIAL);
        assertThat(women.unrounded(2.5)).isCloseTo(62.97, within(0.005));
        assertThat(women.low()).isLessThan(62.97).isGreaterThan(55);
        assertThat(women.high()).isGreaterThan(62.97).isLessThan(70);
    }

    /** What is easily done wrong gives another percent: each such formula, computed of the same rows. */
    @ParameterizedTest
    @CsvSource({
        "the hidden left out, 65",
        "Ej uppföljningsbara left out, 64",
    })
    void isUnmaskedByItsLikelyMistakes(String mistake, int percent) {
        double women = 0;
        double men = 0;
        for (Map<String, String> row :
                GoldenFile.rows("10_framgrund_boendelan_affarsjuridisk_kandidat_2014_2019.csv")) {
            String län = row.get("boendelan_efter_examen");
            boolean counts = !mistake.startsWith("Ej") || !län.equals("Ej uppföljningsbara");
            women += counts ? part(mistake, framgrund.count("boendelan", DEGREE, län, Gender.KVINNOR)) : 0;
            men += counts ? part(mistake, framgrund.count("boendelan", DEGREE, län, Gender.MÄN)) : 0;
        }
        assertThat(Math.round(100 * women / (women + men))).as(mistake).isEqualTo(percent);
        assertThat(percent).isNotEqualTo(63);
    }

    private static double part(String mistake, Count count) {
        return mistake.startsWith("the hidden") && count.status() == CellStatus.HIDDEN ? 0 : count.shown(2.5);
    }

    @Test
    void takesATrueZeroForWhatItIs() {
        assertThat(framgrund
                        .count("boendelan", DEGREE, "Dalarnas län", Gender.KVINNOR)
                        .status())
                .isEqualTo(CellStatus.ZERO);
        assertThat(framgrund.share("boendelan", DEGREE, "Dalarnas län", Gender.KVINNOR))
                .as("blank")
                .isNull();
        assertThat(framgrund.share("boendelan", DEGREE, "Gotlands län", Gender.KVINNOR))
                .as("2,5 of 326,5")
                .isEqualByComparingTo("1");
    }

    @Test
    void showsEveryCountOfBransch() {
        for (Map<String, String> row :
                GoldenFile.rows("11_framgrund_bransch_affarsjuridisk_kandidat_2014_2019_delvis.csv")) {
            String bransch =
                    row.get("bransch").equals("Jordbruk") ? "Jordbruk, skogsbruk och fiske" : row.get("bransch");
            for (Gender gender : Gender.values()) {
                String golden = Objects.requireNonNullElse(
                        row.get(gender == Gender.MÄN ? "man" : gender.label().toLowerCase(java.util.Locale.ROOT)), "");
                if (!golden.isEmpty()) {
                    assertThat(framgrund.shown("bransch", DEGREE, bransch, gender))
                            .as(bransch + ", " + gender)
                            .isEqualTo(GoldenFile.number(golden));
                }
            }
        }
    }

    @Test
    void neverMakesATotalOfWomenAndMen() {
        assertThat(framgrund
                        .count("boendelan", DEGREE, "Östergötlands län", Gender.TOTALT)
                        .status())
                .as("no Totalt was delivered")
                .isEqualTo(CellStatus.MISSING);
        assertThat(framgrund.shown("bransch", DEGREE, "Ej uppföljningsbara", Gender.TOTALT))
                .as("12 is impossible beside 12 and 13, and is what was delivered")
                .isEqualTo(12);
        assertThat(framgrund.shown("konsfordelning", DEGREE, "Bransch", Gender.TOTALT))
                .isEqualTo(framgrund.sum("bransch", DEGREE, Gender.TOTALT));
    }

    @Test
    void roundsHalvesUp() {
        assertThat(new Quotient(
                                new Count(CellStatus.EXACT, 1, 1),
                                new Count(CellStatus.EXACT, 8, 8),
                                false,
                                new Rounding.Percent())
                        .shown(2.5))
                .isEqualByComparingTo(new BigDecimal("13"));
    }
}
