package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineErrorTests {

    @Test
    void hasASentenceOrTwoForEachCode() {
        assertThat(EngineError.values())
                .allSatisfy(error ->
                        assertThat(error.sentence()).matches("(?s)[A-Z].*\\.").doesNotContain(".."));
        assertThat(CloseCode.values())
                .allSatisfy(close -> assertThat(CloseCode.advice(close.code())).endsWith("."));
    }

    @Test
    void takesAllUnexpectedTokensForOne() {
        assertThat(EngineError.of(11003)).contains(EngineError.RELOAD_UNEXPECTED_TOKEN);
        assertThat(EngineError.of(11012)).contains(EngineError.RELOAD_UNEXPECTED_TOKEN);
        assertThat(EngineError.of(11013)).contains(EngineError.RELOAD_FIELD_NOT_FOUND);
        assertThat(EngineError.of(4711)).isEmpty();
        assertThat(EngineError.sentence(4711)).isEqualTo("Grund does not know this code. Look in the engine's log.");
    }

    @Test
    void usesOnlyNumbersThatTheEngineDocuments() throws IOException {
        List<Integer> documented = Files.readAllLines(SharedReference.file("engine-errors.txt")).stream()
                .filter(line -> line.matches("-?\\d+ .*"))
                .map(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
                .toList();

        assertThat(EngineError.values()).extracting(EngineError::code).isSubsetOf(documented);
    }
}
