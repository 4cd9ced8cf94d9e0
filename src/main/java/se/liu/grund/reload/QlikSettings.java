package se.liu.grund.reload;

import jakarta.validation.constraints.Min;
import java.time.Duration;
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
        @DefaultValue("2") @Min(1) int atOnce) {

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
     */
    record AppPlace(
            String id,
            @Nullable String engine,
            @DefaultValue("Grund") String connection) {}
}
