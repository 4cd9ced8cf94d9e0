package se.liu.grund.warehouse;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** What an engine says when it cannot go on, as one message: what happened, and what to do. */
final class EngineFaults implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final Pattern SOMEONE = Pattern.compile("\\d{6,}[-+]?\\d*");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private final String engine;
    private final transient Function<SQLException, EngineTrouble> codes;

    /** Of an engine, with what it says of a fault by its code. */
    EngineFaults(String engine, Function<SQLException, EngineTrouble> codes) {
        this.engine = engine;
        this.codes = codes;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        StopSignal.begins(engine, context.statement());
    }

    @Override
    public void end(ExecuteContext context) {
        StopSignal.ends();
    }

    /** All that jOOQ runs on a workspace's connection fails in this way too. */
    @Override
    public void exception(ExecuteContext context) {
        SQLException sql = context.sqlException();
        if (sql != null) {
            context.exception(of("run a query", sql));
        }
    }

    /** The fault of something that was to be done. What the driver said comes with it cleaned. */
    WarehouseException of(String what, SQLException e) {
        String said = said(e);
        DriverFault cause = new DriverFault(e);
        return switch (StopSignal.stopping() ? EngineTrouble.STOPPED : EngineTrouble.of(codes, e)) {
            case LOST ->
                new WarehouseException(
                        engine + " was lost while it was to " + what + ": " + said
                                + ". Nothing of it is used. See that the server and its workers are up, and rebuild.",
                        cause,
                        true);
            case FULL ->
                new WarehouseException(
                        engine + " has no room left to " + what + ": " + said
                                + ". Nothing of it is used. Free disk space where it keeps its temporary files, or give it more"
                                + " memory, and rebuild.",
                        cause,
                        true);
            case REFUSED ->
                new WarehouseException(
                        engine + " refuses the login when it was to " + what + ": " + said
                                + ". Nothing of it is used. Mend user and password in grund.warehouse, and start Grund again.",
                        cause,
                        true);
            case BROKEN ->
                new WarehouseException(
                        engine + " has given up its database when it was to " + what + ": " + said
                                + ". Nothing of it is used, and it takes no more queries. Start Grund again, and rebuild.",
                        cause,
                        true);
            case STOPPED ->
                new WarehouseException(
                        engine + " was stopped while it was to " + what + ": " + said + ". Nothing of it is used.",
                        cause,
                        true);
            case NONE -> new WarehouseException(engine + " could not " + what + ": " + said, cause);
        };
    }

    /**
     * The first line alone: engines add the query, and where rows failed, what stands in them. What is quoted may stand in a
     * row too, so it is shown only where it is a file that lies there.
     */
    static String said(Throwable e) {
        String line = first(e);
        for (char quote : new char[] {'\'', '"'}) {
            if (line.chars().filter(c -> c == quote).count() % 2 == 1) {
                // An apostrophe in it: where what is quoted ends cannot be told.
                line = line.substring(0, line.indexOf(quote)) + "…";
            }
        }
        Matcher quoted = QUOTED.matcher(line);
        StringBuilder shown = new StringBuilder();
        int last = 0;
        while (quoted.find()) {
            shown.append(SOMEONE.matcher(line.substring(last, quoted.start())).replaceAll("…"));
            String text = quoted.group();
            shown.append(file(text.substring(1, text.length() - 1)) ? text : text.charAt(0) + "…" + text.charAt(0));
            last = quoted.end();
        }
        return (shown + SOMEONE.matcher(line.substring(last)).replaceAll("…")).replaceFirst("\\.$", "");
    }

    /** The first line of what a fault says, as it is. */
    static String first(Throwable e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static boolean file(String text) {
        try {
            Path path = Path.of(text);
            return path.isAbsolute() && Files.exists(path);
        } catch (InvalidPathException none) {
            return false;
        }
    }
}
