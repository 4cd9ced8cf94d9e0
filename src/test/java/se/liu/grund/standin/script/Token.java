package se.liu.grund.standin.script;

/**
 * One token of a statement.
 *
 * @param text without quotes, doubled closers undone
 * @param at where in the statement, from 0
 * @param length as written
 */
record Token(Kind kind, String text, int at, int length) {

    enum Kind {
        WORD,
        /** In {@code [..]}, {@code ".."} or {@code `..`}. */
        NAME,
        STRING,
        MARK,
        END
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }

    boolean is(String keyword) {
        return (kind == Kind.WORD || kind == Kind.MARK) && text.equalsIgnoreCase(keyword);
    }
}
