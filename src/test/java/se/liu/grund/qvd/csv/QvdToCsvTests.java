package se.liu.grund.qvd.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdSymbol;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.value.DualSide;

class QvdToCsvTests {

    private static final QvdTable TABLE = QvdTable.named("Studenter")
            .column(QvdColumn.text("Län", Arrays.asList("Östergötlands län", "", null, "a;b", "sa \"hej\"\nigen 😀")))
            .column(QvdColumn.of(
                    "Kön, kod",
                    List.of(QvdSymbol.of(1, "Kvinnor"), QvdSymbol.of(2, "Män")),
                    new int[] {0, 1, 0, -1, 1},
                    NumberFormat.unknown()))
            .column(QvdColumn.numbers("Andel", new double[] {2.5, 3, Double.NaN, 0.1, -7}, NumberFormat.real()))
            .column(QvdColumn.numbers("Dag", new double[] {46349, 0, 1, 2, 3}, NumberFormat.date("YYYY-MM-DD")))
            .build();

    @Test
    void quotesOnlyWhatNeedsQuotesAndTellsNullFromTheEmptyText() throws IOException {
        assertThat(csv(CsvFormat.standard()))
                .isEqualTo("Län,\"Kön, kod\",Andel,Dag\r\n"
                        + "Östergötlands län,Kvinnor,2.5,2026-11-23\r\n"
                        + "\"\",Män,3,1899-12-30\r\n"
                        + ",Kvinnor,,1899-12-31\r\n"
                        + "a;b,,0.1,1900-01-01\r\n"
                        + "\"sa \"\"hej\"\"\nigen 😀\",Män,-7,1900-01-02\r\n");
    }

    @Test
    void takesAnotherSeparatorADecimalCommaAndTheNumberSide() throws IOException {
        CsvFormat format =
                CsvFormat.standard().withSeparator(';').withDecimal(',').withSide(DualSide.NUMBER);

        assertThat(csv(format).lines().limit(3))
                .containsExactly("Län;Kön, kod;Andel;Dag", "Östergötlands län;1;2,5;2026-11-23", "\"\";2;3;1899-12-30");
        assertThat(csv(format)).contains("\"a;b\";;0,1;");
    }

    @Test
    void quotesADecimalCommaThatWouldSeparate() throws IOException {
        assertThat(csv(CsvFormat.standard().withDecimal(','))).contains("Kvinnor,\"2,5\",2026");
    }

    @Test
    void writesAHeaderForATableWithoutRows() throws IOException {
        QvdTable empty = QvdTable.named("t").column(QvdColumn.nulls("Å", 0)).build();

        assertThat(csv(empty, CsvFormat.standard())).isEqualTo("Å\r\n");
    }

    @Test
    void writesMoreRowsThanABlockHas() throws IOException {
        int[] numbers = java.util.stream.IntStream.range(0, 10_000).toArray();
        QvdTable table = QvdTable.named("t")
                .column(QvdColumn.integers("n", numbers))
                .column(QvdColumn.constant("k", QvdSymbol.of("å"), numbers.length))
                .build();

        List<String> lines = csv(table, CsvFormat.standard()).lines().toList();
        assertThat(lines).hasSize(10_001).endsWith("9998,å", "9999,å").contains("4096,å");
    }

    @Test
    void handsOnWhatTheStreamSaysWhenItRefuses() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThatThrownBy(() -> QvdToCsv.write(TABLE, CsvFormat.standard(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("Broken pipe");
    }

    @Test
    void refusesASeparatorThatCannotSeparate() {
        assertThatThrownBy(() -> CsvFormat.standard().withSeparator('"'))
                .isInstanceOf(QvdException.class)
                .hasMessage("separator: found \"\"\", expected a character such as , or ; or a tab");
        assertThatThrownBy(() -> CsvFormat.standard().withSeparator('\uD83D')).isInstanceOf(QvdException.class);
        assertThatThrownBy(() -> CsvFormat.standard().withSeparator('\0')).isInstanceOf(QvdException.class);
        assertThatThrownBy(() -> CsvFormat.standard().withDecimal('\''))
                .isInstanceOf(QvdException.class)
                .hasMessage("decimal character: found \"'\", expected . or ,");
    }

    private static String csv(CsvFormat format) throws IOException {
        return csv(TABLE, format);
    }

    private static String csv(QvdTable table, CsvFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QvdToCsv.write(table, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
