package se.liu.grund.engine;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A session with a Qlik engine: one socket, one user, one app at a time. Calls block the caller, so use virtual threads;
 * several threads may call at once. Every call fails with an {@link EngineException} when the engine refuses it, does not
 * answer in time, or the session ends.
 */
public final class EngineSession implements AutoCloseable {

    /** How long a socket may take whose only purpose is to say that a session is not needed any more. */
    private static final Duration LETTING_GO = Duration.ofSeconds(2);

    private static final Duration GREETING = Duration.ofSeconds(5);

    private final EngineAddress address;
    private final String appId;
    private final String identity;
    private final EngineTraffic listener;
    private final EngineCalls calls;
    private final AtomicBoolean handedOn = new AtomicBoolean();

    private EngineSession(
            EngineAddress address, String appId, String identity, EngineTraffic listener, EngineCalls calls) {
        this.address = address;
        this.appId = appId;
        this.identity = identity;
        this.listener = listener;
        this.calls = calls;
    }

    /**
     * Connects.
     *
     * @param appId the app that will be opened; proxies choose the engine by it
     * @param identity makes the session its own: sessions of one user with the same app and identity are one
     * @param listener hears the traffic
     * @throws EngineException when there is no engine, or it or its proxy refuses the user
     */
    public static EngineSession open(EngineAddress address, String appId, String identity, EngineTraffic listener) {
        return new EngineSession(
                address,
                appId,
                identity,
                listener,
                connect(address, EngineUrl.app(address.base(), appId), url(address, appId, identity), listener, null));
    }

    private static URI url(EngineAddress address, String appId, String identity) {
        return address.sessionTtl().isZero()
                ? EngineUrl.session(address.base(), appId, identity)
                : EngineUrl.session(address.base(), appId, identity, address.sessionTtl());
    }

    private static EngineCalls connect(
            EngineAddress address, URI place, URI url, EngineTraffic listener, @Nullable EngineCalls before) {
        String where = place.toString();
        Pass pass = pass(where, () -> Optional.of(address.wayIn().pass())).orElse(Pass.NONE);
        try {
            return EngineCalls.open(address, pass, where, url, listener, before);
        } catch (EngineException refused) {
            // A token may have expired, or a session ended, unseen by us: a new one is worth one more try.
            if (refused.hurdle() != Hurdle.USER) {
                throw refused;
            }
            Pass fresh = pass(where, () -> address.wayIn().renewed(pass)).orElseThrow(() -> refused);
            return EngineCalls.open(address, fresh, where, url, listener, before);
        }
    }

    /**
     * Goes back, over a new socket, to the session whose socket was cut. Where the engine still has it, its app is open
     * and its reload goes on: {@link #attached} tells. From here on only the session given is to be used and closed.
     *
     * @throws EngineException when there is no engine, or it refuses the user
     */
    public EngineSession rejoin() {
        calls.close();
        EngineCalls again =
                connect(address, EngineUrl.app(address.base(), appId), url(address, appId, identity), listener, calls);
        handedOn.set(true);
        return new EngineSession(address, appId, identity, listener, again);
    }

    /**
     * Whether the engine said that this is a session it had already; waits for it to say so, five seconds at most. Where it
     * says nothing the session is taken for a new one.
     */
    public boolean attached() {
        try {
            return calls.state(GREETING).equals("SESSION_ATTACHED");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a reload was begun in it, be it over an earlier socket. */
    public boolean hasReload() {
        return calls.reload() != 0;
    }

    private static Optional<Pass> pass(String where, Supplier<Optional<Pass>> asked) {
        try {
            return asked.get();
        } catch (EngineException nothingToShow) {
            throw nothingToShow.at("Engine " + where + ": ");
        }
    }

    /** As the engine names the user it sees, such as {@code UserDirectory=INTERNAL; UserId=sa_engine}. */
    public String authenticatedUser() {
        return Members.text(calls.read(EngineCalls.GLOBAL, "GetAuthenticatedUser"), "qReturn");
    }

    /** Such as {@code 12.2528.0}. */
    public String engineVersion() {
        JsonNode version = calls.read(EngineCalls.GLOBAL, "EngineVersion").path("qVersion");
        return Members.text(version, "qComponentVersion");
    }

    /** The apps that the user may see. */
    public List<DocEntry> docList() {
        List<DocEntry> entries = new ArrayList<>();
        for (JsonNode entry : calls.read(EngineCalls.GLOBAL, "GetDocList").path("qDocList")) {
            String title = Members.text(entry, "qTitle");
            entries.add(new DocEntry(
                    Members.text(entry, "qDocId"),
                    title.isBlank() ? Members.text(entry, "qDocName") : title,
                    Members.instant(entry, "qLastReloadTime")));
        }
        return List.copyOf(entries);
    }

    /**
     * Opens an app with its data. Where the session has it open already, that one is taken.
     *
     * @throws EngineException also when the session has another app open
     */
    public EngineApp openApp(String appId) {
        return openApp(appId, false);
    }

    /** As {@link #openApp} but without its data, which takes neither time nor memory; it cannot be reloaded in parts so. */
    public EngineApp openAppWithoutData(String appId) {
        return openApp(appId, true);
    }

    private EngineApp openApp(String appId, boolean withoutData) {
        JsonNode opened;
        try {
            // User, password and serial stay empty; for a reload data is wanted, since without it cannot be read back.
            opened = calls.call(EngineCalls.GLOBAL, "OpenDoc", appId, "", "", "", withoutData);
        } catch (EngineException refused) {
            if (refused.code() != EngineError.APP_ALREADY_OPEN.code()) {
                throw refused;
            }
            opened = activeApp(appId);
        }
        int handle = Members.whole(opened.path("qReturn"), "qHandle");
        if (handle < 1) {
            throw calls.faults().unusable("OpenDoc", "no handle for app '" + appId + "'");
        }
        return new EngineApp(calls, handle);
    }

    /** Whether calls can be made. */
    public boolean isOpen() {
        return calls.isOpen();
    }

    /**
     * Ends the session with a normal close; what was not saved is gone. Calls that wait are told. An engine that would
     * keep the session is told that it need not. Idempotent.
     */
    @Override
    public void close() {
        calls.close();
        if (!address.sessionTtl().isZero() && handedOn.compareAndSet(false, true)) {
            letGo();
        }
    }

    /** The newest socket decides how long a session is kept: one that says zero ends it, and frees its memory. */
    private void letGo() {
        boolean interrupted = Thread.interrupted();
        EngineAddress hurried =
                address.connectTimeout().compareTo(LETTING_GO) > 0 ? address.withConnectTimeout(LETTING_GO) : address;
        try {
            connect(
                            hurried,
                            EngineUrl.app(address.base(), appId),
                            EngineUrl.session(address.base(), appId, identity, Duration.ZERO),
                            EngineTraffic.unheard(),
                            calls)
                    .close();
        } catch (EngineException gone) {
            // Then it ends by itself when its time is over.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private JsonNode activeApp(String appId) {
        JsonNode active = calls.read(EngineCalls.GLOBAL, "GetActiveDoc");
        String open = Members.text(active.path("qReturn"), "qGenericId");
        if (!open.equals(appId)) {
            String message = "OpenDoc found app '%s' open in this session, expected '%s'. %s"
                    .formatted(open, appId, EngineError.APP_ALREADY_OPEN.sentence());
            throw calls.faults().fault(message, EngineError.APP_ALREADY_OPEN.code(), "OpenDoc", open);
        }
        return active;
    }
}
