package se.liu.grund.engine;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A session with a Qlik engine: one socket, one user, one app at a time. Calls block the caller, so use virtual threads;
 * several threads may call at once. Every call fails with an {@link EngineException} when the engine refuses it, does not
 * answer in time, or the session ends.
 */
public final class EngineSession implements AutoCloseable {

    private final EngineCalls calls;

    private EngineSession(EngineCalls calls) {
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
        String where = EngineUrl.app(address.base(), appId).toString();
        URI url = EngineUrl.session(address.base(), appId, identity);
        Pass pass = pass(where, () -> Optional.of(address.wayIn().pass())).orElse(Pass.NONE);
        try {
            return new EngineSession(EngineCalls.open(address, pass, where, url, listener));
        } catch (EngineException refused) {
            // A token may have expired, or a session ended, unseen by us: a new one is worth one more try.
            if (refused.hurdle() != Hurdle.USER) {
                throw refused;
            }
            Pass fresh = pass(where, () -> address.wayIn().renewed(pass)).orElseThrow(() -> refused);
            return new EngineSession(EngineCalls.open(address, fresh, where, url, listener));
        }
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

    /** Ends the session with a normal close; what was not saved is gone. Calls that wait are told. Idempotent. */
    @Override
    public void close() {
        calls.close();
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
