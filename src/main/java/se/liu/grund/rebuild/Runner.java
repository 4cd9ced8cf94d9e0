package se.liu.grund.rebuild;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import se.liu.grund.engine.Cancellation;
import se.liu.grund.warehouse.StopSignal;

/**
 * Applies plans: one run at a time, its apps side by side, each on a thread of the system: an embedded engine would hold the
 * carrier of a virtual one for as long as it counts, and nobody would be left to answer requests. The only place where a plan
 * has effects.
 */
@Component
class Runner {

    private static final Logger log = LoggerFactory.getLogger(Runner.class);

    private final Planner planner;
    private final AppRuns appRuns;
    private final Journal journal;
    private final Watchers watchers;
    private final Cancellations cancellations;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("runs").factory());
    private final ExecutorService apps = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("app-", 0).factory());

    Runner(Planner planner, AppRuns appRuns, Journal journal, Watchers watchers, Cancellations cancellations) {
        this.planner = planner;
        this.appRuns = appRuns;
        this.journal = journal;
        this.watchers = watchers;
        this.cancellations = cancellations;
    }

    void queue(String run, RebuildRequest request) {
        queue.execute(() -> {
            MDC.put("run", run);
            try {
                apply(run, request);
            } catch (RejectedExecutionException e) {
                log.info("The service stops before run {} could begin; the next start marks it as interrupted", run);
            } catch (RebuildException e) {
                end(run, State.FAILED, "Nothing was begun: " + e.getMessage());
            } catch (RuntimeException e) {
                log.error("Run {} broke off", run, e);
                end(run, State.FAILED, "The run broke off: " + e.getMessage());
            } finally {
                cancellations.done(run);
                MDC.remove("run");
            }
        });
    }

    /** Plans anew: the run before it may have changed what has to be done. */
    private void apply(String run, RebuildRequest request) {
        Cancellation cancellation = cancellations.of(run);
        StopSignal stop = new StopSignal();
        cancellation.whenAsked(stop::stop);
        Plan plan;
        try {
            plan = stop.heed(() -> planner.plan(request));
        } catch (RebuildException lost) {
            if (!cancellation.asked()) {
                throw lost;
            }
            journal.begin(run, List.of());
            end(run, State.CANCELLED, cancellation.why() + ". Nothing was begun.");
            return;
        }
        journal.begin(run, plan.steps());
        tell(run, State.RUNNING, plan.empty() ? "Nothing to do" : plan.steps().size() + " steps");
        List<String> failed = failedApps(run, plan, request.force());
        if (!failed.isEmpty() && cancellation.asked()) {
            end(
                    run,
                    State.CANCELLED,
                    cancellation.why() + ". What was done before that stands; see the steps of "
                            + String.join(", ", failed) + ".");
        } else if (!failed.isEmpty()) {
            end(
                    run,
                    State.FAILED,
                    ("Failed for " + String.join(", ", failed) + "; see the steps for why. " + unchanged(plan))
                            .strip());
        } else {
            String done = plan.empty() ? "" : "All " + plan.steps().size() + " steps came to their end. ";
            end(run, State.SUCCEEDED, (done + unchanged(plan)).strip());
        }
    }

    private static String unchanged(Plan plan) {
        return plan.unchanged().stream().map(u -> u.app() + ": " + u.reason()).collect(Collectors.joining(" "));
    }

    private List<String> failedApps(String run, Plan plan, boolean forced) {
        Map<String, List<NumberedStep>> byApp = new LinkedHashMap<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            byApp.computeIfAbsent(step.app(), a -> new ArrayList<>()).add(new NumberedStep(i + 1, step));
        }
        Cancellation cancellation = cancellations.of(run);
        Map<String, Future<Boolean>> going = new LinkedHashMap<>();
        byApp.forEach((app, steps) ->
                going.put(app, apps.submit(() -> appRuns.apply(run, app, forced, cancellation, steps))));
        List<String> failed = new ArrayList<>();
        going.forEach((app, future) -> {
            if (!succeeded(run, app, future)) {
                failed.add(app);
            }
        });
        return failed;
    }

    private static boolean succeeded(String run, String app, Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            log.error("Run {}, app {}", run, app, e.getCause());
            return false;
        }
    }

    /** A step and its number in the run. */
    record NumberedStep(int ordinal, Step step) {}

    private void end(String run, State state, String message) {
        journal.end(run, state, message);
        log.info("Run {} {}: {}", run, state, message);
        tell(run, state, message);
    }

    private void tell(String run, State state, String text) {
        watchers.tell(new RunEvent(0, run, "run", "", state, text, journal.time()));
    }

    @PreDestroy
    void stop() {
        queue.shutdownNow();
        apps.shutdownNow();
        try {
            // What they use is closed next: warehouse, sockets, books.
            if (!queue.awaitTermination(10, TimeUnit.SECONDS) || !apps.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("A run did not end in time; the next start marks it as interrupted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
