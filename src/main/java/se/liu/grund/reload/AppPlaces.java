package se.liu.grund.reload;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.liu.grund.engine.EngineAddress;
import se.liu.grund.engine.EngineTls;
import se.liu.grund.engine.QlikUser;
import se.liu.grund.engine.WayIn;
import se.liu.grund.reload.QlikSettings.AppPlace;

/** From an app's alias to its engine, id and connection; says what to set where something is missing. */
@Component
class AppPlaces {

    private static final String DEFAULT_CONNECTION = "Grund";
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);

    private final QlikSettings settings;
    private final WaysIn waysIn;

    AppPlaces(QlikSettings settings, WaysIn waysIn) {
        this.settings = settings;
        this.waysIn = waysIn;
    }

    /** The aliases that have a place, in alphabetical order. */
    List<String> apps() {
        return settings.apps().keySet().stream().sorted().toList();
    }

    /** Name and address of its engine, for people. */
    String engineWords(String app) {
        return "engine '" + engineName(app) + "' at " + enginePlace(app).url();
    }

    /** Whom its engine should see; empty where Grund does not say who it is. */
    Optional<QlikUser> user(String app) {
        return waysIn.user(engineName(app), enginePlace(app));
    }

    /** The name of the {@code lib://} connection, the default where the app has no place yet. */
    String connection(String app) {
        return Optional.ofNullable(settings.apps().get(app))
                .map(AppPlace::connection)
                .orElse(DEFAULT_CONNECTION);
    }

    String id(String app) {
        String id = appPlace(app).id();
        if (id == null || id.isBlank()) {
            throw new ReloadException(
                    "App '" + app + "' has no id. Set grund.qlik.apps." + app + ".id in the configuration.");
        }
        return id;
    }

    /** Engine, id and connection in one text: where it changes, the app is another. Empty where it has no place yet. */
    String place(String app) {
        try {
            return enginePlace(app).url() + " " + id(app) + " " + connection(app);
        } catch (ReloadException none) {
            return "";
        }
    }

    EngineAddress engine(String app) {
        EnginePlace engine = enginePlace(app);
        String name = engineName(app);
        WayIn wayIn = waysIn.of(name, engine);
        EngineTls tls = waysIn.tls(name, engine.sslBundle());
        try {
            return new EngineAddress(
                    engine.url(),
                    engine.headers(),
                    wayIn,
                    tls,
                    settings.connectTimeout(),
                    settings.callTimeout(),
                    settings.reloadTimeout(),
                    settings.progressInterval(),
                    KEEP_ALIVE,
                    settings.sessionTtl(),
                    settings.callTimeouts());
        } catch (IllegalArgumentException e) {
            throw new ReloadException(
                    "App '" + app + "' cannot be reached: " + e.getMessage() + " Mend grund.qlik in the configuration.",
                    e);
        }
    }

    /** The engine's settings of an app. */
    EnginePlace enginePlaceOf(String app) {
        return enginePlace(app);
    }

    /** The name of an app's engine. */
    String engineNameOf(String app) {
        return engineName(app);
    }

    /** Where a reload of the app has to find room. */
    Turns.Place turn(String app) {
        EnginePlace engine = enginePlace(app);
        String user = user(app).map(QlikUser::toString).orElse("");
        return new Turns.Place(engineName(app), engine.atOnce(), user, engine.atOncePerUser());
    }

    AppPlace appPlace(String app) {
        AppPlace place = settings.apps().get(app);
        if (place == null) {
            throw new ReloadException("App '" + app + "' has no place in Qlik. Set grund.qlik.apps." + app
                    + ".id (and .engine, .connection) in the configuration.");
        }
        return place;
    }

    private String engineName(String app) {
        return Optional.ofNullable(appPlace(app).engine()).orElseGet(this::onlyEngine);
    }

    private EnginePlace enginePlace(String app) {
        String name = engineName(app);
        EnginePlace engine = settings.engines().get(name);
        if (engine == null) {
            throw new ReloadException("App '" + app + "' names the engine '" + name + "', which is not configured."
                    + " Engines: " + names() + ". Set grund.qlik.engines." + name + ".url.");
        }
        // A settings file may have all of an engine but this.
        if (engine.url() == null) {
            throw new ReloadException("Engine '" + name + "' has no address. Set grund.qlik.engines." + name + ".url.");
        }
        return engine;
    }

    private String onlyEngine() {
        if (settings.engines().size() != 1) {
            throw new ReloadException("An app names no engine, and there are "
                    + settings.engines().size() + " (" + names() + "). Set grund.qlik.apps.<alias>.engine.");
        }
        return settings.engines().keySet().iterator().next();
    }

    private String names() {
        return settings.engines().keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
