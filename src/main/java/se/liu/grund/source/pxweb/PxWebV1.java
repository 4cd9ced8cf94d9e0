package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import se.liu.grund.source.Cube;
import se.liu.grund.source.Faults;

/**
 * A statistics database behind PxWeb's API 1, for tables that version 2 does not have. Its limits are those of the
 * settings; its code lists cannot be used. It does not tell when a table changed, so that a table is fetched each time
 * unless the server gives its metadata an ETag.
 */
public final class PxWebV1 implements AutoCloseable {

    private final URI base;
    private final PxWebSettings settings;
    private final AnswerReader reader;
    private final HttpClient client = PxWeb.client();
    private final CallWindow window;

    private PxWebV1(URI base, PxWebSettings settings, AnswerReader reader) {
        this.base = base;
        this.settings = settings;
        this.reader = reader;
        this.window = new CallWindow(settings.calls(), settings.window());
    }

    /** As {@link PxWeb#at}; the address has the language, such as {@code https://api.scb.se/OV0104/v1/doris/sv/ssd/}. */
    public static PxWebV1 at(URI base, PxWebSettings settings, AnswerReader reader) {
        return new PxWebV1(Addresses.base(base), settings, reader);
    }

    /** As {@link PxWeb#fetch}; the request's language is not used, since the address has it. */
    public synchronized Cube fetch(TableRequest request, Path folder, Faults faults) throws IOException {
        Addresses.table(request, true);
        Calls calls = new Calls(client, settings, window, settings.clock().now().plus(settings.total()));
        return new Fetch(new DialectV1(base), reader, request, folder, faults).cube(calls, settings);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
