package se.liu.grund.source.px;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the encoding, once, by the head: data are ASCII, and keys among them are words of the head. Letters beyond ASCII
 * that make valid UTF-8 are UTF-8 whatever CODEPAGE says, since files are saved anew by editors that do not know it; then
 * CODEPAGE holds, then CHARSET, then windows-1252.
 */
final class PxEncoding {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern CODEPAGE = Pattern.compile("(?im)(?:^|;)\\s*CODEPAGE\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern OEM = Pattern.compile("(?im)(?:^|;)\\s*CHARSET\\s*=\\s*\"OEM\"");
    private static final String ASCII = "CODEPAGE=\"\";";
    private static final String AGAIN = "Save the whole file in one encoding, UTF-8 for choice.";

    private PxEncoding() {}

    /** The encoding of a head's bytes, which may begin with the byte order mark of UTF-8. */
    static Charset of(byte[] head) {
        boolean ascii = true;
        for (byte b : head) {
            ascii &= b >= 0;
        }
        if (ascii || valid(head) || marked(head)) {
            return StandardCharsets.UTF_8;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Matcher codepage = CODEPAGE.matcher(text);
        Charset charset = codepage.find()
                ? named(codepage.group(1), line(head, codepage.start(1)))
                : OEM.matcher(text).find() ? Charset.forName("IBM850") : WINDOWS_1252;
        // Bytes 80 to 9F are control characters in ISO-8859-1, which no one writes, and quotes and dashes in
        // windows-1252.
        return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset;
    }

    /** A head's bytes as text, without byte order mark. */
    static String text(byte[] head, Charset charset) {
        int start = marked(head) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(head, start, head.length - start);
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer out =
                CharBuffer.allocate((int) Math.ceil((head.length - start) * (double) decoder.maxCharsPerByte()));
        if (decoder.decode(in, out, true).isError()) {
            throw Stop.at(
                    line(head, in.position()),
                    "byte 0x%02X".formatted(head[in.position()]),
                    charset.name() + " there",
                    AGAIN);
        }
        if (charset.equals(WINDOWS_1252)) {
            refuseMixed(head);
        }
        return out.flip().toString();
    }

    /** UTF-8 with one broken byte is windows-1252 all through, but no one writes Ã and then a sign. */
    private static void refuseMixed(byte[] head) {
        for (int i = 1; i < head.length; i++) {
            if ((head[i - 1] & 0xFF) == 0xC3 && (head[i] & 0xC0) == 0x80) {
                throw Stop.at(
                        line(head, i),
                        "a letter in UTF-8 (bytes 0xC3 0x%02X)".formatted(head[i]),
                        "one encoding: other letters of the file are not UTF-8",
                        AGAIN);
            }
        }
    }

    /** By its own name or the number of a code page, as {@code 850} or {@code 1252}. */
    private static Charset named(String name, int line) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceFirst("^(cp|ibm|windows-|win)?-?(?=\\d+$)", "");
        if (plain.equals("ansi")) {
            return WINDOWS_1252;
        }
        String number = plain.matches("125\\d") ? "windows-" + plain : "IBM" + plain;
        Charset charset = existing(plain.matches("\\d{3,4}") ? number : name.strip());
        if (charset == null || !ASCII.equals(new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset))) {
            throw Stop.at(
                    line,
                    "codepage " + Stop.shown(name),
                    "a known encoding, such as iso-8859-1, windows-1252, utf-8 or 850",
                    "Save the file as UTF-8.");
        }
        return charset;
    }

    private static @Nullable Charset existing(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean valid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean marked(byte[] head) {
        return head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
    }

    private static int line(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            line += bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n') ? 1 : 0;
        }
        return line;
    }
}
