package se.liu.grund.qvd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.liu.grund.judge.Missing;

/** Files that Qlik itself wrote, read where they lie. */
public final class GenuineQvds {

    private static final Path FOLDER = Path.of("../shared/reference/fixtures/qvd");

    private GenuineQvds() {}

    public static List<Path> all() {
        if (!Files.isDirectory(FOLDER)) {
            Missing.sentence(
                    "This test reads Qlik's own files in ../shared/reference/fixtures/qvd, which are not here.");
        }
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".qvd"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path named(String ending) {
        return all().stream()
                .filter(file -> file.toString().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }
}
