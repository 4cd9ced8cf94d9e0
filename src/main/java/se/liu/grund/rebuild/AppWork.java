package se.liu.grund.rebuild;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.liu.grund.engine.Cancellation;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.Staging;
import se.liu.grund.register.RegisterWork;
import se.liu.grund.release.Release;
import se.liu.grund.warehouse.StopSignal;

/** What one app's steps hand on to each other in a run; lives no longer than that. */
final class AppWork implements AutoCloseable {

    final String run;
    final String app;
    final boolean forced;
    final Cancellation cancellation;
    final Consumer<String> progress;
    final StopSignal stop = new StopSignal();

    @Nullable
    AppInputs inputs;

    @Nullable
    Staging staging;

    /** The files that have changed, where no more is read; null where all is. */
    @Nullable
    ChangedFiles changed;

    @Nullable
    RegisterWork registers;

    /** The release that the periods which are not counted anew come from. */
    @Nullable
    Release published;

    @Nullable
    Mart mart;

    private @Nullable CountingTurn turn;

    AppWork(String run, String app, boolean forced, Cancellation cancellation, Consumer<String> progress) {
        this.run = run;
        this.app = app;
        this.forced = forced;
        this.cancellation = cancellation;
        this.progress = progress;
        cancellation.whenAsked(stop::stop);
    }

    AppInputs inputs() {
        return present(inputs, "its inputs");
    }

    Staging staging() {
        return present(staging, "its staged cells");
    }

    RegisterWork rows() {
        return present(registers, "its rows of persons");
    }

    Release published() {
        return present(published, "what was published");
    }

    Mart mart() {
        return present(mart, "its mart");
    }

    /** Waits until no other app is counted. Gives whether the turn came, and not a wish to stop. */
    boolean takeTurn(CountingTurn free) {
        if (turn == null && free.take(cancellation, progress)) {
            turn = free;
        }
        return turn != null;
    }

    /** Drops the rows that were let in, if they still are. */
    void dropRows() {
        RegisterWork counted = registers;
        registers = null;
        if (counted != null) {
            counted.close();
        }
    }

    /** Drops what was staged and let in, if it still is; all of it, though one part fails. */
    @Override
    public void close() {
        Staging staged = staging;
        staging = null;
        CountingTurn taken = turn;
        turn = null;
        try {
            if (staged != null) {
                staged.close();
            }
        } finally {
            try {
                dropRows();
            } finally {
                if (taken != null) {
                    taken.giveBack();
                }
            }
        }
    }

    private <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The plan for '" + app + "' uses " + what + " before they are made.");
        }
        return value;
    }
}
