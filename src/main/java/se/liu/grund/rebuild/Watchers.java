package se.liu.grund.rebuild;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Remembers the events of the latest runs and tells them to those who watch, in order and each once. */
@Component
class Watchers {

    private static final Logger log = LoggerFactory.getLogger(Watchers.class);
    private static final int REMEMBERED = 50;

    private final Map<String, Watched> runs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Watched> eldest) {
            return size() > REMEMBERED && eldest.getValue().over();
        }
    };

    /** Events and listeners of one run; its monitor keeps order. */
    private static final class Watched {
        final List<RunEvent> events = new ArrayList<>();
        final List<Consumer<RunEvent>> listeners = new ArrayList<>();

        /** Whether the run has ended and nobody listens any more. */
        synchronized boolean over() {
            return listeners.isEmpty()
                    && (events.isEmpty()
                            || events.getLast().kind().equals("run")
                                    && events.getLast().state().done());
        }
    }

    void tell(RunEvent unnumbered) {
        Watched watched = watched(unnumbered.run());
        synchronized (watched) {
            RunEvent event = new RunEvent(
                    watched.events.size() + 1L,
                    unnumbered.run(),
                    unnumbered.kind(),
                    unnumbered.app(),
                    unnumbered.state(),
                    unnumbered.text(),
                    unnumbered.at());
            watched.events.add(event);
            watched.listeners.removeIf(listener -> !heard(listener, event));
        }
    }

    Watch watch(String run, long after, Consumer<RunEvent> listener) {
        Watched watched = watched(run);
        synchronized (watched) {
            watched.events.stream().filter(e -> e.sequence() > after).forEach(listener);
            watched.listeners.add(listener);
        }
        return () -> {
            synchronized (watched) {
                watched.listeners.remove(listener);
            }
        };
    }

    private Watched watched(String run) {
        synchronized (runs) {
            return runs.computeIfAbsent(run, r -> new Watched());
        }
    }

    /** A listener that throws (a browser that went away) is dropped; the run goes on. */
    private static boolean heard(Consumer<RunEvent> listener, RunEvent event) {
        try {
            listener.accept(event);
            return true;
        } catch (RuntimeException gone) {
            log.debug("A watcher of run {} is gone: {}", event.run(), gone.toString());
            return false;
        }
    }
}
