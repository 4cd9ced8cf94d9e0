package se.liu.grund.standin.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayFormatTests {

    @ParameterizedTest
    @CsvSource({
        "2.5, 2.5",
        "326.5, 326.5",
        "-0.0, 0",
        "1000, 1000",
        "0.30000000000000004, 0.3",
        "0.42465753424657532, 0.42465753424658",
        "99999999999999, 99999999999999",
        "1e14, 1e+14",
        "-1.25e-7, -1.25e-07",
        "NaN, -",
    })
    void showsFourteenDigitsWithoutAFormat(double number, String shown) {
        assertThat(DisplayFormat.PLAIN.show(number, ".")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "REAL|##############|,||2.5|2,5",
                "INTEGER|###0|.||1234|1234",
                "INTEGER|#\u00a0##0|,|\u00a0|1234567|1\u00a0234\u00a0567",
                "FIX|###0.00|.||2.5|2.50",
                "FIX|0.0#|.||2.5|2.5",
                "FIX|0%|.||0.63|63%",
                "MONEY|$#,##0.00;($#,##0.00)|.|,|-1234.5|-$1,234.50",
                "DATE|YYYY-MM-DD|||45292|2024-01-01",
                "DATE|M/D/YY|||45292|1/1/24",
                "TIMESTAMP|YYYY-MM-DD hh:mm:ss[.fff]|||45292.5|2024-01-01 12:00:00",
                "TIME|h:mm TT|||0.75|6:00 PM",
                "DATE||||45292|45292",
            })
    void followsTheFormatOfAQvd(
            String type, String pattern, String decimal, String thousands, double number, String shown) {
        DisplayFormat format = new DisplayFormat(type, text(pattern), text(decimal), text(thousands));

        assertThat(format.show(number, ".")).isEqualTo(shown);
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
