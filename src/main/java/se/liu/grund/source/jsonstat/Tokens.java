package se.liu.grund.source.jsonstat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.SourceException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** A file's JSON tokens one by one, counted, with faults in our words. What is kept of their texts has a limit. */
final class Tokens implements Closeable {

    static final int DEEPEST = 100;
    static final int LONGEST_TEXT = 1_000_000;
    static final int LONGEST_NAME = 10_000;
    static final int LONGEST_NUMBER = 400;
    private static final long MOST_KEPT = 32_000_000;
    private static final int PER_TEXT = 40;

    /** Names are not gathered: those of a sparse value are as many as its cells. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final JsonParser parser;
    private long read;
    private long kept;

    Tokens(Path file) throws IOException {
        try {
            parser = JSON.createParser(ObjectReadContext.empty(), JsonCharacters.of(file));
        } catch (JacksonException e) {
            throw NotJson.of(e);
        }
    }

    /** The next token; null at the end of the file. */
    @Nullable
    JsonToken next() throws IOException {
        try {
            read++;
            return parser.nextToken();
        } catch (JacksonException e) {
            throw NotJson.of(e);
        }
    }

    /** The next token where the document cannot be at its end. */
    JsonToken inner() throws IOException {
        JsonToken token = next();
        if (token == null) {
            throw new SourceException(NotJson.cut(line()));
        }
        return token;
    }

    /** Goes on to the end of the value that the current token begins. */
    void skip() throws IOException {
        JsonToken token = parser.currentToken();
        int depth = 0;
        while (token != null) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth <= 0) {
                return;
            }
            token = inner();
        }
    }

    /** How many tokens were read, the current one counted: where it stands, in another reading of the same file. */
    long ordinal() {
        return read;
    }

    JsonToken current() {
        JsonToken token = parser.currentToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    /** The current token's name, or its text without quotes. */
    String text() throws IOException {
        try {
            String text = parser.getString();
            return text == null ? "" : text;
        } catch (JacksonException e) {
            throw NotJson.of(e);
        }
    }

    /** As {@link #text}, for what is held on to until the head is made. */
    String keep() throws IOException {
        String text = text();
        hold(text.length());
        return text;
    }

    /** Counts what is held on to beside texts. @param chars about how much, in characters */
    void hold(int chars) {
        kept += chars + PER_TEXT;
        if (kept > MOST_KEPT) {
            throw new SourceException(NotJson.fault(
                    line(),
                    "more than 30 million characters of codes, labels and notes",
                    "the description of a table",
                    "Fetch a part of the table."));
        }
    }

    /** The current token's number; infinite when it is too large, NaN when it says so. */
    double number() throws IOException {
        try {
            return parser.getDoubleValue();
        } catch (JacksonException e) {
            throw NotJson.of(e);
        }
    }

    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public void close() throws IOException {
        try {
            parser.close();
        } catch (JacksonException e) {
            throw NotJson.of(e);
        }
    }
}
