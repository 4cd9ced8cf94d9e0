package se.liu.grund.source.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.liu.grund.source.text.TextFormat.Delimiter;
import se.liu.grund.source.text.TextFormat.Quoting;

/**
 * What a text file of which nothing is known seems to be, by its first quarter of a million characters (5,000 rows at most)
 * and one scan of all its bytes for the encoding. {@link TextGrid} finds the same.
 *
 * @param format no part is {@code DETECT}
 * @param decimals what stands before decimals
 * @param lineEnd how lines end
 * @param preamble how many lines stand above the table: those before the first row that has at least half as many
 *     delimiters as most rows have
 * @param columns how many cells most rows have
 * @param rows how many rows were looked at, empty ones and the preamble included
 * @param notes what is worth telling of it
 */
public record TextSniff(
        TextFormat format,
        DecimalMark decimals,
        LineEnd lineEnd,
        int preamble,
        int columns,
        int rows,
        List<String> notes) {

    /** How lines end. */
    public enum LineEnd {
        LF,
        CRLF,
        CR,
        /** In more than one way. */
        MIXED,
        /** There is one line, without end. */
        NONE
    }

    /**
     * Looks at a file.
     *
     * @throws se.liu.grund.source.SourceException when it is no text
     */
    public static TextSniff of(Path file) throws IOException {
        TextSample sample = TextSample.of(file, TextFormat.UNKNOWN);
        Delimiter delimiter = sample.format().delimiter();
        List<SampleRow> rows = sample.rows();
        int often = FoundDelimiter.of(
                        delimiter, rows.stream().filter(row -> !row.blank()).toList())
                .often();
        int first = 0;
        while (often > 0 && 2 * rows.get(first).count(delimiter) < often) {
            first++;
        }
        MarkCensus census = new MarkCensus();
        rows.stream().skip(first).forEach(row -> look(row, sample, census));
        return new TextSniff(
                sample.format(),
                census.found(),
                lineEnd(sample),
                often == 0 ? 0 : rows.get(first).line() - 1,
                often + 1,
                rows.size(),
                sample.notes());
    }

    private static void look(SampleRow row, TextSample sample, MarkCensus census) {
        char[] chars = sample.chars();
        char separator = sample.format().delimiter().character();
        boolean quoted = sample.format().quoting() == Quoting.QUOTED;
        int from = row.from();
        while (from <= row.to()) {
            int close = quoted && from < row.to() && chars[from] == '"' ? SampleRow.close(chars, from, row.to()) : -1;
            int to = Math.max(close, from);
            while (to < row.to() && chars[to] != separator) {
                to++;
            }
            if (close > 0 && close == to - 1) {
                census.see(chars, from + 1, close, row.line());
            } else {
                census.see(chars, from, to, row.line());
            }
            from = to + 1;
        }
    }

    private static LineEnd lineEnd(TextSample sample) {
        LineEnd found = LineEnd.NONE;
        for (SampleRow row : sample.rows()) {
            if (row.to() < sample.length()) {
                LineEnd end = sample.chars()[row.to()] == '\n'
                        ? LineEnd.LF
                        : row.to() + 1 < sample.length() && sample.chars()[row.to() + 1] == '\n'
                                ? LineEnd.CRLF
                                : LineEnd.CR;
                if (found != LineEnd.NONE && found != end) {
                    return LineEnd.MIXED;
                }
                found = end;
            }
        }
        return found;
    }
}
