package se.liu.grund.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every label of {@code spec/codelist/matches.csv} stands for what the file says. */
class MatchSpecTests {

    private static final Path SPEC = Path.of("src/test/resources/spec/codelist/matches.csv");

    private final CodeLists codes = new CodeLists(Path.of("contracts", "codes"));

    @TestFactory
    Stream<DynamicTest> standsForWhatTheSpecSays() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(
                row[0] + ": " + row[1],
                () -> assertThat(told(codes.list(row[0]).match(visible(row[1]))))
                        .isEqualTo(row[2])));
    }

    @Test
    void holdsAtLeastAHundredAndTwentyRows() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(120);
    }

    private static Stream<String[]> rows() throws IOException {
        return Files.readAllLines(SPEC).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1));
    }

    private static String visible(String label) {
        return label.replace('⍽', '\u00A0')
                .replace('⎵', '\u202F')
                .replace('¬', '\u00AD')
                .replace('^', '\u0308')
                .replace('\'', '\u0301');
    }

    private static String told(Match match) {
        return switch (match) {
            case Match.Exact exact -> "exact " + exact.entry().code();
            case Match.Alias alias -> "alias " + alias.entry().code() + through(alias.through());
            case Match.Folded folded ->
                "folded " + folded.entry().code() + " " + words(folded.how()) + through(folded.through());
            case Match.Unknown unknown ->
                ("unknown " + unknown.why() + " "
                                + words(unknown.nearest().stream()
                                        .map(CodeList.Entry::code)
                                        .toList()))
                        .strip();
        };
    }

    private static String through(@Nullable Former former) {
        return former == null ? "" : " through " + former.entry().code() + " " + former.share();
    }

    private static String words(List<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
