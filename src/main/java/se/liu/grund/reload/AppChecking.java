package se.liu.grund.reload;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.liu.grund.engine.AppRights;
import se.liu.grund.engine.DocEntry;
import se.liu.grund.engine.EngineAddress;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.engine.EngineError;
import se.liu.grund.engine.EngineException;
import se.liu.grund.engine.EngineProbe;
import se.liu.grund.engine.EngineSession;
import se.liu.grund.engine.EngineTraffic;
import se.liu.grund.engine.Hurdle;
import se.liu.grund.engine.QlikUser;
import se.liu.grund.release.Releases;
import se.liu.grund.services.ServiceException;

/** One check of one app's connection, from setting to folder. Changes nothing in Qlik. */
final class AppChecking {

    private static final Logger log = LoggerFactory.getLogger(AppChecking.class);
    private static final int SHOWN = 5;

    private final String app;
    private final AppPlaces places;
    private final ServiceWays services;
    private final Releases releases;
    private final Duration folderPatience;
    private final Map<Part, CheckStep> steps = new EnumMap<>(Part.class);
    private Part at = Part.SETTING;

    AppChecking(String app, AppPlaces places, ServiceWays services, Releases releases, Duration folderPatience) {
        this.app = app;
        this.places = places;
        this.services = services;
        this.releases = releases;
        this.folderPatience = folderPatience;
    }

    AppCheck check(String identity, Instant now) {
        try {
            look(identity);
        } catch (EngineException e) {
            fail(part(e.hurdle()), e.finding());
        } catch (ReloadException e) {
            fail(at, String.valueOf(e.getMessage()));
        } catch (RuntimeException unforeseen) {
            log.error("The connection check of app '{}' broke off", app, unforeseen);
            fail(at, "something that Grund did not foresee. Look for it in Grund's log, and report it.");
        }
        List<CheckStep> all = Arrays.stream(Part.values())
                .map(part -> steps.getOrDefault(part, CheckStep.notReached(part)))
                .toList();
        return new AppCheck(app, now, all);
    }

    private void look(String identity) {
        String id = places.id(app);
        EngineAddress address = places.engine(app);
        Optional<QlikUser> user = places.user(app);
        ok(Part.SETTING, "app '" + id + "' on " + places.engineWords(app));
        at = Part.NAME;
        EngineProbe.look(address, (hurdle, found) -> {
            ok(part(hurdle), found);
            at = next(part(hurdle));
        });
        try (EngineSession session = EngineSession.open(address, id, identity, EngineTraffic.unheard())) {
            String version = session.engineVersion();
            ok(Part.ENGINE, "engine " + version);
            at = Part.USER;
            if (!user(session, user)) {
                return;
            }
            at = Part.APP;
            EngineApp qlik = open(session, id);
            ok(Part.LICENCE, "no objection");
            ok(Part.APP, "app '" + qlik.layout().title() + "'");
            at = Part.RIGHT;
            try {
                right(qlik, address);
            } catch (EngineException e) {
                fail(part(e.hurdle()), e.finding());
                // Whether the folder is right does not hang on it.
                if (!session.isOpen()) {
                    return;
                }
            }
            at = Part.FOLDER;
            add(new FolderChecking(places.connection(app), releases, folderPatience).check(qlik));
        }
    }

    /** A hurdle that was taken before is not what failed; what is no hurdle failed where we are. */
    private Part part(Hurdle hurdle) {
        Part named = switch (hurdle) {
            case NAME -> Part.NAME;
            case PORT -> Part.PORT;
            case CERTIFICATE -> Part.CERTIFICATE;
            case ENGINE -> Part.ENGINE;
            case USER -> Part.USER;
            case LICENCE -> Part.LICENCE;
            case APP -> Part.APP;
            case CALL -> at;
        };
        boolean late = hurdle == Hurdle.CERTIFICATE && at == Part.ENGINE || hurdle == Hurdle.LICENCE;
        return late || named.compareTo(at) > 0 ? named : at;
    }

    private static Part next(Part part) {
        return Part.values()[part.ordinal() + 1];
    }

    private boolean user(EngineSession session, Optional<QlikUser> wanted) {
        String seen = session.authenticatedUser();
        boolean other = wanted.isPresent() && !wanted.get().isNamedBy(seen);
        add(
                other
                        ? new CheckStep(
                                Part.USER,
                                CheckStep.Result.FAILED,
                                "the engine sees the user '" + seen + "'",
                                "the user '" + wanted.get() + "'",
                                "Check user.directory and user.id of the engine in the configuration.")
                        : CheckStep.ok(Part.USER, "the engine sees the user '" + seen + "'"));
        return !other;
    }

    private EngineApp open(EngineSession session, String id) {
        try {
            return session.openAppWithoutData(id);
        } catch (EngineException e) {
            if (e.code() == EngineError.APP_OPEN_IN_DIFFERENT_MODE.code()) {
                return session.openApp(id);
            }
            if (e.code() == EngineError.APP_NOT_FOUND.code()) {
                throw new ReloadException(seen(session, id));
            }
            throw e;
        }
    }

    private static String seen(EngineSession session, String id) {
        List<DocEntry> apps = session.docList();
        String some = apps.stream()
                .limit(SHOWN)
                .map(entry -> "'" + entry.title() + "' " + entry.id())
                .collect(Collectors.joining(", "));
        return "no app '" + id + "' among the " + apps.size() + " that this user sees"
                + (apps.isEmpty() ? "" : " (" + some + (apps.size() > SHOWN ? " …" : "") + ")")
                + ". Check the app id, and give the user the right to read the app.";
    }

    private void right(EngineApp qlik, EngineAddress address) {
        QlikSettings.Way way = places.appPlace(app).way();
        if (way != QlikSettings.Way.ENGINE) {
            // Who reloads needs the right to; here it is enough to read.
            try {
                ok(
                        Part.RIGHT,
                        way == QlikSettings.Way.QRS
                                ? "task '" + services.taskName(app, address) + "' reloads the app"
                                : "the tenant reloads the app");
            } catch (ServiceException | IllegalArgumentException e) {
                fail(Part.RIGHT, String.valueOf(e.getMessage()));
            }
            return;
        }
        AppRights rights = qlik.rights();
        // Says 5 where the user may not see the script.
        qlik.script();
        if (rights.readOnly()) {
            fail(Part.RIGHT, "the app is read-only to this user. Give the user the right to update the app.");
        } else if (rights.lacks("update")) {
            fail(
                    Part.RIGHT,
                    "the user has the rights " + String.join(", ", rights.privileges())
                            + ". Give the user the right to update the app.");
        } else {
            ok(
                    Part.RIGHT,
                    rights.privileges().isEmpty()
                            ? "the engine lists no rights; the first reload proves them"
                            : "rights " + String.join(", ", rights.privileges()));
        }
    }

    private void ok(Part part, String found) {
        add(CheckStep.ok(part, found));
    }

    private void add(CheckStep step) {
        steps.put(step.part(), step);
    }

    /** What lies before a part that failed was taken on the way. */
    private void fail(Part part, String sentences) {
        for (Part before : Part.values()) {
            if (before.compareTo(part) < 0) {
                steps.putIfAbsent(before, CheckStep.ok(before, "no objection"));
            }
        }
        add(CheckStep.failed(part, sentences));
    }
}
