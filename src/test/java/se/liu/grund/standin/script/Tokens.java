package se.liu.grund.standin.script;

import java.util.ArrayList;
import java.util.List;

/** A statement cut into tokens, and a place among them. */
final class Tokens {

    private static final String MARKS = ",()=+*&<>:;/{}-";

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokens(String text) {
        int from = 0;
        while (from < text.length()) {
            char c = text.charAt(from);
            if (Character.isWhitespace(c)) {
                from++;
            } else {
                Token token = token(text, from);
                tokens.add(token);
                from += token.length();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", from, 0));
    }

    private static Token token(String text, int from) {
        char c = text.charAt(from);
        if (Quotes.opens(c)) {
            int end = Quotes.end(text, from);
            String quoted = text.substring(from, end);
            if (!Quotes.closed(quoted)) {
                throw new ScriptFault(
                        11003,
                        "Unexpected token: " + c + " is not closed",
                        new Token(Token.Kind.MARK, quoted, from, quoted.length()));
            }
            Token.Kind kind = c == '\'' ? Token.Kind.STRING : Token.Kind.NAME;
            return new Token(kind, Quotes.unquote(quoted), from, quoted.length());
        }
        if (MARKS.indexOf(c) >= 0) {
            return new Token(Token.Kind.MARK, String.valueOf(c), from, 1);
        }
        int end = from;
        while (end < text.length() && !endsWord(text.charAt(end))) {
            end++;
        }
        return new Token(Token.Kind.WORD, text.substring(from, end), from, end - from);
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || Quotes.opens(c) || MARKS.indexOf(c) >= 0;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The token after the next one. */
    Token second() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    boolean take(String keyword) {
        boolean here = peek().is(keyword);
        if (here) {
            at++;
        }
        return here;
    }

    void expect(String keyword) {
        if (!take(keyword)) {
            throw unexpected(keyword);
        }
    }

    String name() {
        if (!peek().isName()) {
            throw unexpected("a name");
        }
        return next().text();
    }

    String string() {
        if (peek().kind() != Token.Kind.STRING) {
            throw unexpected("a text in quotes");
        }
        return next().text();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        } while (take(","));
        return names;
    }

    void end() {
        if (peek().kind() != Token.Kind.END) {
            throw new ScriptFault(11004, "Unexpected token: '" + peek().text() + "', expected nothing", peek());
        }
    }

    ScriptFault unexpected(String expected) {
        String found = peek().kind() == Token.Kind.END ? ";" : peek().text();
        return new ScriptFault(11005, "Unexpected token: '" + found + "', expected: '" + expected + "'", peek());
    }
}
