package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ProblemTypeTests {

    @Test
    void areAllListedInTheManualAndNoOther() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("docs/problems.md")).stream()
                .filter(line -> line.startsWith("| `/problems/"))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(t -> "| `" + t.uri() + "` | " + t.status().value() + " | " + t.title() + " | " + t.action()
                                + " |")
                        .toList());
    }

    @Test
    void areFoundBySlug() {
        assertThat(ProblemType.named("unknown-run")).contains(ProblemType.UNKNOWN_RUN);
        assertThat(ProblemType.named("nope")).isEmpty();
    }

    @Test
    void haveTheStatusTheyAreFoundBy() {
        for (HttpStatus status : HttpStatus.values()) {
            ProblemType.of(status)
                    .ifPresent(type -> assertThat(type.status().value()).isEqualTo(status.value()));
        }
    }
}
