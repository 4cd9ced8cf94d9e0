package se.liu.grund.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.liu.grund.engine.Cancellation;

class TurnsTests {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Turns turns = new Turns(3, Clock.systemUTC());

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static Turns.Place on(String engine) {
        return new Turns.Place(engine, 2, "LIU\\åsa", 2);
    }

    private Turns.Turn take(String id, Turns.Place place) throws InterruptedException {
        return turns.take(id, id, place, new Cancellation());
    }

    private CompletableFuture<Turns.Turn> later(String id, Turns.Place place) {
        CompletableFuture<Turns.Turn> turn = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                turn.complete(take(id, place));
            } catch (InterruptedException e) {
                turn.completeExceptionally(e);
            }
        });
        await().until(() -> turns.line().stream().anyMatch(q -> q.id().equals(id)));
        return turn;
    }

    private List<String> running() {
        return turns.line().stream()
                .filter(QueuedReload::running)
                .map(QueuedReload::id)
                .toList();
    }

    @Test
    void letsOthersByWhoseEngineHasRoom() throws Exception {
        Turns.Turn first = take("1", on("ett"));
        take("2", on("ett"));
        CompletableFuture<Turns.Turn> third = later("3", on("ett"));
        CompletableFuture<Turns.Turn> other = later("4", on("två"));

        await().until(other::isDone);
        assertThat(third).isNotDone();
        assertThat(running()).containsExactly("1", "2", "4");

        first.close();
        await().until(third::isDone);
        assertThat(running()).containsExactly("2", "3", "4");
    }

    @Test
    void keepsTheOrderOfThoseWhoCouldAllRun() throws Exception {
        Turns.Turn first = take("1", on("ett"));
        take("2", on("två"));
        take("3", on("tre"));
        CompletableFuture<Turns.Turn> fourth = later("4", on("ett"));
        CompletableFuture<Turns.Turn> fifth = later("5", on("två"));

        first.close();
        await().until(fourth::isDone);
        assertThat(fifth).isNotDone();
        assertThat(turns.line()).extracting(QueuedReload::id).containsExactly("2", "3", "4", "5");
    }

    @Test
    void countsEachUserOfAnEngine() throws Exception {
        take("1", new Turns.Place("ett", 5, "LIU\\åsa", 1));
        CompletableFuture<Turns.Turn> again = later("2", new Turns.Place("ett", 5, "LIU\\åsa", 1));
        CompletableFuture<Turns.Turn> other = later("3", new Turns.Place("ett", 5, "LIU\\örjan", 1));

        await().until(other::isDone);
        assertThat(again).isNotDone();
    }

    @Test
    void leavesTheLineWhenItIsCancelled() throws Exception {
        take("1", on("ett"));
        take("2", on("ett"));
        Cancellation cancellation = new Cancellation();
        threads.execute(() -> {
            await().until(() -> turns.line().size() == 3);
            cancellation.ask("Åsa cancelled the run");
        });

        assertThatThrownBy(() -> turns.take("3", "3", on("ett"), cancellation))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("Åsa cancelled the run");
        assertThat(turns.line()).extracting(QueuedReload::id).containsExactly("1", "2");
    }
}
