package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.liu.grund.rebuild.RunEvent;
import se.liu.grund.rebuild.State;
import se.liu.grund.web.BoundSettings;

class EventStreamTests {

    private final Sent sent = new Sent();

    /** A client that takes everything, or is gone. */
    private static final class Sent extends SseEmitter {
        final List<String> ids = new ArrayList<>();
        boolean completed;
        boolean gone;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (gone) {
                throw new IOException("Broken pipe");
            }
            String text = event.build().stream()
                    .map(DataWithMediaType::getData)
                    .filter(String.class::isInstance)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            ids.add(text.lines().findFirst().orElse(""));
        }

        @Override
        public synchronized void complete() {
            completed = true;
        }
    }

    @Test
    void beatsEachFifteenSecondsByDefault() {
        assertThat(BoundSettings.defaults("grund.events", EventSettings.class))
                .isEqualTo(new EventSettings(Duration.ofSeconds(15), 1000));
    }

    @Test
    void readsEverySetting() {
        assertThat(BoundSettings.full("grund.events", EventSettings.class, Map.of("heartbeat", "5s", "backlog", "10")))
                .isEqualTo(new EventSettings(Duration.ofSeconds(5), 10));
    }

    @Test
    void sendsWhatTheClientDoesNotHaveAndEndsWithTheRun() {
        EventStream stream = stream(1, 10);
        hear(stream, 1, 2, 3);
        stream.hear(end(4));

        stream.send();

        assertThat(sent.ids).containsExactly("id:2", "id:3", "id:4");
        assertThat(sent.completed).isTrue();
    }

    @Test
    void hasNothingLeftForAClientThatHasTheEnd() {
        EventStream stream = stream(2, 10);
        stream.hear(event(1));
        assertThat(stream.nothingLeft()).isFalse();
        stream.hear(end(2));

        assertThat(stream.nothingLeft()).isTrue();
    }

    @Test
    void endsForAClientThatIsTooSlowWithoutAGapInWhatItGot() throws InterruptedException {
        EventStream stream = stream(0, 3);
        hear(stream, 1, 2);
        Thread run = Thread.ofVirtual().start(() -> hear(stream, 3, 4, 5));
        run.join();

        stream.send();

        assertThat(sent.ids).containsExactly("id:1", "id:2", "id:3");
        assertThat(sent.completed).isTrue();
    }

    @Test
    void replaysMoreThanMayWait() {
        EventStream stream = stream(0, 3);
        hear(stream, LongStream.rangeClosed(1, 50).toArray());
        stream.hear(end(51));

        stream.send();

        assertThat(sent.ids).hasSize(51).endsWith("id:51");
    }

    @Test
    void stopsWhenTheClientIsGone() {
        EventStream stream = stream(0, 10);
        hear(stream, 1, 2);
        sent.gone = true;

        stream.send();

        assertThat(sent.completed).isFalse();
    }

    @Test
    void tellsTheEndOfAForgottenRun() {
        EventStream stream = stream(0, 10);
        assertThat(stream.heardAny()).isFalse();
        stream.hearLast(end(0));

        stream.send();

        assertThat(sent.ids).containsExactly("id:end");
    }

    private EventStream stream(long after, int backlog) {
        return new EventStream(sent, after, new EventSettings(Duration.ofMinutes(1), backlog));
    }

    private static void hear(EventStream stream, long... sequences) {
        LongStream.of(sequences).forEach(sequence -> stream.hear(event(sequence)));
    }

    private static RunEvent event(long sequence) {
        return new RunEvent(sequence, "r", "progress", "framgrund", State.RUNNING, "…", Instant.EPOCH);
    }

    private static RunEvent end(long sequence) {
        return new RunEvent(sequence, "r", "run", "", State.SUCCEEDED, "done", Instant.EPOCH);
    }
}
