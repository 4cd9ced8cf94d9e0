package se.liu.grund.standin;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods of handle -1. */
final class GlobalMethods {

    /** A release of the engine whose API description the stand-in follows. */
    static final String ENGINE_VERSION = "12.2528.0";

    private static final String DOC_TYPE = "Doc";

    private final Session session;
    private final Apps apps;

    private GlobalMethods(Session session, Apps apps) {
        this.session = session;
        this.apps = apps;
    }

    static MethodTable of(Session session, Apps apps) {
        GlobalMethods global = new GlobalMethods(session, apps);
        SessionReloads reloads = session.reloads();
        return new MethodTable()
                .with("EngineVersion", p -> global.engineVersion())
                .with("ProductVersion", p -> answer("14.212.13"))
                .with("GetAuthenticatedUser", p -> answer(session.user().toString()))
                .with("IsDesktopMode", p -> Answer.of(Json.object().put("qReturn", false)))
                .with("GetDocList", p -> global.docList())
                .with("GetAppEntry", p -> global.appEntry(p.text("qAppID")), "qAppID")
                .with("CreateApp", global::createApp, "qAppName", "qLocalizedScriptMainSection", "qLocale")
                .with("OpenDoc", global::open, "qDocName", "qUserName", "qPassword", "qSerial", "qNoData")
                .with("GetActiveDoc", p -> global.activeDoc())
                .with(
                        "ConfigureReload",
                        reloads::configure,
                        "qCancelOnScriptError",
                        "qUseErrorData",
                        "qInteractOnError")
                .with("GetProgress", p -> reloads.progress(p.number("qRequestId")), "qRequestId")
                .with("CancelReload", p -> reloads.cancelAll(), "qReason")
                .with("CancelRequest", p -> reloads.cancel(p.number("qRequestId")), "qRequestId")
                .with("AbortRequest", p -> reloads.cancel(p.number("qRequestId")), "qRequestId")
                .with("AbortAll", p -> reloads.cancelAll());
    }

    private static Answer answer(String text) {
        return Answer.of(Json.object().put("qReturn", text));
    }

    private Answer engineVersion() {
        ObjectNode result = Json.object();
        result.putObject("qVersion").put("qComponentVersion", ENGINE_VERSION);
        return Answer.of(result);
    }

    private Answer docList() {
        ObjectNode result = Json.object();
        ArrayNode list = result.putArray("qDocList");
        for (App app : apps.all()) {
            ObjectNode entry = list.addObject()
                    .put("qDocName", app.title())
                    .put("qConnectedUsers", 0)
                    .put("qFileTime", 0)
                    .put("qFileSize", 0)
                    .put("qDocId", app.id())
                    .put("qTitle", app.title());
            entry.putObject("qMeta");
            entry.putObject("qThumbnail");
            reloaded(entry, app.content().lastReload());
        }
        return Answer.of(result);
    }

    private Answer appEntry(String id) {
        App app = apps.named(id);
        ObjectNode result = Json.object();
        ObjectNode entry = result.putObject("qEntry")
                .put("qID", app.id())
                .put("qTitle", app.title())
                .put("qPath", app.id())
                .put("qFileSize", 0);
        entry.putObject("qMeta");
        entry.putObject("qThumbnail");
        reloaded(entry, app.content().lastReload());
        return Answer.of(result);
    }

    /** Left out where the app was never reloaded. */
    static void reloaded(ObjectNode node, Optional<Instant> time) {
        time.ifPresent(t -> node.put("qLastReloadTime", Moments.text(t)));
    }

    private Answer createApp(Params params) {
        String name = params.text("qAppName");
        boolean good = !name.isBlank();
        ObjectNode result = Json.object().put("qSuccess", good);
        result.put("qAppId", good ? apps.create(name).id() : "");
        return Answer.of(result);
    }

    private Answer open(Params params) {
        if (session.doc().isPresent()) {
            throw new EngineError(1002, "", "App already open");
        }
        App app = apps.named(params.text("qDocName"));
        session.open(new OpenApp(app, params.flag("qNoData")));
        return Answer.changing(reference(app), Session.DOC);
    }

    private Answer activeDoc() {
        return Answer.of(
                reference(session.doc().orElseThrow(EngineError::noDocument).app()));
    }

    private static ObjectNode reference(App app) {
        ObjectNode result = Json.object();
        result.putObject("qReturn")
                .put("qType", DOC_TYPE)
                .put("qHandle", Session.DOC)
                .put("qGenericId", app.id());
        return result;
    }
}
