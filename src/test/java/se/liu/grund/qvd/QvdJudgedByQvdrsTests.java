package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.judge.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An independent reader (qvdrs, from npm) reads what we wrote.
 *
 * <p>Left out for faults of its own: it trims field names, so names with blanks around them come back without; it resolves
 * {@code &amp;} before {@code &lt;}, so a name that holds the five characters {@code &lt;} comes back as {@code <}. It tells one
 * side of a value: of duals the text, whose number is therefore not judged here.
 */
class QvdJudgedByQvdrsTests {

    @TempDir
    Path folder;

    @Test
    void readsNumbersTextsAndNulls() {
        judge(QvdTable.named("Sexårsperiod & <kön>")
                .comment("å & ö")
                .column(QvdColumn.text("Examenskod", Arrays.asList("0114", "114", null, "", "å ä ö 😀")))
                .column(QvdColumn.text("a]b & \"c\" <d>", List.of("&amp;", "<", "]", "\u0001\u0002\u0006", "'")))
                .column(QvdColumn.numbers(
                        "Kvinnor",
                        new double[] {326.5, 192, Double.NaN, -0.0, 1e-7},
                        NumberFormat.fix(1, ",", "\u00A0")))
                .column(QvdColumn.numbers(
                        "Gränser",
                        new double[] {2147483647, -2147483648, 2147483648.0, 9007199254740991.0, 1e300},
                        NumberFormat.real()))
                .column(QvdColumn.constant("Mått", QvdSymbol.of("Bransch"), 5))
                .column(QvdColumn.nulls("Län", 5))
                .column(QvdColumn.text("Ett och NULL", Arrays.asList("y", null, "y", null, "y")))
                .build());
    }

    @Test
    void readsTheTextsOfDuals() {
        List<QvdSymbol> symbols =
                List.of(QvdSymbol.of(1, "A"), QvdSymbol.of(0.5, "hälften"), QvdSymbol.of(2), QvdSymbol.of("x"));
        judge(QvdTable.named("t")
                .column(QvdColumn.of("dual", symbols, new int[] {3, 2, 1, 0, -1, 0}, NumberFormat.unknown()))
                .build());
    }

    @Test
    void readsConstantsAlone() {
        judge(QvdTable.named("Division")
                .column(QvdColumn.constant("a", QvdSymbol.of(7), 3))
                .column(QvdColumn.constant("b", QvdSymbol.of("x"), 3))
                .build());
    }

    @Test
    void readsATableWithoutRows() {
        judge(QvdTable.named("t")
                .column(QvdColumn.nulls("a", 0))
                .column(QvdColumn.nulls("b", 0))
                .build());
    }

    @Test
    void readsNullsAlone() {
        judge(QvdTable.named("t").column(QvdColumn.nulls("a", 3)).build());
    }

    @Test
    void readsManySymbolsInRecordsOfManyBytes() {
        int rows = 70_000;
        QvdTable.Builder table = QvdTable.named("t");
        for (int divisor : List.of(3, 1, 70_000, 7, 1000, 35_000)) {
            table.column(QvdColumn.numbers(
                    "x" + divisor,
                    IntStream.range(0, rows)
                            .mapToDouble(row -> row % 11 == 0 && divisor == 7 ? Double.NaN : row / divisor * 0.5)
                            .toArray(),
                    NumberFormat.real()));
        }
        judge(table.build());
    }

    @Test
    void agreesWithUsOnQliksOwnFiles() {
        for (Path file : GenuineQvds.all()) {
            judge(file, QvdReader.read(file));
        }
    }

    private void judge(QvdTable table) {
        Path file = folder.resolve("t.qvd");
        QvdWriter.write(file, table);
        judge(file, table);
    }

    private static void judge(Path file, QvdTable table) {
        judge(
                new JsonMapper()
                        .readTree(Node.run("read-qvd.js", file.toAbsolutePath().toString())),
                table);
    }

    /** @param read what {@code read-qvd.js} printed of the table's file */
    static void judge(JsonNode read, QvdTable table) {
        assertThat(read.get("table").asString()).isEqualTo(table.name());
        assertThat(read.get("fields").values()).extracting(JsonNode::asString).isEqualTo(fields(table));
        JsonNode rows = read.get("rows");
        assertThat(rows).hasSize((int) table.rows());
        for (int row = 0; row < table.rows(); row++) {
            for (int i = 0; i < table.columns().size(); i++) {
                JsonNode cell = rows.get(row).get(i);
                QvdColumn column = table.columns().get(i);
                if (!agree(column, row, cell.isNull() ? null : cell.asString())) {
                    throw new AssertionError("[" + column.field() + "] row " + row + ": wrote " + column.text(row)
                            + " / " + column.number(row) + ", qvdrs read " + cell);
                }
            }
        }
    }

    private static boolean agree(QvdColumn column, int row, @Nullable String read) {
        if (read == null || column.isNull(row)) {
            return read == null && column.isNull(row);
        }
        String text = column.text(row);
        return text != null ? Objects.equals(text, read) : column.number(row) == Double.parseDouble(read);
    }

    private static List<String> fields(QvdTable table) {
        return table.columns().stream().map(column -> column.field().strip()).toList();
    }
}
