package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Cube;
import se.liu.grund.source.Faults;
import tools.jackson.databind.JsonNode;

/**
 * A statistics database behind PxWebApi 2, such as SCB's. What it says of its limits in {@code /config} is obeyed, also
 * over several fetches. Fetches of one database are made one after the other.
 */
public final class PxWeb implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_CALLS = 10_000;
    private static final int MOST_SECONDS = 3_600;

    private final URI base;
    private final PxWebSettings settings;
    private final AnswerReader reader;
    private final HttpClient client;
    private @Nullable PxWebSettings known;
    private final CallWindow window;

    private PxWeb(URI base, PxWebSettings settings, AnswerReader reader) {
        this.base = base;
        this.settings = settings;
        this.reader = reader;
        this.window = new CallWindow(settings.calls(), settings.window());
        this.client = client();
    }

    /**
     * The database at an address, such as {@code https://statistikdatabasen.scb.se/api/v2/}.
     *
     * @throws se.liu.grund.source.SourceException when it is neither https nor on this machine
     */
    public static PxWeb at(URI base, PxWebSettings settings, AnswerReader reader) {
        return new PxWeb(Addresses.base(base), settings, reader);
    }

    /** HTTP/1.1, TLS as the JDK has it; a redirect is told, not followed. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    /**
     * Fetches a table, or takes what is in the folder when that is the same request and the table has not changed.
     *
     * @param folder for the answers as they came and the manifest; made when absent, to be used for this request alone
     * @param faults takes all but the last of what is wrong with the request, and what is wrong in single cells
     * @return the cells of all answers in the order of the table: its variables without the eliminated ones
     * @throws se.liu.grund.source.SourceException when it cannot be fetched; nothing then counts that was not there
     * @throws IOException when the folder cannot be written or the thread is interrupted
     */
    public synchronized Cube fetch(TableRequest request, Path folder, Faults faults) throws IOException {
        Addresses.table(request, false);
        DialectV2 dialect = new DialectV2(base);
        Calls calls = new Calls(client, settings, window, settings.clock().now().plus(settings.total()));
        PxWebSettings limits = known;
        if (limits == null) {
            limits = limits(dialect.config(calls));
            known = limits;
        }
        return new Fetch(dialect, reader, request, folder, faults).cube(calls, limits);
    }

    /** What the server allows, where that is less; a server that says nothing is taken by the settings. */
    private PxWebSettings limits(JsonNode config) {
        int calls = config.path("maxCallsPerTimeWindow").asInt(0);
        long seconds = config.path("timeWindow").asLong(0);
        if (calls > 0 && seconds > 0) {
            window.limit(Math.min(calls, MOST_CALLS), Duration.ofSeconds(Math.min(seconds, MOST_SECONDS)));
        }
        int cells = config.path("maxDataCells").asInt(0);
        return cells > 0 ? settings.withMostCells(Math.min(cells, settings.mostCells())) : settings;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
