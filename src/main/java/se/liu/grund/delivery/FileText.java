package se.liu.grund.delivery;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import se.liu.grund.contract.TableShape.Encoding;

/** A file's bytes as text, or the one reason why they are not. */
sealed interface FileText {

    /** The text without byte order mark, and the encoding it was in: never {@code DETECT}. */
    record Text(String text, Encoding encoding) implements FileText {}

    /** What a breach says; line 0 when it concerns the file as a whole. */
    record Unreadable(int line, String found, String expected, String action) implements FileText {}

    Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Decodes bytes that hold text in the encoding asked for. */
    static FileText of(byte[] bytes, Encoding encoding) {
        Unreadable no = NotText.reason(bytes);
        if (no != null) {
            return no;
        }
        FileText text = switch (encoding) {
            case DETECT -> detected(bytes);
            case UTF_8 -> utf8(bytes);
            case WINDOWS_1252 -> windows1252(bytes, "windows-1252, as the contract says");
        };
        return text instanceof Text(String content, Encoding _) && content.isBlank() ? NotText.EMPTY : text;
    }

    private static FileText detected(byte[] bytes) {
        FileText text = utf8(bytes);
        return text instanceof Text || hasMark(bytes) ? text : windows1252(bytes, "either UTF-8 or windows-1252");
    }

    private static FileText utf8(byte[] bytes) {
        int mark = hasMark(bytes) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Unreadable(
                    line(bytes, in.position()),
                    "byte " + hex(bytes[in.position()]) + ", which is not UTF-8 there",
                    mark > 0 ? "UTF-8, as the byte order mark says" : "UTF-8, as the contract says",
                    "Save the file as UTF-8.");
        }
        return new Text(out.flip().toString(), Encoding.UTF_8);
    }

    /** Any byte but five is windows-1252, so UTF-8 with one broken byte must be told from it by its letters. */
    private static FileText windows1252(byte[] bytes, String expected) {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0xC3 && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80) {
                return new Unreadable(
                        line(bytes, i),
                        "a letter in UTF-8 (bytes " + hex(bytes[i]) + " " + hex(bytes[i + 1]) + ")",
                        expected,
                        "Save the whole file in one encoding, UTF-8 for choice.");
            }
            if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
                return new Unreadable(
                        line(bytes, i),
                        "byte " + hex(bytes[i]) + ", which windows-1252 leaves undefined",
                        expected,
                        "Save the file as UTF-8.");
            }
        }
        return hasMark(bytes)
                ? new Unreadable(1, "the byte order mark of UTF-8", expected, "Save the file as windows-1252.")
                : new Text(new String(bytes, WINDOWS_1252), Encoding.WINDOWS_1252);
    }

    private static boolean hasMark(byte[] bytes) {
        return NotText.begins(bytes, 0xEF, 0xBB, 0xBF);
    }

    private static int line(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static String hex(byte b) {
        return "0x%02X".formatted(b);
    }
}
