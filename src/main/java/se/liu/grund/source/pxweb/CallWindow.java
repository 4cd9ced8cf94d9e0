package se.liu.grund.source.pxweb;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** So many calls in so much time, whichever moment the time is counted from; several such limits hold together. */
final class CallWindow {

    private record Limit(int calls, Duration window) {}

    private final List<Limit> limits = new ArrayList<>();
    /** When calls were made, as far back as the limits reach. */
    private final List<Instant> made = new ArrayList<>();

    CallWindow(int calls, Duration window) {
        limit(calls, window);
    }

    void limit(int calls, Duration window) {
        limits.add(new Limit(calls, window));
    }

    /** How long to wait before a call at {@code now}. */
    Duration before(Instant now) {
        Duration longest = Duration.ZERO;
        for (Limit limit : limits) {
            if (made.size() >= limit.calls()) {
                Instant free = made.get(made.size() - limit.calls()).plus(limit.window());
                Duration wait = Duration.between(now, free);
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            }
        }
        return longest;
    }

    void made(Instant at) {
        made.add(at);
        int reach = limits.stream().mapToInt(Limit::calls).max().orElse(1);
        if (made.size() > 2 * reach) {
            made.subList(0, made.size() - reach).clear();
        }
    }
}
