package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.judge.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The edges, written by us and read by three: ourselves, a decoder straight from the format's definition, and qvdrs. */
class EdgeTableTests {

    @TempDir
    Path folder;

    static List<EdgeTables> edges() {
        return EdgeTables.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void areWrittenAsQlikWouldAndReadBack(EdgeTables edge) {
        Path file = Doors.write(folder, edge.table());

        if (edge.body() != null) {
            assertThat(RawQvd.body(file)).isEqualTo(edge.body());
        }
        QlikInvariants.hold(file);
        NaiveQvd naive = NaiveQvd.of(RawQvd.bytes(file));
        Doors.read(file, read -> {
            naive.agreesWith(read);
            for (QvdColumn column : edge.table().columns()) {
                QvdColumn other = read.column(column.field());
                assertThat(other.format()).isEqualTo(column.format());
                assertThat(other.tags()).isEqualTo(column.tags());
                assertSameValues(other, column);
            }
        });
    }

    /** One call of node for all. */
    @Test
    void areReadByQvdrs() {
        List<EdgeTables> edges = EdgeTables.all();
        List<String> files = new ArrayList<>();
        for (EdgeTables edge : edges) {
            Path file = folder.resolve(files.size() + ".qvd").toAbsolutePath();
            QvdWriter.write(file, edge.table());
            files.add(file.toString());
        }
        List<String> read =
                Node.run("read-qvd.js", files.toArray(String[]::new)).lines().toList();

        assertThat(read).hasSameSizeAs(edges);
        for (int i = 0; i < edges.size(); i++) {
            JsonNode table = new JsonMapper().readTree(read.get(i));
            // As we read it: of two texts of one number only the first is in the file.
            QvdJudgedByQvdrsTests.judge(table, QvdReader.read(Path.of(files.get(i))));
        }
    }

    /** Equal as Qlik sees it: a number has one text, that of its first row. */
    static void assertSameValues(QvdColumn read, QvdColumn written) {
        assertThat(read.rows()).isEqualTo(written.rows());
        Map<Double, String> first = new HashMap<>();
        for (int row = 0; row < written.rows(); row++) {
            double number = written.number(row);
            String text = String.valueOf(written.text(row));
            String expected = written.isNull(row)
                    ? "NULL"
                    : Double.isNaN(number)
                            ? number + "/" + text
                            : number + 0.0 + "/"
                                    + Objects.requireNonNullElse(first.putIfAbsent(number + 0.0, text), text);
            if (!QvdColumnTests.cell(read, row).equals(expected)) {
                throw new AssertionError("[" + written.field() + "] row " + row + ": wrote " + expected + ", read "
                        + QvdColumnTests.cell(read, row));
            }
        }
    }
}
