package se.liu.grund.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The benchmark's door: {@code side-by-side} (what it does when told nothing), {@code heap} or {@code large}. */
final class QvdBenchmark {

    static final Path FOLDER = Path.of("target/bench");

    private QvdBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        switch (arguments[0]) {
            case "side-by-side" -> SideBySide.run(FOLDER);
            default ->
                throw new IllegalArgumentException(
                        "found -Dbench=" + arguments[0] + ", expected side-by-side, heap or large");
        }
    }
}
