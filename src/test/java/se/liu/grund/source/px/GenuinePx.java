package se.liu.grund.source.px;

import java.nio.file.Files;
import java.nio.file.Path;
import se.liu.grund.judge.Missing;

/** Files that PxWeb's makers test with, read where they lie. */
final class GenuinePx {

    private static final Path FOLDER = Path.of("../shared/reference/fixtures/px");

    private GenuinePx() {}

    static Path named(String name) {
        Path file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            Missing.sentence("This test reads PX files in ../shared/reference/fixtures/px, which are not here.");
        }
        return file;
    }
}
