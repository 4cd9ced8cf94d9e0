package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QvdColumnTests {

    @Test
    void givesBothSidesOfAValue() {
        QvdColumn column = QvdColumn.of(
                "x",
                List.of(
                        QvdSymbol.of(7),
                        QvdSymbol.of("sju"),
                        QvdSymbol.of(7.5, "sju och en halv"),
                        QvdSymbol.of(8, "")),
                new int[] {0, 1, 2, 3, -1},
                NumberFormat.unknown());

        assertThat(rows(column)).containsExactly("7.0/null", "NaN/sju", "7.5/sju och en halv", "8.0/", "NULL");
    }

    @Test
    void keepsLeadingZerosOfTexts() {
        QvdColumn column = QvdColumn.text("kommun", Arrays.asList("0114", "114", null, "0114"));

        assertThat(column.symbols()).containsExactly(new QvdSymbol.Text("0114"), new QvdSymbol.Text("114"));
        assertThat(rows(column)).containsExactly("NaN/0114", "NaN/114", "NULL", "NaN/0114");
    }

    @Test
    void makesWholeNumbersOf32BitsIntegers() {
        QvdColumn column = QvdColumn.numbers(
                "x",
                new double[] {0.0, -0.0, 2.5, 2147483647, 2147483648.0, -2147483648, Double.NaN},
                NumberFormat.real());

        assertThat(column.symbols())
                .containsExactly(
                        new QvdSymbol.Int(0),
                        new QvdSymbol.Real(2.5),
                        new QvdSymbol.Int(2147483647),
                        new QvdSymbol.Real(2147483648.0),
                        new QvdSymbol.Int(-2147483648));
        assertThat(column.isNull(6)).isTrue();
        assertThat(column.index(1)).isZero();
    }

    @Test
    void knowsConstantsAndNulls() {
        assertThat(rows(QvdColumn.constant("x", QvdSymbol.of("a"), 2))).containsExactly("NaN/a", "NaN/a");
        assertThat(rows(QvdColumn.nulls("x", 2))).containsExactly("NULL", "NULL");
        assertThat(rows(QvdColumn.integers("x", new int[] {3, 4}, new int[] {1, -1, 0})))
                .containsExactly("4.0/null", "NULL", "3.0/null");
        assertThat(rows(QvdColumn.integers("x", new int[] {3, 3}))).containsExactly("3.0/null", "3.0/null");
    }

    @Test
    void doesNotChangeWithTheArraysItWasMadeOf() {
        int[] indexes = {0};
        QvdColumn column = QvdColumn.text("x", List.of("a", "b"), indexes);
        indexes[0] = 1;

        assertThat(column.text(0)).isEqualTo("a");
    }

    @Test
    void derivesTagsFromUsedSymbolsUnlessTheyAreGiven() {
        QvdColumn column = QvdColumn.text("x", List.of("ö", "a"), new int[] {1});

        assertThat(column.tags()).containsExactly("$ascii", "$text");
        assertThat(column.withTags(List.of()).tags()).isEmpty();
        assertThat(column.withTags(List.of("$key")).tags()).containsExactly("$key");
    }

    static Stream<Arguments> faults() {
        NumberFormat real = NumberFormat.real();
        return Stream.of(
                fault(
                        () -> QvdColumn.text("å]", List.of("a"), new int[] {0, 1}),
                        "field [å]], row 1: found index 1, expected -1 (NULL) or one of the 1 symbols from 0"),
                fault(
                        () -> QvdColumn.text("x", List.of("a"), new int[] {-2}),
                        "field [x], row 0: found index -2, expected -1 (NULL) or one of the 1 symbols from 0"),
                fault(
                        () -> QvdColumn.text("x", List.of("a", "b\0"), new int[] {0}),
                        "field [x], symbol 1: found U+0000 at character 1 of a text, expected none: it ends a text in a QVD"),
                fault(
                        () -> QvdColumn.text("x", List.of("\uD83D")),
                        "field [x], symbol 0: found half a surrogate pair at character 0 of a text, expected whole characters"),
                fault(
                        () -> QvdColumn.numbers("x", new double[] {1, Double.POSITIVE_INFINITY}, real),
                        "field [x], symbol 1: found Infinity, expected a finite number; NULL is a row without symbol"),
                fault(
                        () -> QvdColumn.numbers("x", new double[] {Double.NaN}, new int[] {0}, real),
                        "field [x], symbol 0: found NaN, expected a finite number; NULL is a row without symbol"),
                fault(() -> QvdColumn.nulls("x", -1), "field [x]: found -1 rows, expected 0 or more"),
                fault(
                        () -> new QvdSymbol.DualReal(Double.NaN, "x"),
                        "found NaN, expected a finite number; NULL is a row without symbol"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesWhatAQvdCannotHold(Runnable made, String message) {
        assertThatThrownBy(made::run).isInstanceOf(QvdException.class).hasMessage(message);
    }

    private static Arguments fault(Runnable made, String message) {
        return Arguments.of(made, message);
    }

    static List<String> rows(QvdColumn column) {
        return LongStream.range(0, column.rows())
                .mapToObj(row -> cell(column, row))
                .toList();
    }

    static String cell(QvdColumn column, long row) {
        return column.isNull(row) ? "NULL" : column.number(row) + "/" + column.text(row);
    }
}
