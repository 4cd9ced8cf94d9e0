package se.liu.grund.standin.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.expression.Evaluation;
import se.liu.grund.standin.expression.ExpressionFault;

/** Executes a load script, statement by statement. */
public final class ScriptRun {

    private final String script;
    private final Connections connections;
    private final Options options;
    private final Reporting reporting;
    private final BooleanSupplier cancelled;
    private final Variables variables;
    private final LoadedTables loaded = new LoadedTables();
    private final Loads loads;
    private final List<ScriptError> errors = new ArrayList<>();

    /** What a script error does on top of the script's own {@code ErrorMode}. */
    public enum OnError {
        /** ErrorMode decides: 0 goes on, 1 and 2 stop. */
        BY_ERROR_MODE,
        /** As {@code ConfigureReload(false, …)}: ErrorMode 1 goes on too, and the reload counts as successful. */
        GO_ON_UNLESS_MODE_2,
        /** Reload mode 1. */
        STOP,
        /** Reload mode 2. */
        IGNORE
    }

    /** @param partial whether only what is marked for it is loaded */
    public record Options(OnError onError, boolean skipStore, boolean partial) {
        public Options(OnError onError, boolean skipStore) {
            this(onError, skipStore, false);
        }
    }

    /** @param success whether the script ran to its end */
    public record Outcome(boolean success, List<ScriptError> errors, LoadedTables loaded, String decimalSep) {}

    public ScriptRun(
            String script, Connections connections, Options options, Reporting reporting, BooleanSupplier cancelled) {
        this.script = script;
        this.connections = connections;
        this.options = options;
        this.reporting = reporting;
        this.cancelled = cancelled;
        variables = new Variables(connections);
        loads = new Loads(loaded, connections);
    }

    /** Begins with what the app holds, for a partial reload. */
    public ScriptRun on(DataModel held) {
        loaded.keep(held);
        return this;
    }

    public Outcome run() {
        Course course = Course.ON;
        for (Piece piece : Pieces.of(script)) {
            if (cancelled.getAsBoolean()) {
                course = Course.FAILED;
            }
            if (course == Course.ON) {
                course = piece(piece);
            }
        }
        return new Outcome(course != Course.FAILED, List.copyOf(errors), loaded, variables.get("DecimalSep"));
    }

    private enum Course {
        ON,
        ENDED,
        FAILED
    }

    /** An expansion may hold several statements, so what comes of it is cut again. */
    private Course piece(Piece piece) {
        List<Piece> parts = List.of(piece);
        try {
            if (piece.text().contains("$(")) {
                parts = Pieces.of(variables.expand(piece.text()) + (piece.ended() ? ";" : ""));
            }
        } catch (ScriptFault | ExpressionFault fault) {
            return failed(fault, piece.text(), piece.from());
        }
        Course course = Course.ON;
        for (Piece part : parts) {
            if (course == Course.ON) {
                course = statement(part, piece.from());
            }
        }
        return course;
    }

    private Course statement(Piece piece, int from) {
        try {
            Statement statement = SyntaxCheck.read(piece);
            execute(statement, piece.text());
            return statement instanceof Statement.ExitScript ? Course.ENDED : Course.ON;
        } catch (ScriptFault | ExpressionFault fault) {
            return failed(fault, piece.text(), from);
        }
    }

    private Course failed(RuntimeException fault, String statement, int from) {
        int code = fault instanceof ScriptFault known ? known.code() : 11003;
        int line =
                (int) script.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
        errors.add(new ScriptError(code, String.valueOf(fault.getMessage()), statement, line));
        reporting.happened("Error: " + fault.getMessage());
        String mode = variables.get("ErrorMode").strip();
        boolean goesOn = switch (options.onError()) {
            case BY_ERROR_MODE -> mode.equals("0");
            case GO_ON_UNLESS_MODE_2 -> !mode.equals("2");
            case STOP -> false;
            case IGNORE -> true;
        };
        return goesOn ? Course.ON : Course.FAILED;
    }

    private void execute(Statement statement, String text) {
        switch (statement) {
            case Statement.Assign(String variable, String value, boolean evaluated) ->
                variables.set(variable, evaluated ? evaluated(value) : unquoted(value));
            case Statement.Trace(String line) -> reporting.happened(line);
            case Statement.Load load
            when options.partial() ? load.partial() == Statement.Partial.LEFT_OUT : load.only() ->
                reporting.happened("Left out: " + load.label().orElse("LOAD"));
            case Statement.Load load -> {
                if (options.partial() && load.partial() == Statement.Partial.REPLACE) {
                    load.label().filter(loaded::has).ifPresent(loaded::drop);
                }
                reporting.doing(load.label().orElse("") + " <<");
                reporting.happened(loads.run(load, text, variables.get("DecimalSep")));
            }
            case Statement.DropTables(List<String> tables) -> tables.forEach(loaded::drop);
            case Statement.DropFields drop -> drop.fields().forEach(field -> loaded.dropField(field, drop.table()));
            case Statement.CommentTable(String table, String comment) ->
                loaded.table(table).comment(comment);
            case Statement.CommentField(List<String> fields, String comment) ->
                fields.forEach(field -> {
                    loaded.mustHave(field);
                    loaded.comment(field, comment);
                });
            case Statement.TagFields tagging -> tagging.fields().forEach(field -> tag(tagging, field));
            case Statement.Store store -> store(store);
            case Statement.ExitScript() -> reporting.happened("Script exited");
        }
    }

    private void tag(Statement.TagFields tagging, String field) {
        loaded.mustHave(field);
        if (tagging.on()) {
            loaded.tag(field, List.of(tagging.tag()));
        } else {
            loaded.untag(field, tagging.tag());
        }
    }

    private void store(Statement.Store store) {
        if (!options.skipStore()) {
            QvdFiles.write(connections.file(store.file()), loaded.table(store.table()), store.fields());
        }
    }

    private String evaluated(String expression) {
        return expression.isEmpty()
                ? ""
                : Evaluation.evaluate(loaded.model(variables.get("DecimalSep")), expression)
                        .text();
    }

    private static String unquoted(String value) {
        boolean quoted = value.startsWith("'") || value.startsWith("\"");
        return quoted && Quotes.closed(value) ? Quotes.unquote(value) : value;
    }
}
