package se.liu.grund.qvd.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdSymbol;

class TypedColumnTests {

    @Test
    void isTextAsSoonAsOneValueIs() {
        QvdColumn column = of(NumberFormat.unknown(), QvdSymbol.of(1), QvdSymbol.of("Övrigt"));

        assertThat(FieldKind.of(column, DualSide.NUMBER)).isEqualTo(FieldKind.TEXT);
        assertThat(FieldKind.of(QvdColumn.nulls("x", 2), DualSide.NUMBER)).isEqualTo(FieldKind.TEXT);
        assertThat(first(column, DualSide.NUMBER)).isEqualTo("1");
    }

    @Test
    void isByTheSideOfDualsThatCounts() {
        QvdColumn column = of(NumberFormat.unknown(), QvdSymbol.of(7, "sju"));

        assertThat(first(column, DualSide.TEXT)).isEqualTo("sju");
        assertThat(first(column, DualSide.NUMBER)).isEqualTo(7L);
    }

    @Test
    void isWholeOnlyWhereEveryNumberIsAndFits() {
        assertThat(first(of(NumberFormat.real(), QvdSymbol.of(3.0)), DualSide.TEXT))
                .isEqualTo(3L);
        assertThat(first(of(NumberFormat.real(), QvdSymbol.of(3), QvdSymbol.of(2.5)), DualSide.TEXT))
                .isEqualTo(3.0);
        assertThat(first(of(NumberFormat.integer(), QvdSymbol.of(1e18)), DualSide.TEXT))
                .isEqualTo(1e18);
    }

    @Test
    void isADateOrTimeByFormatOrByTags() {
        QvdSymbol noon = QvdSymbol.of(46349.5);
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThat(first(of(NumberFormat.date(""), noon), DualSide.TEXT)).isEqualTo(day);
        assertThat(first(of(NumberFormat.time(""), noon), DualSide.TEXT)).isEqualTo(LocalTime.NOON);
        assertThat(first(of(NumberFormat.timestamp(""), noon), DualSide.TEXT))
                .isEqualTo(LocalDateTime.of(day, LocalTime.NOON));

        QvdColumn tagged = of(NumberFormat.unknown(), QvdSymbol.of(46349, "23 nov"))
                .withTags(List.of("$numeric", "$integer", "$timestamp", "$date"));
        assertThat(first(tagged, DualSide.NUMBER)).isEqualTo(day);
        assertThat(first(tagged, DualSide.TEXT)).isEqualTo("23 nov");
        assertThat(first(of(NumberFormat.unknown(), noon).withTags(List.of("$numeric", "$timestamp")), DualSide.TEXT))
                .isEqualTo(LocalDateTime.of(day, LocalTime.NOON));
    }

    @Test
    void isANumberWhereADateWouldBeInNoYear() {
        assertThat(first(of(NumberFormat.date(""), QvdSymbol.of(5000000)), DualSide.TEXT))
                .isEqualTo(5000000L);
    }

    private static QvdColumn of(NumberFormat format, QvdSymbol... symbols) {
        int[] indexes = java.util.stream.IntStream.range(0, symbols.length).toArray();
        return QvdColumn.of("x", List.of(symbols), indexes, format);
    }

    private static Object first(QvdColumn column, DualSide side) {
        TypedColumn typed = TypedColumn.of(column, side);
        typed.load(0, 1);
        return typed.at(0);
    }
}
