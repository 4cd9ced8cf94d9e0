package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in {@code docs/qvd.md}, compiled and, where it needs no database, run. */
class DocumentedCodeTests {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private List<String> examples = List.of();

    @BeforeEach
    void readTheExamples() throws IOException {
        examples = JAVA.matcher(Files.readString(Path.of("docs/qvd.md")))
                .results()
                .map(found -> found.group(1).replace("Path.of(", "folder.resolve("))
                .toList();
    }

    @Test
    void writesAndReadsATableAsItSays() throws Exception {
        run(examples.get(0), "Path folder");

        QvdTable table = QvdReader.read(folder.resolve("bransch.qvd"));
        assertThat(table.column("Kvinnor").number(1)).isEqualTo(2.5);
        assertThat(table.column("Kvinnor").isNull(2)).isTrue();
        assertThat(table.column("Examenskod").text(1)).isEqualTo("0114");
        assertThat(table.column("Mått").text(2)).isEqualTo("Bransch");
    }

    @Test
    void appendsRowsAndOpensTheFileAsItSays() throws Exception {
        run(examples.get(1), "Path folder");

        QvdTable table = QvdReader.read(folder.resolve("studenter.qvd"));
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.column("Poäng").number(0)).isEqualTo(180.5);
        assertThat(table.column("Län").isNull(1)).isTrue();
    }

    @Test
    void hasConversionsThatCompile() throws Exception {
        assertThat(examples).hasSize(3);

        compile(
                examples.get(2),
                "QvdTable table, java.io.OutputStream out, Path csv, Path qvd, ResultSet resultSet, Instant now, "
                        + "Connection connection, Result<Record> resultOrCursor");
    }

    private void run(String example, String parameters) throws Exception {
        compile(example, parameters);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            var method = loader.loadClass("Example").getDeclaredMethod("run", Path.class);
            method.setAccessible(true);
            method.invoke(null, folder);
        }
    }

    private void compile(String example, String parameters) {
        String code = """
                import java.nio.file.Path; import java.sql.*; import java.time.*; import java.util.*; import org.jooq.Record; import org.jooq.Result;
                import se.liu.grund.qvd.*; import se.liu.grund.qvd.csv.*; import se.liu.grund.qvd.jdbc.*; import se.liu.grund.qvd.jooq.*;
                import se.liu.grund.qvd.value.*;
                class Example { static void run(%s) throws Exception { %s } }
                """.formatted(parameters, example);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return code;
                    }
                };
        boolean fine = compiler.getTask(complaints, null, null, options, null, List.of(source))
                .call();
        assertThat(fine).as(complaints.toString()).isTrue();
    }
}
