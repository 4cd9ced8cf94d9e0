package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference material beside the project, which not everyone has. */
final class SharedReference {

    private SharedReference() {}

    /** The file; without it the test is skipped, and fails where CI=true. */
    static Path file(String name) {
        Path file = Path.of("..", "shared", "reference").resolve(name);
        if (!Files.exists(file)) {
            String sentence = "There is no " + file + ", so nothing can be replayed. Put the reference folder there.";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
            Assumptions.abort(sentence);
        }
        return file;
    }
}
