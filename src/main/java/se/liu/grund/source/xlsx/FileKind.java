package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import se.liu.grund.source.SourceException;

/** Tells by its first bytes what a file is that may be called {@code .xlsx} and be something else. */
final class FileKind {

    private static final long OLE = 0xD0CF11E0A1B11AE1L;
    private static final int DIRECTORY = 4096;
    private static final int END = 22;
    private static final int LOCATOR = 20;
    private static final long MOST_DIRECTORY = 16 << 20;
    private static final String EXPECTED = "an Excel workbook (.xlsx)";

    private FileKind() {}

    /** @throws SourceException when the file is no ZIP file, or one whose list of parts is too large to be looked at */
    static void mustBeZip(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] head = at(file, 0, 512);
            if (head.length == 0) {
                throw Refusal.of("an empty file", EXPECTED, "Fetch the file again.");
            }
            if (number(head, 0, 8) == Long.reverseBytes(OLE)) {
                throw ole(directory(file, head));
            }
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
                throw Refusal.of(text(head), EXPECTED, "Save it as .xlsx in Excel, or name it as what it is.");
            }
            if (directorySize(file) > MOST_DIRECTORY) {
                throw Refusal.broken("a list of parts of more than 16 MB", EXPECTED);
            }
        }
    }

    private static SourceException ole(String directory) {
        if (directory.contains("EncryptedPackage")) {
            return Refusal.of(
                    "a workbook protected by a password",
                    "a workbook that anybody can open",
                    "Open it in Excel, remove the password and save it.");
        }
        return directory.contains("Workbook") || directory.contains("Book")
                ? Refusal.of("an old Excel workbook (.xls)", EXPECTED, "Save it as .xlsx.")
                : Refusal.of("an old Office file that is no workbook", EXPECTED, "Save the table as .xlsx in Excel.");
    }

    /** The beginning of the compound file's directory, whose names are UTF-16 ([MS-CFB] 2.2, 2.6). */
    private static String directory(RandomAccessFile file, byte[] head) throws IOException {
        if (head.length < 512) {
            return "";
        }
        int shift = (int) number(head, 30, 2);
        long start = shift > 16 ? 0 : number(head, 48, 4) + 1 << shift;
        return new String(at(file, start, DIRECTORY), StandardCharsets.UTF_16LE);
    }

    private static String text(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")
                ? "a web page (HTML)"
                : "a file that is no ZIP file";
    }

    /** What the end of the file says of the size of its list of parts; a liar is found out by the JDK, which compares. */
    private static long directorySize(RandomAccessFile file) throws IOException {
        long length = Math.min(file.length(), END + 65_535);
        byte[] tail = at(file, file.length() - length, (int) length);
        for (int i = tail.length - END; i >= 0; i--) {
            if (number(tail, i, 4) == 0x06054b50L) {
                long size = number(tail, i + 12, 4);
                return size == 0xFFFFFFFFL ? largeSize(file, tail, i - LOCATOR) : size;
            }
        }
        return 0;
    }

    /** Where a ZIP64 file tells the size: its locator stands before the end (APPNOTE 4.3.14, 4.3.15). */
    private static long largeSize(RandomAccessFile file, byte[] tail, int locator) throws IOException {
        if (locator < 0 || number(tail, locator, 4) != 0x07064b50L) {
            return Long.MAX_VALUE;
        }
        byte[] end = at(file, number(tail, locator + 8, 8), 56);
        long size = number(end, 40, 8);
        return end.length < 56 || number(end, 0, 4) != 0x06064b50L || size < 0 ? Long.MAX_VALUE : size;
    }

    private static byte[] at(RandomAccessFile file, long from, int count) throws IOException {
        long there = from < 0 ? 0 : Math.max(0, Math.min(count, file.length() - from));
        byte[] bytes = new byte[(int) there];
        file.seek(Math.max(0, from));
        file.readFully(bytes);
        return bytes;
    }

    private static long number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int i = Math.min(bytes.length, from + count) - 1; i >= from; i--) {
            number = number << 8 | bytes[i] & 0xFF;
        }
        return number;
    }
}
