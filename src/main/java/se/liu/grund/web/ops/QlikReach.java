package se.liu.grund.web.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.liu.grund.reload.Reachability;

/**
 * Whether each app's engine answers, asked anew only when the last answer is old; an engine that keeps silent holds up
 * nobody for longer than a moment.
 */
final class QlikReach {

    private final Function<String, Reachability> ask;
    private final HealthSettings settings;
    private final Clock clock;
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    QlikReach(Function<String, Reachability> ask, HealthSettings settings, Clock clock) {
        this.ask = ask;
        this.settings = settings;
        this.clock = clock;
    }

    /** A question under way or answered, and the answer before it. */
    private record Asked(
            Instant at,
            CompletableFuture<Reachability> answer,
            @Nullable Answer before) {}

    /**
     * What is known.
     *
     * @param reachability ok or not, in words
     * @param checked when it was asked
     */
    record Answer(Reachability reachability, Instant checked) {}

    Answer of(String app) {
        Asked latest = asked.compute(app, (a, last) -> last == null || old(last) ? ask(a, last) : last);
        try {
            return new Answer(latest.answer().get(settings.qlikWait().toMillis(), TimeUnit.MILLISECONDS), latest.at());
        } catch (TimeoutException silent) {
            return latest.before() != null
                    ? latest.before()
                    : unknown(
                            "The engine has not answered within "
                                    + settings.qlikWait().toSeconds() + " s.",
                            latest);
        } catch (ExecutionException e) {
            return unknown("Its engine could not be asked: " + e.getCause(), latest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("The question was broken off.", latest);
        }
    }

    private boolean old(Asked last) {
        return last.answer().isDone()
                && Duration.between(last.at(), clock.instant()).compareTo(settings.qlikEvery()) >= 0;
    }

    private Asked ask(String app, @Nullable Asked last) {
        CompletableFuture<Reachability> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("qlik-health-" + app).start(() -> {
            try {
                answer.complete(ask.apply(app));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return new Asked(clock.instant(), answer, last == null ? null : settled(last));
    }

    private static @Nullable Answer settled(Asked last) {
        return last.answer().isCompletedExceptionally()
                ? last.before()
                : new Answer(last.answer().join(), last.at());
    }

    private static Answer unknown(String sentence, Asked asked) {
        return new Answer(new Reachability(false, sentence), asked.at());
    }
}
