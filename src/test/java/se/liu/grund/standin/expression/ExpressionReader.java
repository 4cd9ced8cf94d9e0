package se.liu.grund.standin.expression;

import java.util.List;
import se.liu.grund.standin.data.Value;
import se.liu.grund.standin.expression.ExpressionTokens.Kind;
import se.liu.grund.standin.expression.ExpressionTokens.Token;

/** Reads an expression by recursive descent: sums of products of factors. */
final class ExpressionReader {

    private final ExpressionTokens tokens;

    ExpressionReader(String text) {
        tokens = new ExpressionTokens(text.strip().replaceFirst("^=", ""));
    }

    Expression read() {
        Expression all = sum();
        tokens.end();
        return all;
    }

    private Expression sum() {
        Expression left = product();
        while (tokens.at("+") || tokens.at("-")) {
            left = new Expression.Arithmetic(tokens.next().text().charAt(0), left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = factor();
        while (tokens.at("*") || tokens.at("/")) {
            left = new Expression.Arithmetic(tokens.next().text().charAt(0), left, factor());
        }
        return left;
    }

    private Expression factor() {
        if (tokens.take("-")) {
            return new Expression.Negated(factor());
        }
        if (tokens.take("(")) {
            Expression inner = sum();
            tokens.expect(")");
            return inner;
        }
        Token token = tokens.next();
        return switch (token.kind()) {
            case NUMBER -> new Expression.Literal(Value.number(Double.parseDouble(token.text())));
            case STRING -> new Expression.Literal(Value.text(token.text()));
            case WORD -> tokens.at("(") ? call(token.text()) : field(token.text());
            case NAME -> field(token.text());
            case MARK, END -> throw tokens.unexpected(token);
        };
    }

    private static Expression field(String name) {
        return new Expression.Aggregate(Aggregation.ONLY, false, false, name, List.of());
    }

    private Expression call(String name) {
        if (name.equalsIgnoreCase("NoOfRows")) {
            tokens.expect("(");
            String table = tokens.next().text();
            tokens.expect(")");
            return new Expression.RowCount(table);
        }
        Aggregation function = Aggregation.named(name)
                .orElseThrow(() -> new ExpressionFault("The function '" + name + "' is not known to the stand-in."));
        return aggregate(function);
    }

    private Expression aggregate(Aggregation function) {
        tokens.expect("(");
        boolean distinct = false;
        boolean total = false;
        List<Modifier> set = List.of();
        while (true) {
            if (tokens.takeWord("DISTINCT")) {
                distinct = true;
            } else if (tokens.takeWord("TOTAL")) {
                total = true;
            } else if (tokens.at("{")) {
                set = new SetReader(tokens).read();
            } else {
                break;
            }
        }
        Token field = tokens.next();
        if (field.kind() != Kind.WORD && field.kind() != Kind.NAME) {
            throw tokens.unexpected(field);
        }
        tokens.expect(")");
        return new Expression.Aggregate(function, distinct, total, field.text(), set);
    }
}
