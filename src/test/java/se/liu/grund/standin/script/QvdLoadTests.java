package se.liu.grund.standin.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.Field;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;
import se.liu.grund.standin.script.ScriptRun.OnError;

/** Loads that read QVDs of the project's own writer, and stores that its own reader reads. */
class QvdLoadTests {

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void writeSource() {
        QvdWriter.write(
                folder.resolve("a.qvd"),
                QvdTable.named("inside")
                        .comment("from B&F")
                        .column(QvdColumn.text("Code", Arrays.asList("0114", "0114", "114"))
                                .withTags(List.of("$ascii", "$text", "$key", "code")))
                        .column(QvdColumn.numbers(
                                        "Women", new double[] {2.5, Double.NaN, 326.5}, NumberFormat.real(","))
                                .withComment("2,5 is hidden"))
                        .column(QvdColumn.numbers("Men", new double[] {1, 2.5, 1}, NumberFormat.unknown()))
                        .column(QvdColumn.numbers(
                                "Day", new double[] {45292, 45293, 45292}, NumberFormat.date("YYYY-MM-DD")))
                        .build());
    }

    private ScriptRun.Outcome run(String script) {
        Reporting reporting = new Reporting() {
            @Override
            public void happened(String line) {
                log.add(line);
            }

            @Override
            public void doing(String what) {
                // only what has happened is asserted
            }
        };
        return new ScriptRun(
                        script,
                        new Connections(Map.of("Data", folder)),
                        new ScriptRun.Options(OnError.BY_ERROR_MODE, false),
                        reporting,
                        () -> false)
                .run();
    }

    private DataModel model(String script) {
        ScriptRun.Outcome outcome = run(script);
        assertThat(outcome.errors()).isEmpty();
        return outcome.loaded().model(outcome.decimalSep());
    }

    private static List<String> texts(TableData table, String field) {
        return table.column(field).stream().map(Value::text).toList();
    }

    @Test
    void readsValuesAsTheyAreShown() {
        TableData table = model("SET DecimalSep='.'; LOAD * FROM [lib://Data/a.qvd] (qvd);")
                .tables()
                .getFirst();

        assertThat(table.name()).isEqualTo("a");
        assertThat(table.comment()).isEqualTo("from B&F");
        assertThat(texts(table, "Code")).containsExactly("0114", "0114", "114");
        assertThat(texts(table, "Women")).containsExactly("2,5", "-", "326,5");
        assertThat(texts(table, "Men")).containsExactly("1", "2.5", "1");
        assertThat(texts(table, "Day")).containsExactly("2024-01-01", "2024-01-02", "2024-01-01");
        assertThat(table.value(0, "Women").number()).isEqualTo(2.5);
        assertThat(log).containsExactly("a << a 3 Lines fetched");
    }

    @Test
    void keepsTagsAndCommentsThroughRenames() {
        DataModel model = model("""
                [T]:
                NoConcatenate
                LOAD [Code] AS [Kod], [Women] AS [Kvinnor] FROM [lib://Data/a.qvd] (qvd);
                TAG FIELD [Kvinnor] WITH '$measure';
                COMMENT TABLE [T] WITH 'ours';
                """);

        Field code = model.field("Kod").orElseThrow();
        assertThat(code.tags()).containsExactly("$ascii", "$text", "code");
        Field women = model.field("Kvinnor").orElseThrow();
        assertThat(women.tags()).containsExactly("$numeric", "$measure");
        assertThat(women.comment()).isEqualTo("2,5 is hidden");
        assertThat(model.table("T").orElseThrow().comment()).isEqualTo("ours");
        assertThat(model.lineage().getFirst().discriminator()).isEqualTo("lib://Data/a.qvd");
    }

    @Test
    void concatenatesFiles() {
        TableData table = model("""
                [T]: NoConcatenate LOAD [Code], [Women] FROM [lib://Data/a.qvd] (qvd);
                CONCATENATE ([T]) LOAD [Code], [Men] FROM 'lib://Data/a.qvd' (qvd);
                """).table("T").orElseThrow();

        assertThat(table.rows()).isEqualTo(6);
        assertThat(texts(table, "Women")).containsExactly("2,5", "-", "326,5", "-", "-", "-");
        assertThat(texts(table, "Men")).containsExactly("-", "-", "-", "1", "2.5", "1");
    }

    @Test
    void refusesAFieldThatTheFileDoesNotHave() {
        ScriptRun.Outcome outcome = run("LOAD [Kvinnor] FROM [lib://Data/a.qvd] (qvd);");

        assertThat(outcome.errors())
                .containsExactly(new ScriptError(
                        11013, "Field 'Kvinnor' not found", "LOAD [Kvinnor] FROM [lib://Data/a.qvd] (qvd)", 1));
    }

    @Test
    void refusesAFileThatIsNoQvd() throws Exception {
        Files.writeString(folder.resolve("b.qvd"), "not a QVD");

        ScriptError error =
                run("LOAD * FROM [lib://Data/b.qvd] (qvd);").errors().getFirst();
        assertThat(error.code()).isEqualTo(11047);
        assertThat(error.message()).startsWith("Unsupported or bad format in QVD file 'lib://Data/b.qvd': ");
    }

    @Test
    void storesWhatItLoaded() {
        model("""
                T: LOAD * FROM [lib://Data/a.qvd] (qvd);
                STORE T INTO [lib://Data/out/all.qvd] (qvd);
                STORE [Women], [Code] FROM [T] INTO [lib://Data/out/some.qvd] (qvd);
                """);

        assertThat(QvdReader.read(folder.resolve("out/all.qvd")).columns()).hasSize(4);
        QvdTable some = QvdReader.read(folder.resolve("out/some.qvd"));
        assertThat(some.columns().stream().map(QvdColumn::field)).containsExactly("Women", "Code");
        assertThat(some.column("Women").number(0)).isEqualTo(2.5);
        assertThat(some.column("Women").isNull(1)).isTrue();
        assertThat(some.column("Code").text(0)).isEqualTo("0114");
    }
}
