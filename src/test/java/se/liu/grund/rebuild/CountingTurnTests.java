package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import se.liu.grund.engine.Cancellation;

class CountingTurnTests {

    @Test
    void letsOneAppBeCountedAtATimeAndSaysThatTheOtherWaits() throws Exception {
        CountingTurn turn = new CountingTurn();
        List<String> told = new CopyOnWriteArrayList<>();
        assertThat(turn.take(new Cancellation(), told::add)).isTrue();
        assertThat(told).isEmpty();

        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(() -> turn.take(new Cancellation(), told::add));
        Awaitility.await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly("waits until another app is counted: one at a time, for the sake of memory");
        assertThat(second).isNotDone();

        turn.giveBack();
        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();

        Cancellation stop = new Cancellation();
        CompletableFuture<Boolean> third = CompletableFuture.supplyAsync(() -> turn.take(stop, told::add));
        stop.ask("örjan cancelled the run");
        assertThat(third.get(10, TimeUnit.SECONDS)).isFalse();
        turn.giveBack();
        assertThat(turn.take(new Cancellation(), told::add)).isTrue();
    }
}
