package se.liu.grund.source.jsonstat;

import java.io.IOException;
import tools.jackson.core.JsonToken;

/**
 * In which form a data set has its numbers, or its statuses, as the first reading of the file finds out.
 *
 * @param start the ordinal of the token that begins it
 * @param count how many entries
 * @param ordered whether positions that are keys only grow
 * @param text the status of all cells, of a lone text or of a list of one
 */
record Block(Form form, long start, long count, boolean ordered, String text, int line) {

    enum Form {
        ABSENT,
        LIST,
        KEYED,
        TEXT,
        WRONG
    }

    static final Block ABSENT = new Block(Form.ABSENT, 0, 0, true, "", 0);

    /** Goes through the value that the current token begins. */
    static Block read(Tokens tokens) throws IOException {
        int line = tokens.line();
        long start = tokens.ordinal();
        return switch (tokens.current()) {
            case START_ARRAY -> list(tokens, start, line);
            case START_OBJECT -> keyed(tokens, start, line);
            case VALUE_STRING -> new Block(Form.TEXT, start, 1, true, tokens.text(), line);
            case VALUE_NULL -> ABSENT;
            default -> new Block(Form.WRONG, start, 0, true, "", line);
        };
    }

    private static Block list(Tokens tokens, long start, int line) throws IOException {
        long count = 0;
        String first = "";
        for (JsonToken token = tokens.inner(); token != JsonToken.END_ARRAY; token = tokens.inner()) {
            if (count++ == 0 && token == JsonToken.VALUE_STRING) {
                first = tokens.text();
            }
            tokens.skip();
        }
        return new Block(Form.LIST, start, count, true, first, line);
    }

    private static Block keyed(Tokens tokens, long start, int line) throws IOException {
        long count = 0;
        long last = -1;
        boolean ordered = true;
        for (JsonToken token = tokens.inner(); token != JsonToken.END_OBJECT; token = tokens.inner()) {
            long position = position(tokens.text());
            tokens.inner();
            tokens.skip();
            if (position >= 0) {
                ordered &= position > last;
                last = position;
            }
            count++;
        }
        return new Block(Form.KEYED, start, count, ordered, "", line);
    }

    /** The position that a key is; -1 when it is none. */
    static long position(String key) {
        if (key.isEmpty() || key.length() > 18 || (key.length() > 1 && key.charAt(0) == '0')) {
            return -1;
        }
        long position = 0;
        for (int i = 0; i < key.length(); i++) {
            int digit = key.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            position = position * 10 + digit;
        }
        return position;
    }

    boolean present() {
        return form != Form.ABSENT;
    }
}
