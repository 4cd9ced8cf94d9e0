package se.liu.grund.reload;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.liu.grund.release.Releases;

/** Says which part of the way to each app fails, and what to do: on demand, and once when the service has started. */
@Component
public class ConnectionChecks {

    private static final Logger log = LoggerFactory.getLogger(ConnectionChecks.class);

    private final AppPlaces places;
    private final QlikSettings settings;
    private final ServiceWays services;
    private final Releases releases;
    private final Clock clock;
    private final Map<String, AppCheck> last = new ConcurrentHashMap<>();

    ConnectionChecks(AppPlaces places, QlikSettings settings, ServiceWays services, Releases releases, Clock clock) {
        this.places = places;
        this.settings = settings;
        this.services = services;
        this.releases = releases;
        this.clock = clock;
    }

    /** The aliases that can be checked: those with a place in the configuration. */
    public List<String> apps() {
        return places.apps();
    }

    /**
     * Checks apps, as many at once as may be reloaded at once, and waits. Changes nothing in Qlik; a file is in the release folder for a moment.
     *
     * @param apps aliases
     * @return one for each, in the same order
     */
    public List<AppCheck> check(List<String> apps) {
        // As many at once as reloads: proxies allow a user but few sessions.
        try (ExecutorService threads = Executors.newFixedThreadPool(
                settings.atOnce(), Thread.ofVirtual().name("qlik-check-", 0).factory())) {
            List<CompletableFuture<AppCheck>> checks = apps.stream()
                    .map(app -> CompletableFuture.supplyAsync(() -> check(app), threads))
                    .toList();
            return checks.stream().map(CompletableFuture::join).toList();
        }
    }

    /** What was found last; empty before the first check since the start. */
    public Optional<AppCheck> last(String app) {
        return Optional.ofNullable(last.get(app));
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (settings.atStart() == QlikSettings.AtStart.CHECK) {
            Thread.ofVirtual().name("qlik-check").start(() -> check(apps()).forEach(ConnectionChecks::tell));
        }
    }

    private AppCheck check(String app) {
        String identity = "grund-check-" + UUID.randomUUID();
        AppCheck check = new AppChecking(app, places, services, releases, settings.folderPatience())
                .check(identity, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        last.put(app, check);
        return check;
    }

    private static void tell(AppCheck check) {
        check.failed()
                .ifPresentOrElse(
                        step -> log.warn("App '{}' cannot be reloaded; what fails is {}", check.app(), step),
                        () -> log.info("App '{}' can be reached in Qlik, and its folder too.", check.app()));
    }
}
