package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that cells refer to by number (ECMA-376 part 1, 18.4.9), in pages of characters and not as objects: two bytes
 * a character and six a text.
 */
final class SharedTexts {

    private static final int PAGE = 1 << 16;
    private static final int MOST_PAGES = 1024;
    private static final int MOST = 8_000_000;
    /** Written before a text that is longer than a cell may hold. */
    private static final char TOO_LONG = Character.MAX_VALUE;

    private final List<char[]> pages = new ArrayList<>();
    private int[] starts = new int[256];
    private int count;
    private int end;

    /** @param part empty when the workbook has no shared texts */
    static SharedTexts of(Parts parts, String part) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (!part.isEmpty()) {
            try (Xml xml = parts.xml(part, "sst")) {
                StringBuilder text = new StringBuilder();
                while (xml.enter()) {
                    if (xml.is("si")) {
                        RichText.read(xml, text);
                        texts.add(text);
                    } else {
                        xml.skip();
                    }
                }
                xml.finish();
            }
        }
        return texts;
    }

    private void add(StringBuilder text) {
        boolean tooLong = text.length() > RichText.LONGEST;
        int length = tooLong ? 0 : text.length();
        if (pages.isEmpty() || end + 1 + length > pages.size() * PAGE) {
            if (pages.size() == MOST_PAGES || count == MOST) {
                throw Refusal.of(
                        "more than 8 million different texts, or 64 million characters of them",
                        "a workbook that fits in memory",
                        "Save the sheet as CSV UTF-8 and deliver that.");
            }
            end = pages.size() * PAGE;
            pages.add(new char[PAGE]);
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, Math.min(MOST, count * 2));
        }
        char[] page = pages.getLast();
        int at = end % PAGE;
        page[at] = tooLong ? TOO_LONG : (char) length;
        text.getChars(0, length, page, at + 1);
        starts[count++] = end;
        end += 1 + length;
    }

    int count() {
        return count;
    }

    /** How many characters a text has, or -1 when they are more than a cell may hold. */
    int length(int index) {
        char length = page(index)[starts[index] % PAGE];
        return length == TOO_LONG ? -1 : length;
    }

    /** Copies the text's characters, which must have room. */
    void copy(int index, char[] to, int at) {
        char[] page = page(index);
        int start = starts[index] % PAGE;
        System.arraycopy(page, start + 1, to, at, page[start]);
    }

    private char[] page(int index) {
        return pages.get(starts[index] / PAGE);
    }
}
