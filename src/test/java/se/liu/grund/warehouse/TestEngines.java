package se.liu.grund.warehouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Every engine that marts are built in, for suites that all must pass: DuckDB and H2 in this process, PostgreSQL as a real
 * server that the tests start, and Trino as a coordinator and a worker where {@code target/trino} holds it ({@code mvn -Ptrino},
 * which {@code .ci/run} does).
 */
public final class TestEngines {

    private static EmbeddedPostgres postgres;

    private TestEngines() {}

    /** A URL for each engine; H2's is of a database of its own. */
    public static List<String> urls() {
        List<String> urls = new ArrayList<>(List.of("jdbc:duckdb:", h2(), postgres()));
        TrinoCluster.shared().ifPresent(cluster -> urls.add(cluster.url("memory")));
        return urls;
    }

    /** A fresh database in memory. */
    public static String h2() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }

    /** The server is started once and stops with the tests. */
    public static synchronized String postgres() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(TestEngines::stop));
            }
            return postgres.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
