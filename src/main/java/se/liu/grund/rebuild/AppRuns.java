package se.liu.grund.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import se.liu.grund.codelist.CodeListException;
import se.liu.grund.contract.ContractException;
import se.liu.grund.delivery.DeliveryRefusedException;
import se.liu.grund.engine.Cancellation;
import se.liu.grund.mart.MartException;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.rebuild.Runner.NumberedStep;
import se.liu.grund.register.RegisterException;
import se.liu.grund.release.ReleaseException;
import se.liu.grund.reload.ReloadException;
import se.liu.grund.reload.ReloadState;
import se.liu.grund.script.ScriptException;
import se.liu.grund.warehouse.WarehouseException;

/** Takes one app through its steps; the first that fails ends them, and nothing after it is done. */
@Component
class AppRuns {

    private static final Logger log = LoggerFactory.getLogger(AppRuns.class);

    private final Steps steps;
    private final Journal journal;
    private final Watchers watchers;

    AppRuns(Steps steps, Journal journal, Watchers watchers) {
        this.steps = steps;
        this.journal = journal;
        this.watchers = watchers;
    }

    /** Applies the steps of one app in order, until one fails or the run is cancelled. Gives whether all came to their end. */
    boolean apply(String run, String app, boolean forced, Cancellation cancellation, List<NumberedStep> numbered) {
        MDC.put("run", run);
        MDC.put("mart", app);
        boolean failed = false;
        try (AppWork work =
                new AppWork(run, app, forced, cancellation, text -> tell(run, app, "progress", State.RUNNING, text))) {
            for (NumberedStep step : numbered) {
                if (failed) {
                    journal.endStep(run, step.ordinal(), State.SKIPPED, "An earlier step failed.", Map.of());
                } else if (cancellation.asked()) {
                    failed = true;
                    cancelled(run, step, cancellation.why() + ".");
                } else {
                    failed = !apply(run, step, work);
                }
            }
        } catch (WarehouseException e) {
            log.warn("What {} staged could not be dropped: {}", app, e.getMessage());
        }
        return !failed;
    }

    private boolean apply(String run, NumberedStep numbered, AppWork work) {
        Step step = numbered.step();
        journal.beginStep(run, numbered.ordinal());
        tell(run, step.app(), "step", State.RUNNING, step.kind() + ": " + step.reason());
        long begun = System.nanoTime();
        try {
            StepOutcome outcome = work.stop.heed(() -> steps.apply(step, work));
            journal.endStep(run, numbered.ordinal(), outcome.state(), outcome.message(), outcome.detail());
            log.info(
                    "{} {} {} in {} ms: {}",
                    step.app(),
                    step.kind(),
                    outcome.state(),
                    millis(begun),
                    outcome.message());
            tell(run, step.app(), "step", outcome.state(), step.kind() + ": " + outcome.message());
            return outcome.state() != State.FAILED;
        } catch (ReloadException e) {
            String message = String.valueOf(e.getMessage());
            return e.end() == ReloadState.CANCELLED
                    ? cancelled(run, numbered, message)
                    : failed(run, numbered, message, e);
        } catch (WarehouseException e) {
            String message = String.valueOf(e.getMessage());
            return work.cancellation.asked()
                    ? cancelled(run, numbered, work.cancellation.why() + ".")
                    : failed(run, numbered, message, e);
        } catch (DeliveryRefusedException
                | ContractException
                | CodeListException
                | RegisterException
                | MartException
                | QvdException
                | ScriptException
                | ReleaseException
                | RebuildException e) {
            return failed(run, numbered, String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            return failed(
                    run,
                    numbered,
                    "Something that Grund did not foresee: " + e + ". The log has the details under run " + run + ".",
                    e);
        }
    }

    private boolean cancelled(String run, NumberedStep numbered, String message) {
        Step step = numbered.step();
        log.info("{} {} cancelled: {}", step.app(), step.kind(), message);
        journal.endStep(run, numbered.ordinal(), State.CANCELLED, message, Map.of());
        tell(run, step.app(), "step", State.CANCELLED, step.kind() + ": " + message);
        return false;
    }

    private boolean failed(String run, NumberedStep numbered, String message, Throwable e) {
        Step step = numbered.step();
        log.warn("{} {} failed: {}", step.app(), step.kind(), message);
        log.debug("{} {}", step.app(), step.kind(), e);
        journal.endStep(run, numbered.ordinal(), State.FAILED, message, Map.of());
        tell(run, step.app(), "step", State.FAILED, step.kind() + ": " + message);
        return false;
    }

    private static long millis(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private void tell(String run, String app, String kind, State state, String text) {
        watchers.tell(new RunEvent(0, run, kind, app, state, text, journal.time()));
    }
}
