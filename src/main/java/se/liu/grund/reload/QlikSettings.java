package se.liu.grund.reload;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the apps live: what differs from site to site.
 *
 * @param engines Qlik engines by a name of your own
 * @param apps apps by the alias of their contract
 * @param connectTimeout longest wait for the socket
 * @param callTimeout longest wait for an answer
 * @param reloadTimeout longest wait for a reload
 * @param progressInterval pause between two questions for progress
 * @param folderPatience longest wait for a file that is new in the release folder to be seen by an engine
 * @param atStart what to look at when the service has started
 * @param atOnce how many reloads may run at the same time
 * @param sessionTtl how long an engine is asked to keep a session whose connection was cut, whole seconds; zero: not at all
 * @param reconnect how long to try to come back after a cut, and to wait while someone else reloads the app
 * @param callTimeouts longest wait for an answer by method, where it is not {@code callTimeout}
 * @param recordings folder into which every conversation with an engine is written as JSON lines; none where not given
 */
@Validated
@ConfigurationProperties("grund.qlik")
record QlikSettings(
        @DefaultValue Map<String, EnginePlace> engines,
        @DefaultValue Map<String, AppPlace> apps,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("1m") Duration callTimeout,
        @DefaultValue("2h") Duration reloadTimeout,
        @DefaultValue("1s") Duration progressInterval,
        @DefaultValue("10s") Duration folderPatience,
        @DefaultValue("check") AtStart atStart,
        @DefaultValue("2") @Min(1) int atOnce,
        @DefaultValue("30s") Duration sessionTtl,
        @DefaultValue("1m") Duration reconnect,
        @DefaultValue Map<String, Duration> callTimeouts,
        @Nullable Path recordings) {

    /** An app with data may take a while to be opened and to be written. */
    private static final Map<String, Duration> SLOW_METHODS =
            Map.of("OpenDoc", Duration.ofMinutes(10), "DoSave", Duration.ofMinutes(30));

    QlikSettings {
        Map<String, Duration> all = new HashMap<>(SLOW_METHODS);
        all.replaceAll((method, usual) -> usual.compareTo(callTimeout) < 0 ? callTimeout : usual);
        all.putAll(callTimeouts);
        callTimeouts = Map.copyOf(all);
    }

    /** What to look at when the service has started. */
    enum AtStart {
        /** Each app's connection, once; the log says what fails. */
        CHECK,
        /** Nothing. */
        NOTHING
    }

    /**
     * One app.
     *
     * @param id the app's id in Qlik
     * @param engine name of its engine; the only one where there is one
     * @param connection name of the {@code lib://} connection that points at the release folder
     * @param script whose load script it runs
     * @param reload all of it, or only what the script marks for partial reloads
     * @param readBack how much is read back before a save
     * @param restore what to do when what was saved turns out wrong
     * @param way who commands the reload
     * @param task the QRS task's id, for the way {@code qrs}
     * @param scriptLogs where the engine's folder of script logs is mounted here
     */
    record AppPlace(
            @Nullable String id,
            @Nullable String engine,
            @DefaultValue("Grund") String connection,
            @DefaultValue("set") Script script,
            @DefaultValue("full") Reload reload,
            @DefaultValue("usual") ReadBackDepth readBack,
            @DefaultValue("previous") Restore restore,
            @DefaultValue("engine") Way way,
            @Nullable String task,
            @Nullable Path scriptLogs) {}

    /** Whose load script an app runs. */
    enum Script {
        /** Grund sets the release's; whatever was there is lost. */
        SET,
        /** The app's own, which includes Grund's by {@code $(Must_Include=…)}. */
        INCLUDE,
        /** The app's own, which loads the QVDs by itself. */
        OWN
    }

    /** How much of a script a reload runs. */
    enum Reload {
        FULL,
        PARTIAL
    }

    /** How much is read back before a save. */
    enum ReadBackDepth {
        /** Every number of measures up to 5,000 rows, the margins of larger ones. */
        USUAL,
        /** That, and every row of every table beside it. */
        FULL
    }

    /** What to do when what was saved turns out wrong. */
    enum Restore {
        /** The release before is published again, and the app reloaded from it. */
        PREVIOUS,
        /** It is told, and left to a person. */
        NOTHING
    }

    /** Who commands a reload. */
    enum Way {
        /** Grund itself, over the engine's protocol: read back before anything is saved. */
        ENGINE,
        /** A task of the repository service, which saves by itself. */
        QRS,
        /** Qlik Cloud's reload service, which saves by itself. */
        CLOUD
    }
}
