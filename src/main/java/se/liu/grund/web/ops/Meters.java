package se.liu.grund.web.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.ContractException;
import se.liu.grund.rebuild.Rebuilds;
import se.liu.grund.rebuild.Run;
import se.liu.grund.rebuild.State;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;

/** The service's own metrics, gathered from the books now and then, so that no run waits for them. */
@Component
class Meters {

    private static final Logger log = LoggerFactory.getLogger(Meters.class);
    private static final int LATEST = 10;

    private final Rebuilds rebuilds;
    private final Releases releases;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Instant start;
    private final MultiGauge rows;
    private final MultiGauge age;
    private final Set<String> counted = new LinkedHashSet<>();

    Meters(Rebuilds rebuilds, Releases releases, MeterRegistry registry, Clock clock) {
        this.rebuilds = rebuilds;
        this.releases = releases;
        this.registry = registry;
        this.clock = clock;
        this.start = clock.instant();
        this.rows = MultiGauge.builder("grund.mart.rows")
                .description("Rows of the current release")
                .register(registry);
        this.age = MultiGauge.builder("grund.release.age")
                .description("How long ago the current release was published")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Looks into the books. What was done before this start is not counted again. */
    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    synchronized void gather() {
        rebuilds.latest(LATEST).stream()
                .filter(run -> run.finished() != null && run.finished().isAfter(start))
                .filter(run -> run.state() != State.INTERRUPTED && counted.add(run.id()))
                .forEach(this::count);
        while (counted.size() > 2 * LATEST) {
            counted.remove(counted.iterator().next());
        }
        gauge();
    }

    private void count(Run run) {
        time("grund.run", Tags.of("outcome", outcome(run.state())), run.started(), run.finished());
        run.steps().stream()
                .filter(step -> step.kind().equals("reload-app") && step.started() != null)
                .forEach(step -> time(
                        "grund.reload",
                        Tags.of("mart", step.app(), "outcome", outcome(step.state())),
                        step.started(),
                        step.finished()));
    }

    private void gauge() {
        List<MultiGauge.Row<?>> rowsOf = new ArrayList<>();
        List<MultiGauge.Row<?>> ageOf = new ArrayList<>();
        try {
            for (String app : rebuilds.apps().stream().map(AppContract::app).toList()) {
                releases.current(app).ifPresent(release -> {
                    rowsOf.add(MultiGauge.Row.of(Tags.of("mart", app), release.rows()));
                    ageOf.add(MultiGauge.Row.of(Tags.of("mart", app), () -> age(release)));
                });
            }
        } catch (ContractException e) {
            log.debug("The marts cannot be measured, since a contract cannot be used: {}", e.getMessage());
            return;
        }
        rows.register(rowsOf, true);
        age.register(ageOf, true);
    }

    private long age(Release release) {
        return Duration.between(release.created(), clock.instant()).toSeconds();
    }

    private void time(String name, Tags tags, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null) {
            Timer.builder(name).tags(tags).register(registry).record(Duration.between(from, to));
        }
    }

    private static String outcome(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
