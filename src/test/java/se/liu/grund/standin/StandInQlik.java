package se.liu.grund.standin;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
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
        StandInQlik standIn = new StandInQlik(port, new Connections(connections), new Apps(apps));
        try {
            standIn.server.startAndWait();
        } catch (CompletionException cannotListen) {
            throw new IllegalStateException(cannotListen.getCause().getMessage(), cannotListen.getCause());
        }
        return standIn;
    }

    /** {@code ws://127.0.0.1:port}: add {@code /app/{id}} and what follows it. */
    public URI uri() {
        return URI.create("ws://127.0.0.1:" + server.getPort());
    }

    /** What an app holds on disk. */
    public SavedApp app(String id) {
        return apps.named(id).saved();
    }

    /** Misbehaves in this way from now on, until healed. */
    public void fault(Fault fault) {
        faults.stand(fault);
    }

    /** Misbehaves in this way the next time there is an occasion. */
    public void faultOnce(Fault fault) {
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

    /** Every request so far. */
    public List<Call> calls() {
        return server.calls();
    }

    @Override
    public void close() {
        server.shut();
    }
}
