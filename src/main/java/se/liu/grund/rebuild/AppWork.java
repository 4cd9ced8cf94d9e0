package se.liu.grund.rebuild;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.liu.grund.engine.Cancellation;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.Staging;
import se.liu.grund.register.RegisterWork;

/** What one app's steps hand on to each other in a run; lives no longer than that. */
final class AppWork implements AutoCloseable {

    final String run;
    final String app;
    final boolean forced;
    final Cancellation cancellation;
    final Consumer<String> progress;

    @Nullable
    AppInputs inputs;

    @Nullable
    Staging staging;

    /** The files that have changed, where no more is read; null where all is. */
    @Nullable
    ChangedFiles changed;

    @Nullable
    RegisterWork registers;

    @Nullable
    Mart mart;

    AppWork(String run, String app, boolean forced, Cancellation cancellation, Consumer<String> progress) {
        this.run = run;
        this.app = app;
        this.forced = forced;
        this.cancellation = cancellation;
        this.progress = progress;
    }

    AppInputs inputs() {
        return present(inputs, "its inputs");
    }

    Staging staging() {
        return present(staging, "its staged cells");
    }

    Mart mart() {
        return present(mart, "its mart");
    }

    /** Drops what was staged, if it still is. */
    @Override
    public void close() {
        Staging staged = staging;
        staging = null;
        if (staged != null) {
            staged.close();
        }
        RegisterWork counted = registers;
        registers = null;
        if (counted != null) {
            counted.close();
        }
    }

    private <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The plan for '" + app + "' uses " + what + " before they are made.");
        }
        return value;
    }
}
