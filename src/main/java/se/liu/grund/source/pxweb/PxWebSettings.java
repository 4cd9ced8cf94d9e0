package se.liu.grund.source.pxweb;

import java.time.Duration;

/**
 * Limits of calling. What version 2 says of its own in {@code /config} holds beside them.
 *
 * @param mostCells cells in one answer, 1 to 1,000,000
 * @param calls calls in {@code window}, at least 1
 * @param window the time in which so many calls are allowed
 * @param perCall how long one answer may take, from the first byte to the last
 * @param total how long a fetch may take with all its calls and waits
 * @param attempts how often a call is made whose answer is cut, slow or an error of the server, at least 1
 * @param mostBytes how large an answer may be
 */
public record PxWebSettings(
        int mostCells,
        int calls,
        Duration window,
        Duration perCall,
        Duration total,
        int attempts,
        int mostBytes,
        PxWebClock clock) {

    static final int MOST_CELLS = 1_000_000;

    public PxWebSettings {
        if (mostCells < 1 || mostCells > MOST_CELLS || calls < 1 || attempts < 1 || mostBytes < 1) {
            throw new IllegalArgumentException("mostCells is 1 to 1,000,000; calls, attempts and mostBytes at least 1");
        }
    }

    /** SCB's limits of version 2: 150,000 cells, 3 calls a second. */
    public static PxWebSettings v2() {
        return of(150_000, 3, Duration.ofSeconds(1));
    }

    /** SCB's limits of version 1: 110,000 cells, 30 calls in 10 seconds. */
    public static PxWebSettings v1() {
        return of(110_000, 30, Duration.ofSeconds(10));
    }

    private static PxWebSettings of(int mostCells, int calls, Duration window) {
        return new PxWebSettings(
                mostCells,
                calls,
                window,
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                4,
                1 << 25,
                PxWebClock.system());
    }

    PxWebSettings withMostCells(int cells) {
        return new PxWebSettings(cells, calls, window, perCall, total, attempts, mostBytes, clock);
    }
}
