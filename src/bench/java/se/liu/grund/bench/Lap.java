package se.liu.grund.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One piece of work that is done again and again, and how long it took each time.
 *
 * @param nanos by round, those of warming up left out
 */
record Lap(String name, Once work, List<Long> nanos) {

    /** Does the work once and tells how many nanoseconds of it count. */
    interface Once {
        long nanos();
    }

    static Lap of(String name, Once work) {
        return new Lap(name, work, new ArrayList<>());
    }

    /** Work in this process: it begins on a collected heap. */
    static Lap here(String name, Runnable work) {
        return here(name, () -> work, Runnable::run);
    }

    /** The same with something that is made ready anew each time, which is not counted. */
    static <T> Lap here(String name, Supplier<T> ready, Consumer<T> work) {
        return of(name, () -> {
            T made = ready.get();
            System.gc();
            long start = System.nanoTime();
            work.accept(made);
            return System.nanoTime() - start;
        });
    }

    /** All of them once a round, one after the other, so that what slows the machine for a while slows them alike. */
    static void run(List<Lap> laps, int warmUp, int rounds) {
        for (int round = -warmUp; round < rounds; round++) {
            for (Lap lap : laps) {
                long took = lap.work.nanos();
                if (round >= 0) {
                    lap.nanos.add(took);
                }
            }
        }
    }

    double best() {
        return Collections.min(nanos);
    }

    double median() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return (sorted.get(sorted.size() / 2) + sorted.get((sorted.size() - 1) / 2)) / 2.0;
    }
}
