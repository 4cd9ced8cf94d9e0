package se.liu.grund.rebuild;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.liu.grund.engine.Cancellation;

/** Which runs are to stop. A run is here from when it is asked for until it is done. */
@Component
class Cancellations {

    private final Map<String, Cancellation> runs = new ConcurrentHashMap<>();

    Cancellation of(String run) {
        return runs.computeIfAbsent(run, _ -> new Cancellation());
    }

    void done(String run) {
        runs.remove(run);
    }
}
