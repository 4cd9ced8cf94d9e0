package se.liu.grund.standin.script;

/** What went wrong in one statement, with the engine's own error number and text. */
public final class ScriptFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;
    private final int at;
    private final int length;

    ScriptFault(int code, String message) {
        this(code, message, 0, 0);
    }

    ScriptFault(int code, String message, Token token) {
        this(code, message, token.at(), Math.max(1, token.length()));
    }

    private ScriptFault(int code, String message, int at, int length) {
        super(message);
        this.code = code;
        this.at = at;
        this.length = length;
    }

    static ScriptFault tableNotFound(String table) {
        return new ScriptFault(11001, "Table '" + table + "' not found");
    }

    static ScriptFault fieldNotFound(String field) {
        return new ScriptFault(11013, "Field '" + field + "' not found");
    }

    static ScriptFault cannotOpen(String file) {
        return new ScriptFault(11020, "Cannot open file: '" + file + "'");
    }

    public int code() {
        return code;
    }

    /** Where in the statement, from 0. */
    int at() {
        return at;
    }

    int length() {
        return length;
    }
}
