package se.liu.grund.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdSymbol;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;

/** Looking into a QVD with the packaged jar: without Spring, in any locale, with little memory. */
class PackagedJarQvdTests {

    private static final int ROWS = 500_000;

    @TempDir
    Path folder;

    @Test
    void writesSwedishLettersInALocaleThatHasNone() throws Exception {
        QvdWriter.write(
                folder.resolve("lan.qvd"),
                QvdTable.named("Län")
                        .column(QvdColumn.constant("Å", QvdSymbol.of("Östergötland"), 2))
                        .build());

        Process process = start("qvd", "csv", "lan.qvd");
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(out).isEqualTo("Å\r\nÖstergötland\r\nÖstergötland\r\n");
    }

    @Test
    void saysHowItIsUsedAndNothingOfSpring() throws Exception {
        Process process = start("qvd");
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(errors)
                .startsWith("found no command, expected head, schema, csv or check\n")
                .contains("∅ is NULL");
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void streamsAndEndsQuietlyWhenNobodyReadsAnyMore() throws Exception {
        QvdWriter.write(
                folder.resolve("stor.qvd"),
                QvdTable.named("Stor")
                        .column(QvdColumn.integers("n", IntStream.range(0, ROWS).toArray()))
                        .column(QvdColumn.constant("Län", QvdSymbol.of("Östergötland"), ROWS))
                        .build());

        Process process = start("qvd", "csv", "stor.qvd");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("n,Län");
            assertThat(out.readLine()).isEqualTo("0,Östergötland");
        }

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private Process start(String... words) throws IOException {
        // Without UTF-8 Java itself finds no jar in a folder with å in its name, where the project may lie.
        Path jar = folder.resolve("grund.jar");
        if (Files.notExists(jar)) {
            Files.copy(JarProcess.jar(), jar);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                jar.getFileName().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
