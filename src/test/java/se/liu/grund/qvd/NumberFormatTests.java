package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumberFormatTests {

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(NumberFormat.unknown(), "UNKNOWN|0|0|||"),
                Arguments.of(NumberFormat.ascii(), "ASCII|0|0|||"),
                Arguments.of(NumberFormat.integer(), "INTEGER|0|1|###0|,|"),
                Arguments.of(NumberFormat.real(), "REAL|14|1|##############|.|"),
                Arguments.of(NumberFormat.real(","), "REAL|14|1|##############|,|"),
                Arguments.of(NumberFormat.fix(2, ".", ""), "FIX|2|1|###0.00|.|"),
                Arguments.of(NumberFormat.fix(1, ",", "\u00A0"), "FIX|1|1|#\u00A0##0,0|,|\u00A0"),
                Arguments.of(NumberFormat.fix(0, ",", " "), "FIX|0|1|# ##0|,| "),
                Arguments.of(NumberFormat.money("$#,##0;($#,##0)", ".", ","), "MONEY|0|1|$#,##0;($#,##0)|.|,"),
                Arguments.of(NumberFormat.date("YYYY-MM-DD"), "DATE|0|0|YYYY-MM-DD||"),
                Arguments.of(NumberFormat.time("hh:mm:ss"), "TIME|0|0|hh:mm:ss||"),
                Arguments.of(NumberFormat.timestamp("M/D/YYYY"), "TIMESTAMP|0|0|M/D/YYYY||"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hasTheFormsThatQlikWrites(NumberFormat format, String children) {
        assertThat(String.join(
                        "|",
                        format.type(),
                        "" + format.decimals(),
                        "" + format.useThousands(),
                        format.pattern(),
                        format.decimal(),
                        format.thousands()))
                .isEqualTo(children);
    }

    @Test
    void refusesNegativeDecimals() {
        assertThatThrownBy(() -> NumberFormat.fix(-1, ",", ""))
                .isInstanceOf(QvdException.class)
                .hasMessage("found -1 decimals in a number format, expected 0 or more");
    }
}
