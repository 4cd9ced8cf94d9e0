package se.liu.grund.standin.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.liu.grund.standin.data.Value;
import se.liu.grund.standin.script.Statement.Item;
import se.liu.grund.standin.script.Statement.Joining;
import se.liu.grund.standin.script.Statement.Source;

/** Reads a LOAD with its label and prefixes. */
final class LoadReader {

    private static final Set<String> BEGINNINGS = Set.of("LOAD", "NOCONCATENATE", "CONCATENATE", "ADD", "REPLACE");

    private LoadReader() {}

    static boolean begins(Token token) {
        return token.kind() == Token.Kind.WORD
                && BEGINNINGS.contains(token.text().toUpperCase(Locale.ROOT));
    }

    static Statement read(Tokens tokens) {
        Optional<String> label = Optional.empty();
        if (tokens.second().is(":")) {
            label = Optional.of(tokens.name());
            tokens.expect(":");
        }
        Statement.Partial partial = tokens.take("ADD")
                ? Statement.Partial.ADD
                : tokens.take("REPLACE") ? Statement.Partial.REPLACE : Statement.Partial.LEFT_OUT;
        boolean only = partial != Statement.Partial.LEFT_OUT && tokens.take("ONLY");
        Joining joining = joining(tokens);
        if (!tokens.take("LOAD")) {
            throw new ScriptFault(11002, "Unknown statement: " + tokens.peek().text(), tokens.peek());
        }
        boolean distinct = tokens.take("DISTINCT");
        List<Item> items = new ArrayList<>();
        do {
            items.add(item(tokens));
        } while (tokens.take(","));
        return new Statement.Load(label, partial, only, joining, distinct, List.copyOf(items), source(tokens));
    }

    private static Joining joining(Tokens tokens) {
        if (tokens.take("NOCONCATENATE")) {
            return new Joining.Apart();
        }
        if (!tokens.take("CONCATENATE")) {
            return new Joining.Automatic();
        }
        if (!tokens.take("(")) {
            return new Joining.Onto(Optional.empty());
        }
        String table = tokens.name();
        tokens.expect(")");
        return new Joining.Onto(Optional.of(table));
    }

    private static Item item(Tokens tokens) {
        if (tokens.take("*")) {
            return new Item.All();
        }
        Token token = tokens.next();
        boolean negative = token.is("-");
        Token of = negative ? tokens.next() : token;
        if (of.kind() == Token.Kind.STRING) {
            return new Item.Constant(Value.text(of.text()), as(tokens, of));
        }
        if (of.kind() == Token.Kind.WORD && of.text().matches("[0-9]+(\\.[0-9]+)?")) {
            double number = Double.parseDouble(of.text());
            return new Item.Constant(Value.number(negative ? -number : number), as(tokens, of));
        }
        if (!of.isName() || negative) {
            throw new ScriptFault(11003, "Unexpected token: " + of.text(), of);
        }
        if (tokens.peek().is("(")) {
            return rowNumber(tokens, of);
        }
        return new Item.Taken(of.text(), as(tokens, of));
    }

    private static Item rowNumber(Tokens tokens, Token function) {
        if (!function.is("RecNo") && !function.is("RowNo")) {
            throw new ScriptFault(
                    11003, "Unexpected token: " + function.text() + " is not known to the stand-in", function);
        }
        tokens.expect("(");
        tokens.expect(")");
        return new Item.RowNumber(as(tokens, function));
    }

    private static String as(Tokens tokens, Token otherwise) {
        return tokens.take("AS") ? tokens.name() : otherwise.text();
    }

    private static Source source(Tokens tokens) {
        if (tokens.take("FROM")) {
            String file = tokens.peek().kind() == Token.Kind.STRING ? tokens.string() : tokens.name();
            qvd(tokens);
            return new Source.Qvd(file);
        }
        if (tokens.take("RESIDENT")) {
            return new Source.Resident(tokens.name());
        }
        if (tokens.take("INLINE")) {
            return new Source.Inline(tokens.next().text());
        }
        if (tokens.take("AUTOGENERATE")) {
            Token count = tokens.next();
            if (!count.text().matches("[0-9]{1,9}")) {
                throw new ScriptFault(11021, "Invalid Autogenerate count: " + count.text(), count);
            }
            return new Source.Autogenerate(Integer.parseInt(count.text()));
        }
        throw tokens.unexpected("FROM");
    }

    /** The only file format there is here. */
    static void qvd(Tokens tokens) {
        tokens.expect("(");
        tokens.expect("QVD");
        tokens.expect(")");
    }
}
