package se.liu.grund.source.jsonstat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.core.JsonToken;

/** Entries as they stand in the file. */
final class StreamedEntries extends Entries {

    private static final double EXACT = 1L << 53;

    /** Longer texts are no markers. */
    static final int LONGEST = 80;

    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

    private final Tokens tokens;
    private final boolean keyed;
    private final Role role;

    StreamedEntries(Path file, Block block, Role role) throws IOException {
        this.keyed = block.form() == Block.Form.KEYED;
        this.role = role;
        this.tokens = new Tokens(file);
        try {
            while (tokens.ordinal() < block.start()) {
                tokens.inner();
            }
            if (tokens.current() != (keyed ? JsonToken.START_OBJECT : JsonToken.START_ARRAY)) {
                throw changed();
            }
        } catch (IOException | RuntimeException e) {
            tokens.close();
            throw e;
        }
    }

    @Override
    boolean next() throws IOException {
        JsonToken token = tokens.inner();
        if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT && keyed) {
            return false;
        }
        wrong = "";
        if (keyed) {
            String key = tokens.text();
            long at = Block.position(key);
            placed = at >= 0;
            wrong = at < 0 ? "position " + Heads.named(key) : "";
            position = at < 0 ? position : at;
            token = tokens.inner();
        } else {
            position++;
        }
        line = tokens.line();
        entry(token);
        return true;
    }

    private void entry(JsonToken token) throws IOException {
        number = Double.NaN;
        text = "";
        switch (token) {
            case VALUE_NULL -> {}
            case VALUE_STRING -> text(tokens.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE, VALUE_FALSE -> wrong(token.asString());
            case START_ARRAY -> wrong("a list");
            default -> wrong("an object");
        }
        tokens.skip();
    }

    private void number() throws IOException {
        if (role == Role.STATUS) {
            text(tokens.text());
            return;
        }
        number = tokens.number();
        // A whole number that a double would change is not given as another.
        boolean whole = tokens.current() == JsonToken.VALUE_NUMBER_INT;
        if (!Double.isFinite(number) || whole && Math.abs(number) >= EXACT) {
            number = Double.NaN;
            wrong(DatasetDraft.cut(tokens.text()));
        }
    }

    private void text(String found) {
        if (found.length() > LONGEST) {
            wrong("a text of " + found.length() + " characters");
        } else if (role == Role.VALUE
                && NUMBER.matcher(found).matches()
                && Double.isFinite(Double.parseDouble(found))) {
            number = Double.parseDouble(found);
        } else {
            text = found;
        }
    }

    private void wrong(String found) {
        wrong = wrong.isEmpty() ? found : wrong;
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
