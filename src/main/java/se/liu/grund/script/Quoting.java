package se.liu.grund.script;

/**
 * The one place where names and texts become script. Doubling the closing sign is Qlik's own rule; {@code $(} cannot be
 * escaped, since macros are replaced before a statement is parsed, so it is refused (reference script.md section 3).
 */
final class Quoting {

    private Quoting() {}

    /** A field or table name: {@code [name]}. */
    static String name(String name) {
        check("Name", name);
        if (name.isEmpty() || !name.equals(name.strip())) {
            throw refused("Name", name, "it is empty or has blanks at an end");
        }
        return "[" + name.replace("]", "]]") + "]";
    }

    /** A text constant: {@code 'text'}. */
    static String text(String text) {
        return "'" + check("Text", text).replace("'", "''") + "'";
    }

    /** A file: {@code [lib://connection/folder/x.qvd]}. */
    static String file(String file) {
        check("File", file);
        if (!file.startsWith("lib://") || file.contains("]") || file.contains("/../") || file.contains("\\")) {
            throw refused("File", file, "it is not a plain lib:// address");
        }
        return "[" + file + "]";
    }

    /** Text that stands bare to the end of a line or statement: comments, TRACE. */
    static String bare(String text) {
        check("Text", text);
        if (text.contains(";") || text.contains("*/")) {
            throw refused("Text", text, "it would end the statement");
        }
        return text;
    }

    private static String check(String kind, String value) {
        if (value.contains("$(")) {
            throw refused(kind, value, "Qlik would run what follows '$(' as script");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw refused(kind, value, "it has a control character");
        }
        return value;
    }

    private static ScriptException refused(String kind, String value, String why) {
        String shown = value.replaceAll("\\p{Cntrl}", "␣");
        return new ScriptException(
                kind + " '" + shown + "' cannot stand in a load script: " + why + ". Change it in the contract.");
    }
}
