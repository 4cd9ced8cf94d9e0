package se.liu.grund.web.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import se.liu.grund.contract.ContractException;
import se.liu.grund.rebuild.Rebuilds;
import se.liu.grund.rebuild.Run;
import se.liu.grund.rebuild.State;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;
import se.liu.grund.reload.CheckStep;
import se.liu.grund.reload.ConnectionChecks;
import se.liu.grund.reload.LastReload;
import se.liu.grund.reload.Reloads;

/**
 * Is the data fresh, does Qlik answer, did the last rebuild succeed, and if not, what to do. Never {@code DOWN} for any of
 * these: the service itself is well, and a restart would mend nothing. {@code ATTENTION} (HTTP 200) says that a person
 * should look.
 */
@Component
class GrundHealthIndicator extends AbstractHealthIndicator {

    static final Status ATTENTION = new Status("ATTENTION");

    private final Rebuilds rebuilds;
    private final Releases releases;
    private final Reloads reloads;
    private final ConnectionChecks connections;
    private final QlikReach qlik;
    private final Clock clock;

    GrundHealthIndicator(
            Rebuilds rebuilds,
            Releases releases,
            Reloads reloads,
            ConnectionChecks connections,
            HealthSettings settings,
            Clock clock) {
        super("The books cannot be read");
        this.rebuilds = rebuilds;
        this.releases = releases;
        this.reloads = reloads;
        this.connections = connections;
        this.qlik = new QlikReach(reloads::reachable, settings, clock);
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> attention = new ArrayList<>();
        health.withDetail("lastRun", lastRun(attention));
        Map<String, Object> marts = new LinkedHashMap<>();
        try {
            rebuilds.apps().forEach(a -> marts.put(a.app(), mart(a.app(), attention)));
        } catch (ContractException e) {
            attention.add("A contract cannot be used: " + e.errors().getFirst() + ". Mend it before the next rebuild.");
        }
        health.withDetail("marts", marts);
        health.withDetail("attention", attention);
        health.status(attention.isEmpty() ? Status.UP : ATTENTION);
    }

    private Map<String, Object> lastRun(List<String> attention) {
        Map<String, Object> details = new LinkedHashMap<>();
        rebuilds.last().ifPresent(run -> {
            details.put("id", run.id());
            details.put("state", run.state());
            details.put("finished", String.valueOf(run.finished()));
            details.put("message", String.valueOf(run.message()));
            if (run.state() == State.FAILED || run.state() == State.INTERRUPTED) {
                attention.add("The last run, " + run.id() + ", " + run.state() + ": " + faults(run));
            }
        });
        return details;
    }

    private static String faults(Run run) {
        List<String> faults = run.steps().stream()
                .filter(step -> step.state() == State.FAILED)
                .map(step -> step.app() + " " + step.kind() + ": " + step.message())
                .toList();
        return faults.isEmpty() ? String.valueOf(run.message()) : String.join(" ", faults);
    }

    private Map<String, Object> mart(String app, List<String> attention) {
        Map<String, Object> details = new LinkedHashMap<>();
        Optional<Release> current = releases.current(app);
        current.ifPresent(release -> {
            details.put("release", release.id());
            details.put("published", release.created().toString());
            details.put("age", age(release));
        });
        Optional<LastReload> last = reloads.last(app);
        last.ifPresent(reload -> {
            details.put("held", reload.release());
            details.put("verified", reload.verified().toString());
        });
        QlikReach.Answer answer = qlik.of(app);
        details.put("qlikReachable", answer.reachability().ok());
        details.put("qlik", answer.reachability().sentence());
        details.put(
                "qlikChecked", answer.checked().truncatedTo(ChronoUnit.SECONDS).toString());
        if (!answer.reachability().ok()) {
            attention.add("Qlik cannot be reached for app '" + app + "': "
                    + answer.reachability().sentence());
        }
        connections.last(app).ifPresent(check -> {
            details.put("connection", check.failed().map(CheckStep::toString).orElse("ok"));
            details.put(
                    "connectionChecked",
                    check.checked().truncatedTo(ChronoUnit.SECONDS).toString());
            // Where the engine does not answer at all, that is told already.
            if (answer.reachability().ok() && !check.ok()) {
                attention.add("App '" + app + "' cannot be reloaded; what fails is "
                        + check.failed().map(CheckStep::toString).orElse("unknown")
                        + " When that is done, POST /api/v1/connection/check.");
            }
        });
        if (current.isPresent() && !last.map(LastReload::content).equals(current.map(Release::content))) {
            attention.add("App '" + app + "' was not proven to hold the current release "
                    + current.get().id() + ". POST /api/v1/rebuilds reloads it.");
        }
        return details;
    }

    /** Whole days, hours and minutes, as ISO 8601 writes them. */
    private String age(Release release) {
        return Duration.ofMinutes(
                        Duration.between(release.created(), clock.instant()).toMinutes())
                .toString();
    }
}
