package se.liu.grund.source.px;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.liu.grund.source.SourceException;

/** Takes a head's text apart into statements, all but DATA. */
final class HeadParser {

    /** How many texts a head may hold: a hundred times the largest known, and bounded memory. */
    private static final int MOST_TEXTS = 2_000_000;

    private static final String MEND = "Mend the statement, or fetch the file again.";

    private final String text;
    private final List<PxStatement> statements = new ArrayList<>();
    private int at;
    private int counted;
    private int countedLine = 1;
    private int texts;
    private int opened = -1;

    private HeadParser(String text) {
        this.text = text;
    }

    /**
     * The statements, in order.
     *
     * @param text the head, up to and with the word DATA where there is one
     * @param end how the head ended; a head that ends otherwise than with DATA has a fault, which is thrown
     */
    static List<PxStatement> statements(String text, HeadBytes.End end) {
        HeadParser parser = new HeadParser(text);
        while (parser.next(end)) {}
        return parser.statements;
    }

    private boolean next(HeadBytes.End end) {
        opened = -1;
        blanks();
        int line = line(at);
        if (at == text.length()) {
            throw missing(end);
        }
        if (statements.isEmpty() && here('[')) {
            throw list(line);
        }
        String keyword = keyword();
        blanks();
        if (at == text.length() && end == HeadBytes.End.DATA) {
            return false;
        }
        String language = "";
        if (here('[')) {
            int close = text.indexOf(']', at);
            if (close < 0 || close - at > 40) {
                throw wrong(end, "a language in brackets, as [sv]");
            }
            language = text.substring(at + 1, close).strip();
            at = close + 1;
            blanks();
        }
        List<String> of = new ArrayList<>();
        if (here('(')) {
            do {
                at++;
                blanks();
                of.add(quoted(end));
                blanks();
            } while (here(','));
            if (!here(')')) {
                throw wrong(end, "\",\" or \")\"");
            }
            at++;
            blanks();
        }
        if (!here('=')) {
            throw wrong(end, "\"=\" after " + new PxStatement(keyword, language, of, List.of(), 0).name());
        }
        at++;
        statements.add(new PxStatement(keyword, language, of, values(end), line));
        return true;
    }

    /** What begins with a section: names of codes or of groups, and no cells. */
    private SourceException list(int line) {
        int end = text.indexOf('\n', at);
        String section = text.substring(at, end < 0 ? text.length() : end).strip();
        return Stop.at(
                line,
                Stop.shown(section)
                        + ", as a PX value set or aggregation (.vs, .agg) begins, which has labels and no numbers",
                "a PX file",
                "Deliver the PX file that it belongs to.");
    }

    private String keyword() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == from) {
            throw wrong(HeadBytes.End.DATA, "a keyword");
        }
        return text.substring(from, at).toUpperCase(Locale.ROOT);
    }

    private List<String> values(HeadBytes.End end) {
        List<String> values = new ArrayList<>();
        blanks();
        if (here(';')) {
            at++;
            return values;
        }
        for (; ; at++) {
            values.add(value(end));
            if (!here(',')) {
                break;
            }
        }
        if (!here(';')) {
            throw wrong(end, "\",\" or \";\"");
        }
        at++;
        return values;
    }

    /** One value: a text, or words and texts that belong together and are kept as they stand. */
    private String value(HeadBytes.End end) {
        blanks();
        int from = at;
        String quoted = here('"') ? quoted(end) : "";
        blanks();
        if (here(',') || here(';')) {
            if (at == from) {
                throw wrong(end, "a value");
            }
            return quoted;
        }
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';' || c == ',' && depth == 0) {
                return text.substring(from, at).strip();
            } else if (c == '"') {
                quoted(end);
            } else if (c < ' ' && "\t\r\n\f".indexOf(c) < 0
                    || c == '='
                    || from < at && Character.isLetter(c) && endedBefore(at)) {
                break;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at++;
            }
        }
        throw wrong(end, "\",\" or \";\"");
    }

    /** Whether a word has no place here: a text or another word has ended before it. */
    private boolean endedBefore(int index) {
        char before = text.charAt(index - 1);
        return before == '"' || before <= ' ';
    }

    /** A text in quotes with the pieces that follow it, joined. */
    private String quoted(HeadBytes.End end) {
        if (!here('"')) {
            throw wrong(end, "a text in quotes");
        }
        if (++texts > MOST_TEXTS) {
            throw Stop.at(
                    line(at),
                    "more than 2,000,000 texts in the head",
                    "a table of at most that many values",
                    "Fetch the table in parts.");
        }
        String only = "";
        StringBuilder joined = null;
        while (here('"')) {
            int close = text.indexOf('"', at + 1);
            if (close < 0) {
                throw end == HeadBytes.End.LIMIT ? missing(end) : unclosed(at);
            }
            String piece = text.substring(at + 1, close);
            if (opened < 0 && piece.indexOf('\n') >= 0) {
                opened = at;
            }
            at = close + 1;
            blanks();
            if (joined != null) {
                joined.append(piece);
            } else if (here('"')) {
                joined = new StringBuilder(piece);
            } else {
                only = piece;
            }
        }
        return joined == null ? only : joined.toString();
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n\f".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean here(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private SourceException wrong(HeadBytes.End end, String expected) {
        if (opened >= 0) {
            return unclosed(opened);
        }
        if (at == text.length()) {
            return missing(end);
        }
        int stop = at;
        while (stop < text.length() && text.charAt(stop) != '\n' && stop - at < 80) {
            stop++;
        }
        return Stop.at(line(at), Stop.shown(text.substring(at, stop).strip()), expected, MEND);
    }

    private SourceException unclosed(int from) {
        int stop = text.indexOf('\n', from);
        String begun = text.substring(from + 1, stop < 0 ? text.length() : stop).strip();
        return Stop.at(
                line(from),
                "a text that does not end on its line: " + Stop.shown(begun),
                "a closing quote",
                "Close the quote, or fetch the file again if it was cut off.");
    }

    private SourceException missing(HeadBytes.End end) {
        return switch (end) {
            case LIMIT ->
                Stop.at(
                        0,
                        "no DATA in the first %,d characters".formatted((long) text.length()),
                        "a head shorter than that",
                        "Fetch the table in parts, if this is a PX file.");
            case FILE, DATA ->
                Stop.at(line(text.length()), "the end of the file", "DATA=", "Fetch the file again: it was cut off.");
        };
    }

    private int line(int index) {
        for (; counted < index; counted++) {
            char c = text.charAt(counted);
            countedLine += c == '\n' || c == '\r' && !(counted + 1 < text.length() && text.charAt(counted + 1) == '\n')
                    ? 1
                    : 0;
        }
        return countedLine;
    }
}
