package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TagsTests {

    static Stream<Arguments> fields() {
        NumberFormat none = NumberFormat.unknown();
        NumberFormat date = NumberFormat.date("YYYY-MM-DD");
        NumberFormat timestamp = NumberFormat.timestamp("YYYY-MM-DD hh:mm:ss");
        QvdSymbol one = QvdSymbol.of(1);
        QvdSymbol half = QvdSymbol.of(0.5);
        return Stream.of(
                Arguments.of("ASCII text", none, List.of(QvdSymbol.of("Lund")), "$ascii $text"),
                Arguments.of("other text", none, List.of(QvdSymbol.of("Lund"), QvdSymbol.of("Umeå")), "$text"),
                Arguments.of("leading zeros", none, List.of(QvdSymbol.of("0114")), "$ascii $text"),
                Arguments.of("the empty text", none, List.of(QvdSymbol.of("")), "$ascii $text"),
                Arguments.of("no value", none, List.of(), "$ascii $text"),
                Arguments.of("whole numbers", none, List.of(one), "$numeric $integer"),
                Arguments.of("whole duals", none, List.of(QvdSymbol.of(1, "ett")), "$numeric $integer"),
                Arguments.of("whole doubles", none, List.of(QvdSymbol.of(1e12)), "$numeric $integer"),
                Arguments.of("numbers", NumberFormat.real(), List.of(one, half), "$numeric"),
                Arguments.of("a mixture", none, List.of(one, QvdSymbol.of("x")), ""),
                Arguments.of("dates", date, List.of(one), "$numeric $integer $timestamp $date"),
                Arguments.of("whole timestamps", timestamp, List.of(one), "$numeric $integer $timestamp $date"),
                Arguments.of("timestamps", timestamp, List.of(one, half), "$numeric $timestamp"),
                Arguments.of("times", NumberFormat.time("hh:mm:ss"), List.of(half), "$numeric"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void areThoseThatQlikGives(String name, NumberFormat format, List<QvdSymbol> symbols, String tags) {
        int[] rows = IntStream.range(0, symbols.size()).toArray();
        QvdColumn column = QvdColumn.of("x", symbols, rows, format);

        assertThat(String.join(" ", column.tags())).isEqualTo(tags);
    }
}
