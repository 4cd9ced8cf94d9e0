package se.liu.grund.source.jsonstat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.liu.grund.source.Fault;
import tools.jackson.core.JsonToken;

/** The members of an object, and the texts in it. */
final class Members {

    /** Takes one member; the current token begins its value, and afterwards is its last. */
    @FunctionalInterface
    interface Member {
        void take(String name) throws IOException;
    }

    private Members() {}

    /** Goes through an object; what is none is passed by. A name that comes twice is a problem. */
    static void each(Tokens tokens, List<Fault> problems, Member member) throws IOException {
        if (tokens.current() != JsonToken.START_OBJECT) {
            tokens.skip();
            return;
        }
        Set<String> met = new HashSet<>();
        while (tokens.inner() != JsonToken.END_OBJECT) {
            String name = tokens.keep();
            int line = tokens.line();
            tokens.inner();
            if (!met.add(name)) {
                DatasetDraft.problem(
                        problems,
                        line,
                        "\"" + DatasetDraft.cut(name) + "\" twice in one object",
                        "each name once",
                        "Find out which of the two is right, and take the other away.");
                tokens.skip();
            } else {
                member.take(name);
            }
        }
    }

    /** The text or number of the current token; empty for anything else, which is passed by. */
    static String text(Tokens tokens) throws IOException {
        JsonToken token = tokens.current();
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            return tokens.keep();
        }
        tokens.skip();
        return "";
    }

    /** Adds the texts of a list, or the lone text. */
    static void texts(Tokens tokens, List<String> texts) throws IOException {
        if (tokens.current() != JsonToken.START_ARRAY) {
            String text = text(tokens);
            if (!text.isEmpty()) {
                texts.add(text);
            }
            return;
        }
        while (tokens.inner() != JsonToken.END_ARRAY) {
            String text = text(tokens);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
    }
}
