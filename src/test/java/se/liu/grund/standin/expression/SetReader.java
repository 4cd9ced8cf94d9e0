package se.liu.grund.standin.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.liu.grund.standin.expression.ExpressionTokens.Kind;
import se.liu.grund.standin.expression.ExpressionTokens.Token;

/** Reads set analysis: {@code {<F={'a',"b*"}, [G]={2014}>}}, also with {@code $} or {@code 1} before it. */
final class SetReader {

    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)\\s*(-?[0-9.]+)");

    private final ExpressionTokens tokens;

    SetReader(ExpressionTokens tokens) {
        this.tokens = tokens;
    }

    List<Modifier> read() {
        tokens.expect("{");
        // Nothing can be selected in the stand-in, so the current selection ($) is all (1).
        if (!tokens.take("$")) {
            tokens.take("1");
        }
        List<Modifier> set = new ArrayList<>();
        if (tokens.take("<")) {
            while (!tokens.take(">")) {
                modifier(set);
                if (!tokens.take(",") && !tokens.at(">")) {
                    throw tokens.unexpected(tokens.next());
                }
            }
        }
        tokens.expect("}");
        return List.copyOf(set);
    }

    private void modifier(List<Modifier> set) {
        Token field = tokens.next();
        if (field.kind() != Kind.WORD && field.kind() != Kind.NAME) {
            throw tokens.unexpected(field);
        }
        tokens.expect("=");
        if (!tokens.at("{")) {
            return; // `Field=` clears the selection of a field, and here there is none
        }
        tokens.expect("{");
        List<Modifier.Element> elements = new ArrayList<>();
        while (!tokens.take("}")) {
            elements.add(element(tokens.next()));
            if (!tokens.take(",") && !tokens.at("}")) {
                throw tokens.unexpected(tokens.next());
            }
        }
        set.add(new Modifier(field.text(), List.copyOf(elements)));
    }

    private Modifier.Element element(Token token) {
        Matcher compared = COMPARED.matcher(token.text());
        return switch (token.kind()) {
            case STRING, WORD, NUMBER -> new Modifier.Exact(token.text());
            case NAME ->
                compared.matches()
                        ? new Modifier.Compared(compared.group(1), Double.parseDouble(compared.group(2)))
                        : new Modifier.Search(token.text());
            case MARK, END -> throw tokens.unexpected(token);
        };
    }
}
