package se.liu.grund.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.source.text.TextFormat.Delimiter;
import se.liu.grund.source.text.TextFormat.Encoding;
import se.liu.grund.source.text.TextFormat.Quoting;

/** Every encoding, delimiter and habit of ending lines, with and without byte order mark, gives the same rows. */
class TextDialectTests {

    private static final List<List<String>> ROWS = List.of(
            List.of("Bak- och framgrund, påhittat"),
            List.of(""),
            List.of("Examen", "Län", "2013–2018", "2014–2019"),
            List.of("Läkarexamen", "Västra Götalands län", "3\u00A0120", "..C"),
            List.of("Läkarexamen", "Östergötlands län", "-", "3,7"),
            List.of("Sjuk\"sköterska", "Östergötlands län", "", ""));

    private record Dialect(String charset, Encoding encoding, String mark) {}

    private static final List<Dialect> DIALECTS = List.of(
            new Dialect("UTF-8", Encoding.UTF_8, ""),
            new Dialect("UTF-8", Encoding.UTF_8, "\uFEFF"),
            new Dialect("windows-1252", Encoding.WINDOWS_1252, ""),
            new Dialect("UTF-16LE", Encoding.UTF_16_LE, ""),
            new Dialect("UTF-16LE", Encoding.UTF_16_LE, "\uFEFF"),
            new Dialect("UTF-16BE", Encoding.UTF_16_BE, ""),
            new Dialect("UTF-16BE", Encoding.UTF_16_BE, "\uFEFF"));

    @TempDir
    Path folder;

    @Test
    void readsTheSameRowsInEveryDialectAndOfEverySizeOfWindow() {
        for (Dialect dialect : DIALECTS) {
            for (Delimiter delimiter : List.of(Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.COMMA, Delimiter.PIPE)) {
                for (String end : List.of("\n", "\r\n", "\r")) {
                    for (boolean lastEnd : List.of(true, false)) {
                        holds(dialect, delimiter, end, lastEnd);
                    }
                }
            }
        }
    }

    private void holds(Dialect dialect, Delimiter delimiter, String end, boolean lastEnd) {
        String text = dialect.mark + text(delimiter, end) + (lastEnd ? end : "");
        Path file = Texts.write(folder, text.getBytes(Charset.forName(dialect.charset)));
        for (int size : new int[] {1 << 16, 4, 5, 6, 7, 8, 9, 11, 16, 31}) {
            Texts read = Texts.read(file, TextFormat.UNKNOWN, new TextGrid.Sizes(size, size, 1000));
            String said = dialect + " " + delimiter + " " + end.length() + " " + lastEnd + " " + size;
            assertThat(read.rows()).as(said).isEqualTo(ROWS);
            assertThat(read.lines()).as(said).containsExactly(1, 2, 3, 4, 5, 6);
            Quoting quoting = delimiter == Delimiter.TAB ? Quoting.PLAIN : Quoting.QUOTED;
            assertThat(read.format()).as(said).isEqualTo(new TextFormat(dialect.encoding, delimiter, quoting));
            assertThat(read.faults()).isEmpty();
            assertThat(read.notes())
                    .isEqualTo(
                            dialect.encoding == Encoding.UTF_8
                                    ? List.of()
                                    : List.of("read as " + dialect.encoding.label()));
        }
    }

    /** Commas within cells need quotes where the comma delimits. */
    private static String text(Delimiter delimiter, String end) {
        String separator = String.valueOf(delimiter.character());
        return String.join(
                end,
                ROWS.stream()
                        .map(row -> String.join(
                                separator,
                                row.stream()
                                        .map(cell -> delimiter == Delimiter.COMMA && cell.contains(",")
                                                ? '"' + cell + '"'
                                                : cell)
                                        .toList()))
                        .toList());
    }
}
