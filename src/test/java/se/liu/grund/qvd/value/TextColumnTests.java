package se.liu.grund.qvd.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdSymbol;

class TextColumnTests {

    @Test
    void takesTheSideThatIsAskedForWhereThereAreTwo() {
        QvdColumn column = QvdColumn.of(
                "x",
                List.of(QvdSymbol.of(1, "ett"), QvdSymbol.of("två"), QvdSymbol.of(3), QvdSymbol.of("")),
                new int[] {0, 1, 2, 3, -1},
                NumberFormat.unknown());

        assertThat(texts(column, ValueStyle.data())).containsExactly("ett", "två", "3", "", null);
        assertThat(texts(column, new ValueStyle(DualSide.NUMBER, '.'))).containsExactly("1", "två", "3", "", null);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "2.5, 2.5",
        "-0.1, -0.1",
        "1e10, 10000000000",
        "12345678.9, 12345678.9",
        "0.000001, 0.000001",
        "1e-9, 1E-9",
        "1e21, 1E21",
        "1.5e300, 1.5E300",
        "9007199254740993e3, 9007199254740993000"
    })
    void writesNumbersWithAsFewDigitsAsTellThemApart(double number, String text) {
        assertThat(ValueStyle.data().number(number)).isEqualTo(text);
        assertThat(Double.parseDouble(text)).isEqualTo(number);
    }

    @Test
    void writesTheDecimalCharacterAskedFor() {
        QvdColumn column = QvdColumn.numbers("x", new double[] {2.5, 1000, Double.NaN}, NumberFormat.real());

        assertThat(texts(column, new ValueStyle(DualSide.TEXT, ','))).containsExactly("2,5", "1000", null);
    }

    @Test
    void writesDatesAndTimesByTheFormat() {
        double[] serials = {46349, 46349.6282407407, -1e9};

        assertThat(dates(NumberFormat.date("YYYY-MM-DD"), serials))
                .containsExactly("2026-11-23", "2026-11-23", "-1000000000");
        assertThat(dates(NumberFormat.date(""), serials)).startsWith("2026-11-23");
        assertThat(dates(NumberFormat.timestamp("D/M/YYYY hh:mm:ss[.fff]"), serials))
                .containsExactly("23/11/2026 00:00:00", "23/11/2026 15:04:40", "-1000000000");
        assertThat(dates(NumberFormat.timestamp(""), serials)).contains("2026-11-23 15:04:40");
        assertThat(dates(NumberFormat.time("hh:mm"), 0.5, 26099.9999999 / 86400))
                .containsExactly("12:00", "07:15");
    }

    @Test
    void keepsTheLastDayOfAYearThatEndsInNines() {
        assertThat(dates(NumberFormat.date("YYYY-MM-DD"), 44688.99999999999)).containsExactly("2022-05-07");
    }

    @Test
    void readsBlockByBlockAlsoWhereSymbolsAreTooManyToKeep() {
        int rows = (1 << 16) + 3;
        QvdColumn column = QvdColumn.of(
                "x",
                IntStream.range(0, rows)
                        .mapToObj(i -> QvdSymbol.of(i, "rad " + i))
                        .toList(),
                IntStream.range(0, rows).map(i -> i == 5 ? -1 : i).toArray(),
                NumberFormat.unknown());
        TextColumn texts = TextColumn.of(column, ValueStyle.data());

        texts.load(4, 3);
        assertThat(List.of(texts.at(0), texts.at(2))).containsExactly("rad 4", "rad 6");
        assertThat(texts.at(1)).isNull();
        texts.load(rows - 1, 1);
        assertThat(texts.at(0)).isEqualTo("rad 65538");
    }

    private static List<String> dates(NumberFormat format, double... serials) {
        return texts(QvdColumn.numbers("x", serials, format), ValueStyle.data());
    }

    private static List<String> texts(QvdColumn column, ValueStyle style) {
        TextColumn texts = TextColumn.of(column, style);
        texts.load(0, (int) column.rows());
        List<String> all = new ArrayList<>();
        for (int row = 0; row < column.rows(); row++) {
            all.add(texts.at(row));
        }
        return all;
    }
}
