package se.liu.grund.standin.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one statement; what it does not know is a syntax error, never ignored. */
final class StatementReader {

    private StatementReader() {}

    static Statement read(String text) {
        int equals = text.indexOf('=');
        String first = text.isEmpty() ? "" : text.split("[\\s;=]", 2)[0].toUpperCase(Locale.ROOT);
        if (first.equals("TRACE")) {
            return new Statement.Trace(text.substring(5).strip());
        }
        if ((first.equals("SET") || first.equals("LET")) && equals > 0) {
            String variable = new Tokens(text.substring(3, equals)).name();
            return new Statement.Assign(variable, text.substring(equals + 1).strip(), first.equals("LET"));
        }
        Tokens tokens = new Tokens(text);
        Statement statement = statement(tokens);
        tokens.end();
        return statement;
    }

    private static Statement statement(Tokens tokens) {
        if (tokens.second().is(":") || LoadReader.begins(tokens.peek())) {
            return LoadReader.read(tokens);
        }
        Token first = tokens.next();
        return switch (first.text().toUpperCase(Locale.ROOT)) {
            case "DROP" -> drop(tokens);
            case "COMMENT" -> comment(tokens);
            case "TAG" -> tag(tokens, true);
            case "UNTAG" -> tag(tokens, false);
            case "STORE" -> store(tokens);
            case "EXIT" -> {
                tokens.expect("SCRIPT");
                yield new Statement.ExitScript();
            }
            default -> throw new ScriptFault(11002, "Unknown statement: " + first.text(), first);
        };
    }

    private static Statement drop(Tokens tokens) {
        if (tokens.take("TABLE") || tokens.take("TABLES")) {
            return new Statement.DropTables(tokens.names());
        }
        if (tokens.take("FIELD") || tokens.take("FIELDS")) {
            List<String> fields = tokens.names();
            return new Statement.DropFields(
                    fields, tokens.take("FROM") ? Optional.of(tokens.name()) : Optional.empty());
        }
        throw tokens.unexpected("TABLE");
    }

    private static Statement comment(Tokens tokens) {
        if (tokens.take("TABLE") || tokens.take("TABLES")) {
            String table = tokens.name();
            tokens.expect("WITH");
            return new Statement.CommentTable(table, tokens.string());
        }
        if (tokens.take("FIELD") || tokens.take("FIELDS")) {
            List<String> fields = tokens.names();
            tokens.expect("WITH");
            return new Statement.CommentField(fields, tokens.string());
        }
        throw tokens.unexpected("FIELD");
    }

    private static Statement tag(Tokens tokens, boolean on) {
        if (!tokens.take("FIELD")) {
            tokens.expect("FIELDS");
        }
        List<String> fields = tokens.names();
        tokens.expect("WITH");
        return new Statement.TagFields(fields, tokens.string(), on);
    }

    private static Statement store(Tokens tokens) {
        List<String> fields = List.of();
        if (tokens.take("*")) {
            tokens.expect("FROM");
        } else {
            fields = tokens.names();
        }
        boolean listed = tokens.take("FROM");
        String table = listed || fields.isEmpty() ? tokens.name() : fields.getFirst();
        tokens.expect("INTO");
        String file = tokens.peek().kind() == Token.Kind.STRING ? tokens.string() : tokens.name();
        LoadReader.qvd(tokens);
        return new Statement.Store(table, listed ? fields : List.of(), file);
    }
}
