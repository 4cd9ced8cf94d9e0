package se.liu.grund.source.jsonstat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What a file that is no JSON is told as. */
final class NotJson {

    private static final String AGAIN = "Fetch the file again, or have it written again as JSON-stat.";

    private NotJson() {}

    /**
     * The fault that the parser met.
     *
     * @throws IOException when it was the file that could not be read
     */
    static SourceException of(JacksonException e) throws IOException {
        TokenStreamLocation place = e.getLocation();
        int line = place == null ? 0 : Math.max(0, place.getLineNr());
        int column = place == null ? 0 : Math.max(0, place.getColumnNr());
        return switch (e) {
            case JacksonIOException io -> unread(line, io);
            case UnexpectedEndOfInputException _ -> new SourceException(cut(line));
            case JacksonException cut
            when cut.getOriginalMessage().contains("end-of-input") -> new SourceException(cut(line));
            case StreamConstraintsException large ->
                new SourceException(new Fault(line, column, tooLarge(large), "the data of a table", AGAIN));
            default ->
                new SourceException(
                        new Fault(line, column, "something that is not JSON", "a JSON document in UTF-8", AGAIN));
        };
    }

    private static SourceException unread(int line, JacksonIOException e) throws IOException {
        if (e.getCause() instanceof CharacterCodingException) {
            return new SourceException(
                    fault(line, "bytes that are not text in UTF-8", "a JSON document in UTF-8", AGAIN));
        }
        throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }

    private static String tooLarge(StreamConstraintsException e) {
        String message = e.getOriginalMessage();
        if (message.contains("nesting")) {
            return "brackets within brackets, deeper than " + Tokens.DEEPEST;
        }
        if (message.contains("Number")) {
            return "a number of more than " + Tokens.LONGEST_NUMBER + " digits";
        }
        return message.contains("Name") || message.contains("name")
                ? "a name of more than 10,000 characters"
                : "a text of more than 1,000,000 characters";
    }

    static Fault cut(int line) {
        return fault(line, "the end of the file in the midst of its data", "a whole JSON document", AGAIN);
    }

    static Fault fault(int line, String found, String expected, String action) {
        return new Fault(line, 0, found, expected, action);
    }
}
