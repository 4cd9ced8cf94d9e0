package se.liu.grund.rebuild;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.Cell;
import se.liu.grund.mart.Mart;

/** What one app's steps hand on to each other in a run; lives no longer than that. */
final class AppWork {

    final String run;
    final String app;
    final boolean forced;
    final Consumer<String> progress;

    @Nullable
    AppInputs inputs;

    List<Cell> cells = List.of();

    @Nullable
    Mart mart;

    AppWork(String run, String app, boolean forced, Consumer<String> progress) {
        this.run = run;
        this.app = app;
        this.forced = forced;
        this.progress = progress;
    }

    AppInputs inputs() {
        return present(inputs, "its inputs");
    }

    Mart mart() {
        return present(mart, "its mart");
    }

    private <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The plan for '" + app + "' uses " + what + " before they are made.");
        }
        return value;
    }
}
