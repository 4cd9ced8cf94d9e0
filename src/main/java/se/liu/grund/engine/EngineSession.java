package se.liu.grund.engine;

import java.util.ArrayList;
import java.util.List;
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
        return new EngineSession(
                EngineCalls.open(address, where, EngineUrl.session(address.base(), appId, identity), listener));
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
        JsonNode opened;
        try {
            // User, password and serial stay empty; data is wanted, since a reload without it cannot be read back.
            opened = calls.call(EngineCalls.GLOBAL, "OpenDoc", appId, "", "", "", false);
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
