package se.liu.grund.qvd;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks the elements of a QVD's header, forward only. Not a general XML parser, on purpose: it knows no DTD and no entity but the five
 * of XML and character references, so a hostile header can expand to nothing; it keeps line ends and byte offsets; and it reads a value
 * up to its own end tag, since some of Qlik's files hold unescaped {@code &} and {@code <}.
 */
final class HeaderScanner {

    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern REFERENCE = Pattern.compile("&(amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});");

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final String file;
    private final byte[] bytes;
    private int at;
    private boolean selfClosed;

    HeaderScanner(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Byte offset in the file. */
    int at() {
        return at;
    }

    /** Enters the root element, past byte order mark, declaration and comments. */
    void root(String element) {
        if (stands(BYTE_ORDER_MARK)) {
            at += 3;
        }
        blanks();
        if (stands("<?")) {
            int start = at;
            at = after("?>");
            Matcher encoding = ENCODING.matcher(latin(start, at));
            if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
                throw fault(start, "encoding " + encoding.group(1), "UTF-8");
            }
        }
        int start = next();
        String found = startTag();
        if (!found.equals(element)) {
            throw fault(start, "<" + found + ">", "<" + element + ">");
        }
    }

    /** Enters the parent's next child and gives its name; null when the parent's end tag was passed instead. */
    @Nullable
    String child(String parent) {
        if (selfClosed) {
            selfClosed = false;
            return null;
        }
        int start = next();
        if (!stands("</")) {
            return startTag();
        }
        at = after(">");
        String found = latin(start + 2, at - 1).strip();
        if (!found.equals(parent)) {
            throw fault(start, "</" + found + ">", "</" + parent + "> or an element");
        }
        return null;
    }

    /** The text of the element just entered, up to its end tag. */
    String text(String element) {
        return resolved(raw(element));
    }

    /** All that the element just entered holds, up to its end tag, references and elements as they stand. */
    String raw(String element) {
        if (selfClosed) {
            selfClosed = false;
            return "";
        }
        int start = at;
        at = after("</" + element + ">");
        return decoded(start, at - element.length() - 3);
    }

    /** How the header's first line ends; CRLF for a header of one line. */
    QvdHeader.LineEnd lineEnd() {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i > 0 && bytes[i - 1] == '\r' ? QvdHeader.LineEnd.CRLF : QvdHeader.LineEnd.LF;
            }
        }
        return QvdHeader.LineEnd.CRLF;
    }

    /** Makes sure that nothing but blanks and control characters follows. */
    void end() {
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        if (at < bytes.length) {
            throw fault(at, seen(), "the NUL that ends the header");
        }
    }

    QvdException fault(int where, String found, String expected) {
        return QvdException.in(file, "byte " + where, found, expected);
    }

    /** Past blanks and comments, to a tag. */
    private int next() {
        blanks();
        while (stands("<!--")) {
            at = after("-->");
            blanks();
        }
        if (!stands("<") || stands("<!") || stands("<?")) {
            throw fault(at, seen(), "an element; a QVD header has no DOCTYPE, CDATA or free text");
        }
        return at;
    }

    private String startTag() {
        int start = ++at;
        while (at < bytes.length && (bytes[at] & 0xFF) > ' ' && bytes[at] != '>' && bytes[at] != '/') {
            at++;
        }
        String name = latin(start, at);
        if (name.isEmpty()) {
            throw fault(start - 1, seen(), "an element");
        }
        at = after(">");
        selfClosed = bytes[at - 2] == '/';
        return name;
    }

    private void blanks() {
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
    }

    private boolean stands(String bytesAsLatin) {
        return stands(bytesAsLatin, at);
    }

    private boolean stands(String bytesAsLatin, int from) {
        if (from + bytesAsLatin.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < bytesAsLatin.length(); i++) {
            if (bytes[from + i] != (byte) bytesAsLatin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int after(String bytesAsLatin) {
        for (int from = at; from < bytes.length; from++) {
            if (stands(bytesAsLatin, from)) {
                return from + bytesAsLatin.length();
            }
        }
        throw fault(at, "no " + bytesAsLatin + " until the header's end", bytesAsLatin);
    }

    /** A character for each byte, so that names of any letters keep their length. */
    private String latin(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private String decoded(int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException _) {
            throw fault(from, "bytes that are not UTF-8", "UTF-8");
        }
    }

    /** An ampersand that begins no reference stands for itself, as in files that Qlik wrote unescaped. */
    private static String resolved(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE
                        .matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1), match.group())));
    }

    private static String character(String reference, String asItStands) {
        return switch (reference) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> {
                int code = reference.charAt(1) == 'x'
                        ? Integer.parseInt(reference, 2, reference.length(), 16)
                        : Integer.parseInt(reference, 1, reference.length(), 10);
                yield Character.isValidCodePoint(code) ? Character.toString(code) : asItStands;
            }
        };
    }

    private String seen() {
        if (at >= bytes.length) {
            return "the header's end";
        }
        String text = latin(at, Math.min(bytes.length, at + 20));
        return '"' + text.replaceAll("[^\\x20-\\x7E]", "?") + '"';
    }
}
