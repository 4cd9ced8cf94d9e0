package se.liu.grund.engine;

import java.time.Duration;

/** How messages write things. */
final class Wording {

    private Wording() {}

    /** {@code 250 ms}, {@code 30 s}, {@code 2 h 5 min}. */
    static String duration(Duration time) {
        if (time.toSeconds() < 1) {
            return time.toMillis() + " ms";
        }
        if (time.toMinutes() < 1) {
            return time.toSeconds() + " s";
        }
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        int seconds = time.toSecondsPart();
        return ((hours > 0 ? hours + " h " : "")
                        + (minutes > 0 ? minutes + " min " : "")
                        + (seconds > 0 ? seconds + " s" : ""))
                .strip();
    }
}
