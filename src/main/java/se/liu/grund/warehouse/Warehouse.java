package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The SQL engine that marts are built in, chosen by its JDBC URL. Work is done in a {@link Workspace}, a schema of its
 * own that is dropped when closed, so that two runs never meet and nothing half-done stays behind.
 */
public final class Warehouse implements AutoCloseable {

    private static final String PREFIX = "w";
    private static final Pattern WORKSPACE = Pattern.compile(PREFIX + "[0-9a-f]{8}_[0-9]+");

    private final Engine engine;

    /** Not the process's number: in a container that is always the same, and a killed one may have left its workspaces. */
    private final String own = UUID.randomUUID().toString().substring(0, 8);

    private final AtomicLong workspaces = new AtomicLong();

    private Warehouse(Engine engine) {
        this.engine = engine;
    }

    /**
     * Opens the engine behind a URL.
     *
     * @param url {@code jdbc:duckdb:} (in memory), {@code jdbc:duckdb:<file>}, {@code jdbc:h2:…},
     *     {@code jdbc:postgresql://host/database} or {@code jdbc:trino://host:port/catalog}, where workspaces are made
     * @throws WarehouseException where no engine takes the URL, or it cannot be opened
     */
    public static Warehouse open(String url) {
        return open(url, null);
    }

    /** As {@link #open(String)}, with a bound for what the engine holds in memory; null for the engine's own bound. */
    public static Warehouse open(String url, @Nullable EngineMemory memory) {
        return open(url, memory, EngineLogin.NONE);
    }

    /** As {@link #open(String, EngineMemory)}, as a user of a server. */
    public static Warehouse open(String url, @Nullable EngineMemory memory, EngineLogin login) {
        if (url.startsWith("jdbc:duckdb:")) {
            return new Warehouse(new DuckDb(url, memory));
        }
        if (url.startsWith("jdbc:h2:")) {
            return new Warehouse(new H2(url));
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new Warehouse(new PostgreSql(url, login));
        }
        if (url.startsWith("jdbc:trino:")) {
            return new Warehouse(new Trino(url, login));
        }
        throw new WarehouseException("No warehouse engine takes the URL '" + Urls.shown(url)
                + "'. Expected jdbc:duckdb:…, jdbc:h2:…, jdbc:postgresql:… or jdbc:trino:… in grund.warehouse.url.");
    }

    /** The engine's name, for messages and books: {@code DuckDB}, {@code H2}, {@code PostgreSQL} or {@code Trino}. */
    public String engine() {
        return engine.name();
    }

    /** Whether it reads files of person-level rows itself. */
    public boolean readsFiles() {
        return engine.readsFiles();
    }

    /** Whether rows had better be handed over by {@link Workspace#fetch} than be grouped first. */
    public boolean handsRowsOver() {
        return engine.handsRowsOver();
    }

    /** What a group of rows holds in these columns, in whatever order they lie, as an aggregate for {@link #ask}. */
    public Field<String> contents(List<Field<String>> columns) {
        return engine.contents(columns);
    }

    /** A fresh, empty workspace. */
    public Workspace workspace() {
        return new Workspace(engine, PREFIX + own + "_" + workspaces.incrementAndGet());
    }

    /** Asks for what lies in the engine itself, without a workspace. */
    public <T> T ask(Function<DSLContext, T> question) {
        try (Connection connection = connection(engine)) {
            return question.apply(dsl(engine, connection));
        } catch (SQLException e) {
            throw engine.faults().of("close a connection", e);
        }
    }

    static Connection connection(Engine engine) {
        try {
            return engine.connect();
        } catch (SQLException e) {
            throw engine.faults().of("connect", e);
        }
    }

    /** jOOQ whose faults are the engine's, and which logs no statement: values of rows may stand in them. */
    static DSLContext dsl(Engine engine, Connection connection) {
        return DSL.using(new DefaultConfiguration()
                .set(connection)
                .set(engine.dialect())
                .set(new Settings().withExecuteLogging(false))
                .set(engine.faults()));
    }

    /**
     * Takes away the workspaces that killed processes left behind. To be called at start, before any workspace is made, and only
     * by the one service that makes them in this database.
     *
     * @return how many there were
     */
    public int sweep() {
        try (Workspace space = workspace()) {
            List<String> left = space
                    .dsl()
                    .select(DSL.field("schema_name", String.class))
                    .from("information_schema.schemata")
                    .fetch(0, String.class)
                    .stream()
                    .filter(name ->
                            WORKSPACE.matcher(name.toLowerCase(Locale.ROOT)).matches()
                                    && !name.toLowerCase(Locale.ROOT).startsWith(PREFIX + own))
                    .distinct()
                    .toList();
            left.forEach(space::dropOther);
            return left.size();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
