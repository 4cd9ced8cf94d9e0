package se.liu.grund.source.text;

import java.util.List;
import se.liu.grund.source.text.TextFormat.Delimiter;
import se.liu.grund.source.text.TextFormat.Quoting;

/**
 * How cells of a sample begin with a quote.
 *
 * @param whole those that stand within quotes
 * @param broken those that only begin with one
 */
record FoundQuotes(int whole, int broken) {

    static FoundQuotes of(char[] chars, List<SampleRow> rows, Delimiter delimiter) {
        char separator = delimiter.character();
        int whole = 0;
        int broken = 0;
        for (SampleRow row : rows) {
            boolean begins = true;
            for (int i = row.from(); i < row.to(); i++) {
                if (begins && chars[i] == '"') {
                    int close = SampleRow.close(chars, i, row.to());
                    if (close > 0 && (close + 1 == row.to() || chars[close + 1] == separator)) {
                        whole++;
                        i = close;
                    } else {
                        broken++;
                    }
                    begins = false;
                } else {
                    begins = chars[i] == separator;
                }
            }
        }
        return new FoundQuotes(whole, broken);
    }

    /** As {@link Quoting#DETECT} says. */
    Quoting quoting(Delimiter delimiter) {
        boolean quoted = delimiter == Delimiter.TAB ? whole > 0 && broken == 0 : whole > 0 || broken == 0;
        return quoted ? Quoting.QUOTED : Quoting.PLAIN;
    }
}
