package se.liu.grund.delivery;

import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.FileText.Unreadable;

/** Tells files that are not the text they should be: empty, UTF-16, a workbook, binary. */
final class NotText {

    private static final String EXPECTED = "tab-separated text in UTF-8 or windows-1252";

    static final Unreadable EMPTY =
            new Unreadable(0, "an empty file", "a B&F table", "Fetch the table from B&F again, or take the file away.");

    private NotText() {}

    /** Why these bytes are no text in the encodings we read, or null. */
    static @Nullable Unreadable reason(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return new Unreadable(0, "UTF-16 text", EXPECTED, "Save the file as UTF-8, not as 'Unicode'.");
        }
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Unreadable(
                    0, "a workbook or an archive", EXPECTED, "Save the table from B&F as text, not as a workbook.");
        }
        int nulls = 0;
        int line = 1;
        int nullLine = 0;
        for (byte b : bytes) {
            if (b == '\n') {
                line++;
            } else if (b == 0 && nulls++ == 0) {
                nullLine = line;
            }
        }
        if (nulls * 4L > bytes.length) {
            return new Unreadable(
                    0, "UTF-16 text without byte order mark", EXPECTED, "Save the file as UTF-8, not as 'Unicode'.");
        }
        return nulls == 0
                ? null
                : new Unreadable(nullLine, "byte 0x00", EXPECTED, "Fetch the table from B&F again as text.");
    }

    static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
