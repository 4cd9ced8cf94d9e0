package se.liu.grund.standin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import se.liu.grund.standin.script.Connections;
import se.liu.grund.standin.script.ScriptError;
import se.liu.grund.standin.script.ScriptRun;

/** One reload of one session's copy of an app. */
final class Reload {

    private final OpenApp doc;
    private final Connections connections;
    private final ScriptRun.Options options;
    private final boolean tellsErrors;
    private final Faults faults;
    private final Progress progress = new Progress();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private volatile boolean running = true;

    /** @param tellsErrors whether script errors are told in the progress, as {@code ConfigureReload} can ask for */
    Reload(OpenApp doc, Connections connections, ScriptRun.Options options, boolean tellsErrors, Faults faults) {
        this.doc = doc;
        this.connections = connections;
        this.options = options;
        this.tellsErrors = tellsErrors;
        this.faults = faults;
    }

    /** Whether it succeeded; where not, the session keeps the data it had. */
    boolean run() {
        try {
            return execute();
        } finally {
            progress.finished();
            running = false;
        }
    }

    private boolean execute() {
        progress.happened("Started loading data");
        faults.take(Fault.HoldReload.class).ifPresent(hold -> hold(hold.time()));
        ScriptRun run = new ScriptRun(doc.script(), connections, options, progress, this::isCancelled);
        ScriptRun.Outcome outcome = (options.partial() ? run.on(doc.data()) : run).run();
        boolean success = outcome.success() && !isCancelled();
        if (success) {
            faults.take(Fault.AfterLoad.class)
                    .ifPresent(fault -> outcome.loaded().each(fault.change()));
            doc.loaded(outcome.loaded().model(outcome.decimalSep()));
        }
        if (tellsErrors) {
            progress.failed(outcome.errors());
        }
        faults.take(Fault.ErrorDespiteSuccess.class)
                .ifPresent(fault -> progress.failed(List.of(new ScriptError(11020, fault.message(), "", 1))));
        progress.happened(success ? "Finished successfully" : "Finished with error(s)");
        return success;
    }

    private void hold(Duration time) {
        try {
            progress.doing("Waiting");
            cancelled.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            cancel();
        }
    }

    void cancel() {
        cancelled.countDown();
    }

    private boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    boolean isRunning() {
        return running;
    }

    Progress progress() {
        return progress;
    }
}
