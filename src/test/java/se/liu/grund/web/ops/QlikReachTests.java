package se.liu.grund.web.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.liu.grund.reload.Reachability;
import se.liu.grund.web.BoundSettings;

class QlikReachTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Hand clock = new Hand();
    private final AtomicInteger asked = new AtomicInteger();

    /** A clock set by hand. */
    private static final class Hand extends Clock {
        Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void asksEachHalfMinuteAndWaitsTwoSecondsByDefault() {
        assertThat(BoundSettings.defaults("grund.health", HealthSettings.class))
                .isEqualTo(new HealthSettings(Duration.ofSeconds(30), Duration.ofSeconds(2)));
    }

    @Test
    void readsEverySetting() {
        assertThat(BoundSettings.full(
                        "grund.health", HealthSettings.class, Map.of("qlik-every", "1m", "qlik-wait", "5s")))
                .isEqualTo(new HealthSettings(Duration.ofMinutes(1), Duration.ofSeconds(5)));
    }

    @Test
    void asksAnewOnlyWhenTheAnswerIsOld() {
        QlikReach reach =
                reach(Duration.ofMinutes(1), app -> new Reachability(true, "Answer " + asked.incrementAndGet()));

        assertThat(reach.of("framgrund").reachability().sentence()).isEqualTo("Answer 1");
        clock.now = NOW.plusSeconds(29);
        assertThat(reach.of("framgrund").reachability().sentence()).isEqualTo("Answer 1");
        clock.now = NOW.plusSeconds(30);
        assertThat(reach.of("framgrund").reachability().sentence()).isEqualTo("Answer 2");
        assertThat(reach.of("framgrund").checked()).isEqualTo(clock.now);
        assertThat(reach.of("bakgrund").reachability().sentence()).isEqualTo("Answer 3");
    }

    @Test
    void waitsNotLongForAnEngineThatKeepsSilent() {
        CountDownLatch never = new CountDownLatch(1);
        QlikReach reach = reach(Duration.ZERO, app -> {
            if (asked.incrementAndGet() > 1) {
                awaits(never);
            }
            return new Reachability(true, "It answers.");
        });
        while (!reach.of("framgrund").reachability().ok()) {
            Thread.onSpinWait();
        }
        clock.now = NOW.plusSeconds(60);

        QlikReach.Answer before = reach.of("framgrund");
        assertThat(before.reachability()).isEqualTo(new Reachability(true, "It answers."));
        assertThat(before.checked()).isEqualTo(NOW);
        assertThat(reach.of("bakgrund").reachability())
                .isEqualTo(new Reachability(false, "The engine has not answered within 0 s."));
        never.countDown();
    }

    @Test
    void tellsAFaultInItsOwnWordsAndAsksAgain() {
        QlikReach reach = reach(Duration.ofMinutes(1), app -> {
            throw new IllegalArgumentException("Engine address has scheme 'http', expected ws or wss.");
        });

        assertThat(reach.of("framgrund").reachability())
                .isEqualTo(new Reachability(
                        false,
                        "Its engine could not be asked: java.lang.IllegalArgumentException: Engine address has scheme"
                                + " 'http', expected ws or wss."));
        clock.now = NOW.plusSeconds(60);
        assertThat(reach.of("framgrund").checked()).isEqualTo(clock.now);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private QlikReach reach(Duration wait, java.util.function.Function<String, Reachability> ask) {
        return new QlikReach(ask, new HealthSettings(Duration.ofSeconds(30), wait), clock);
    }
}
