package se.liu.grund.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A load script as it stands in an app, ours or another's: where its places are, and whether it writes. It is read for
 * that only, never executed; of what cannot be known the worse is assumed.
 */
public final class ScriptText {

    private static final String TAB = "///$tab";
    private static final Pattern INCLUDE =
            Pattern.compile("\\$\\(\\s*(?:must_)?include\\s*=\\s*([^)]*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITING =
            Pattern.compile("\\b(?:STORE|EXECUTE|BUFFER|SQL(?!\\s*(?:SELECT|WITH)\\b))\\b", Pattern.CASE_INSENSITIVE);

    private final String script;
    private final List<Piece> pieces;

    /**
     * @param plain the statement without comments
     * @param code the same without what is quoted
     */
    private record Piece(int from, String text, String plain, String code) {}

    /**
     * A place that a person finds in Qlik's editor.
     *
     * @param tab its name; empty for a script that has none
     * @param line within the tab, from 1; the tab's own line is not shown there and not counted
     * @param text that line
     */
    public record Place(String tab, int line, String text) {
        /** Such as {@code tab 'Main', line 12: LOAD *}. */
        @Override
        public String toString() {
            return (tab.isEmpty() ? "line " : "tab '" + tab + "', line ") + line + ": " + text;
        }
    }

    private ScriptText(String script) {
        this.script = script;
        this.pieces = pieces(script);
    }

    /** Reads a script of any kind. */
    public static ScriptText of(String script) {
        return new ScriptText(script);
    }

    /** Where the character of that number is, from 0. */
    public Place place(int position) {
        int at = Math.clamp(position, 0, script.length());
        String tab = "";
        int line = 0;
        int start = 0;
        while (true) {
            int end = script.indexOf('\n', start);
            String text =
                    script.substring(start, end < 0 ? script.length() : end).strip();
            if (text.startsWith(TAB)) {
                tab = text.substring(TAB.length()).strip();
                line = 0;
            } else {
                line++;
            }
            if (end < 0 || end >= at) {
                return new Place(tab, line, text);
            }
            start = end + 1;
        }
    }

    /** Where a statement begins that the engine quotes; empty when it is not there, or there more than once. */
    public Optional<Place> find(String statement) {
        String wanted = squeezed(statement);
        List<Piece> found =
                pieces.stream().filter(p -> squeezed(p.text()).equals(wanted)).toList();
        return wanted.isEmpty() || found.size() != 1
                ? Optional.empty()
                : Optional.of(place(found.getFirst().from()));
    }

    /** The addresses of the scripts that it includes, in order. */
    public List<String> includes() {
        List<String> includes = new ArrayList<>();
        for (Piece piece : pieces) {
            Matcher include = INCLUDE.matcher(piece.plain());
            while (include.find()) {
                includes.add(include.group(1).strip().replaceAll("^[\\['\"]|[\\]'\"]$", ""));
            }
        }
        return List.copyOf(includes);
    }

    /**
     * The first statement that leaves traces outside the app when it is run, or of which that cannot be known: STORE,
     * BUFFER, EXECUTE, SQL that is no SELECT, a statement that is a variable's text. Empty when it may be run twice.
     */
    public Optional<String> writes() {
        return pieces.stream()
                .filter(p -> WRITING.matcher(p.code()).find()
                        || p.code().startsWith("$(")
                                && !INCLUDE.matcher(p.text()).find())
                .map(p -> squeezed(p.text()))
                .map(text -> text.length() > 80 ? text.substring(0, 80) + "…" : text)
                .findFirst();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\s*;\\s*$", "").strip();
    }

    private static List<Piece> pieces(String script) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int from = -1;
        int i = 0;
        while (i < script.length()) {
            int skipped = comment(script, i);
            if (skipped > i) {
                i = skipped;
                continue;
            }
            char c = script.charAt(i);
            if (c == ';') {
                add(pieces, script, from, i + 1, plain, code);
                from = -1;
                i++;
                continue;
            }
            if (from < 0 && !Character.isWhitespace(c)) {
                from = i;
            }
            int quoted = quoted(script, i);
            code.append(quoted > i ? "''" : String.valueOf(c));
            plain.append(script, i, Math.max(quoted, i + 1));
            i = Math.max(quoted, i + 1);
        }
        add(pieces, script, from, script.length(), plain, code);
        return pieces;
    }

    private static void add(
            List<Piece> pieces, String script, int from, int to, StringBuilder plain, StringBuilder code) {
        if (from >= 0) {
            pieces.add(new Piece(
                    from,
                    script.substring(from, to),
                    plain.toString(),
                    code.toString().strip()));
        }
        code.setLength(0);
        plain.setLength(0);
    }

    /** Where a comment that begins here ends; the same place when none does. */
    private static int comment(String script, int at) {
        if (script.startsWith("//", at) && (at == 0 || script.charAt(at - 1) != ':')) {
            int end = script.indexOf('\n', at);
            return end < 0 ? script.length() : end;
        }
        if (script.startsWith("/*", at)) {
            int end = script.indexOf("*/", at + 2);
            return end < 0 ? script.length() : end + 2;
        }
        return at;
    }

    /** Where a text in quotes or brackets that begins here ends; the same place when none does. */
    private static int quoted(String script, int at) {
        char close = switch (script.charAt(at)) {
            case '\'' -> '\'';
            case '"' -> '"';
            case '[' -> ']';
            default -> 0;
        };
        int end = close == 0 ? -1 : script.indexOf(close, at + 1);
        return end < 0 ? at : end + 1;
    }
}
