package se.liu.grund.source.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.text.TextFormat.Encoding;

/**
 * How a file's bytes become characters.
 *
 * @param encoding never {@code DETECT}
 * @param mark how many bytes the byte order mark has, 0 when there is none
 * @param notes what is worth telling of it
 */
record FoundEncoding(Encoding encoding, int mark, List<String> notes) {

    private static final int HEAD = 1 << 16;

    /**
     * Finds it out by the file's bytes.
     *
     * @throws SourceException when they are no text in the encoding asked for
     */
    static FoundEncoding of(Path path, Encoding asked) throws IOException {
        try (SeekableByteChannel file = FileChannel.open(path)) {
            Head head = Head.of(file, HEAD);
            if (head.begins('P', 'K', 3, 4) || head.begins(0xD0, 0xCF, 0x11, 0xE0)) {
                throw Unreadable.workbook();
            }
            if (head.length() == 0) {
                throw Unreadable.empty();
            }
            boolean mark16 = head.begins(0xFF, 0xFE) || head.begins(0xFE, 0xFF);
            return switch (asked) {
                case DETECT -> mark16 || head.wide() ? utf16(head, mark16) : narrow(path, file, head, asked);
                case UTF_16_LE, UTF_16_BE -> asked16(head, mark16, asked);
                case UTF_8, WINDOWS_1252, ISO_8859_1 -> {
                    if (mark16 || head.wide()) {
                        throw Unreadable.of(
                                0,
                                mark16 ? "UTF-16 text" : "UTF-16 text without byte order mark",
                                said(asked),
                                "Save the file as " + asked.label() + ", not as 'Unicode'.");
                    }
                    yield narrow(path, file, head, asked);
                }
            };
        }
    }

    private static String said(Encoding asked) {
        return asked.label() + ", as the contract says";
    }

    private static FoundEncoding utf16(Head head, boolean mark) {
        boolean little = mark ? head.begins(0xFF, 0xFE) : head.little();
        Encoding encoding = little ? Encoding.UTF_16_LE : Encoding.UTF_16_BE;
        return new FoundEncoding(encoding, mark ? 2 : 0, List.of("read as " + encoding.label()));
    }

    private static FoundEncoding asked16(Head head, boolean mark, Encoding asked) {
        if (mark || head.wide()) {
            return utf16(head, mark);
        }
        if (head.nuls() == 0) {
            throw Unreadable.of(
                    0,
                    "text that is not UTF-16",
                    said(asked),
                    "Save the file as UTF-16, or correct the encoding in the contract.");
        }
        return new FoundEncoding(asked, 0, List.of("read as " + asked.label()));
    }

    private static FoundEncoding narrow(Path path, SeekableByteChannel file, Head head, Encoding asked)
            throws IOException {
        boolean mark = head.begins(0xEF, 0xBB, 0xBF);
        ByteScan scan = ByteScan.of(file);
        if (scan.nul() >= 0) {
            throw Unreadable.nul(ByteScan.line(path, scan.nul()));
        }
        if (asked == Encoding.UTF_8 || asked == Encoding.DETECT && (mark || scan.not8() < 0)) {
            if (scan.not8() >= 0) {
                throw Unreadable.of(
                        ByteScan.line(path, scan.not8()),
                        "byte " + scan.hex8() + ", which is not UTF-8 there",
                        mark ? "UTF-8, as the byte order mark says" : said(asked),
                        "Save the file as UTF-8.");
            }
            return new FoundEncoding(Encoding.UTF_8, mark ? 3 : 0, List.of());
        }
        String expected = asked == Encoding.DETECT ? "either UTF-8 or windows-1252" : said(asked);
        if (scan.not1252() >= 0) {
            throw Unreadable.of(
                    ByteScan.line(path, scan.not1252()),
                    scan.letter()
                            ? "a letter in UTF-8 (bytes " + scan.hex1252() + ")"
                            : "byte " + scan.hex1252() + ", which windows-1252 leaves undefined",
                    expected,
                    scan.letter()
                            ? "Save the whole file in one encoding, UTF-8 for choice."
                            : "Save the file as UTF-8.");
        }
        if (mark) {
            throw Unreadable.of(1, "the byte order mark of UTF-8", expected, "Save the file as " + asked.label() + ".");
        }
        return asked == Encoding.ISO_8859_1 && !scan.controls()
                ? new FoundEncoding(asked, 0, List.of("read as ISO-8859-1"))
                : new FoundEncoding(Encoding.WINDOWS_1252, 0, List.of("read as windows-1252"));
    }
}
