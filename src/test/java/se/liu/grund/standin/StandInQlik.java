package se.liu.grund.standin;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import se.liu.grund.standin.script.Connections;

/**
 * A stand-in for a Qlik engine, for tests and for trying things out without one. It speaks the engine's JSON-RPC over
 * websockets on the loopback address, executes load scripts by reading the QVDs they name, and tells what came of it.
 * Apps live as long as it runs. It can be told to misbehave: see {@link Fault}.
 */
public final class StandInQlik implements AutoCloseable {

    private final Apps apps;
    private final Faults faults = new Faults();
    private final EngineServer server;
    private Optional<TlsFront> front = Optional.empty();

    private StandInQlik(int port, Connections connections, Apps apps) {
        this.apps = apps;
        server = new EngineServer(port, apps, connections, faults);
    }

    /**
     * Starts, and returns when it listens.
     *
     * @param port 0 for a free one
     * @param connections folders by {@code lib://} name
     * @param apps the apps there are from the beginning, without data
     * @throws IllegalStateException where the port is taken
     */
    public static StandInQlik start(int port, Map<String, Path> connections, List<StandInApp> apps) {
        return new StandInQlik(port, new Connections(connections), new Apps(apps)).started();
    }

    /**
     * As an engine of Enterprise on Windows: TLS, and nobody without a client certificate that the context trusts.
     *
     * @param tls its own certificate, and whose certificates it takes
     */
    public static StandInQlik startTls(SSLContext tls, Map<String, Path> connections, List<StandInApp> apps) {
        return startTls(tls, List.of("TLSv1.2", "TLSv1.3"), connections, apps);
    }

    /** With these versions of TLS only. */
    public static StandInQlik startTls(
            SSLContext tls, List<String> versions, Map<String, Path> connections, List<StandInApp> apps) {
        StandInQlik standIn = start(0, connections, apps);
        standIn.front = Optional.of(TlsFront.start(tls, versions, standIn.server.getPort()));
        return standIn;
    }

    private StandInQlik started() {
        try {
            server.startAndWait();
        } catch (CompletionException cannotListen) {
            throw new IllegalStateException(cannotListen.getCause().getMessage(), cannotListen.getCause());
        }
        return this;
    }

    /** {@code ws://127.0.0.1:port}, {@code wss} with TLS: add {@code /app/{id}} and what follows it. */
    public URI uri() {
        return URI.create(
                front.map(tls -> "wss://127.0.0.1:" + tls.port()).orElse("ws://127.0.0.1:" + server.getPort()));
    }

    /** What an app holds on disk. */
    public SavedApp app(String id) {
        return apps.named(id).saved();
    }

    /** Someone saves another script in an app. */
    public void script(String id, String script) {
        App app = apps.named(id);
        app.save(new App.Content(script, app.content().data(), app.content().lastReload()));
    }

    /** Misbehaves in this way from now on, until healed; not to clients that are let in already. */
    public void fault(Fault fault) {
        server.awaitGreetings();
        faults.stand(fault);
    }

    /** Misbehaves in this way the next time there is an occasion; not to clients that are let in already. */
    public void faultOnce(Fault fault) {
        server.awaitGreetings();
        faults.once(fault);
    }

    /** Behaves again. */
    public void heal() {
        faults.heal();
    }

    /** Every websocket handshake so far, refused ones too. */
    public List<Upgrade> upgrades() {
        return server.upgrades();
    }

    /** How many sessions there are now, those that only wait for their ttl to end too. */
    public int sessions() {
        return server.sessions();
    }

    /** How many sockets are open now. */
    public int sockets() {
        return server.sockets();
    }

    /** Every request so far. */
    public List<Call> calls() {
        return server.calls();
    }

    @Override
    public void close() {
        front.ifPresent(TlsFront::close);
        server.shut();
    }
}
