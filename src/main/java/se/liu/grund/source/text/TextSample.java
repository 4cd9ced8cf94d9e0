package se.liu.grund.source.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.liu.grund.source.text.TextFormat.Delimiter;
import se.liu.grund.source.text.TextFormat.Encoding;
import se.liu.grund.source.text.TextFormat.Quoting;

/**
 * The beginning of a text and what it says of the whole.
 *
 * @param format no part is {@code DETECT}
 * @param notes what is worth telling of it
 */
record TextSample(
        FoundEncoding encoding, TextFormat format, List<String> notes, char[] chars, int length, List<SampleRow> rows) {

    /** How many characters of a text are looked at. */
    private static final int MOST = 1 << 18;

    static TextSample of(Path file, TextFormat asked) throws IOException {
        FoundEncoding encoding = FoundEncoding.of(file, asked.encoding());
        char[] chars = new char[(int) Math.min(MOST, Files.size(file) + 2)];
        boolean whole;
        int length;
        try (Chars source = Chars.of(file, encoding, 1 << 14)) {
            length = source.read(chars, 0, chars.length);
            whole = length < chars.length - 1;
        }
        if (whole && new String(chars, 0, length).isBlank()) {
            throw Unreadable.empty();
        }
        List<SampleRow> rows = SampleRow.of(chars, length, whole);
        List<String> notes = new ArrayList<>(encoding.notes());
        Delimiter delimiter =
                asked.delimiter() == Delimiter.DETECT ? FoundDelimiter.of(rows).delimiter() : asked.delimiter();
        Quoting quoting = asked.quoting();
        if (quoting == Quoting.DETECT) {
            FoundQuotes quotes = FoundQuotes.of(chars, rows, delimiter);
            quoting = quotes.quoting(delimiter);
            if (quoting == Quoting.PLAIN && quotes.broken() > 0) {
                notes.add("quotes are read as characters, since cells begin with one that is not closed");
            }
        }
        Encoding found = encoding.encoding();
        return new TextSample(
                encoding, new TextFormat(found, delimiter, quoting), List.copyOf(notes), chars, length, rows);
    }
}
