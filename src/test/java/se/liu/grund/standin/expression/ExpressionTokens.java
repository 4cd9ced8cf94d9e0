package se.liu.grund.standin.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expression cut into tokens, and a place among them. */
final class ExpressionTokens {

    enum Kind {
        WORD,
        /** In {@code [..]} or {@code ".."}. */
        NAME,
        STRING,
        NUMBER,
        MARK,
        END
    }

    record Token(Kind kind, String text) {}

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "\\[(?<bracket>(?:[^]]|]])*)]"
            + "|\"(?<name>(?:[^\"]|\"\")*)\""
            + "|'(?<string>(?:[^']|'')*)'"
            + "|(?<number>[0-9]+(?:\\.[0-9]+)?(?![\\p{L}_]))"
            + "|(?<word>[\\p{L}_%@#][\\p{L}\\p{N}_%@#.$]*)"
            + "|(?<mark>[-+*/(){}<>=,$])"
            + ")\\s*");

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    ExpressionTokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        while (from < text.length()) {
            if (!matcher.find(from) || matcher.start() != from) {
                throw new ExpressionFault(
                        "Error in expression: '" + text.substring(from).strip() + "' is not understood.");
            }
            tokens.add(token(matcher));
            from = matcher.end();
        }
        tokens.add(new Token(Kind.END, ""));
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("bracket") != null) {
            return new Token(Kind.NAME, matcher.group("bracket").replace("]]", "]"));
        }
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name").replace("\"\"", "\""));
        }
        if (matcher.group("string") != null) {
            return new Token(Kind.STRING, matcher.group("string").replace("''", "'"));
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"));
        }
        String word = matcher.group("word");
        return word != null ? new Token(Kind.WORD, word) : new Token(Kind.MARK, matcher.group("mark"));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    /** Whether a mark, or a number in a mark's place, stands here. */
    boolean at(String text) {
        Token token = tokens.get(at);
        return (token.kind() == Kind.MARK || token.kind() == Kind.NUMBER)
                && token.text().equals(text);
    }

    boolean take(String text) {
        boolean here = at(text);
        if (here) {
            at++;
        }
        return here;
    }

    boolean takeWord(String keyword) {
        Token token = tokens.get(at);
        boolean here = token.kind() == Kind.WORD && token.text().equalsIgnoreCase(keyword);
        if (here) {
            at++;
        }
        return here;
    }

    void expect(String mark) {
        if (!take(mark)) {
            throw new ExpressionFault("Error in expression: '" + mark + "' expected, '"
                    + tokens.get(at).text() + "' found.");
        }
    }

    void end() {
        if (tokens.get(at).kind() != Kind.END) {
            throw unexpected(tokens.get(at));
        }
    }

    ExpressionFault unexpected(Token token) {
        return new ExpressionFault("Error in expression: '" + token.text() + "' was not expected.");
    }
}
