package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.liu.grund.books.Books;
import se.liu.grund.books.TestBooks;
import se.liu.grund.delivery.Breach;

class JournalTests {

    private final Books books = TestBooks.open();
    private final Journal journal = new Journal(books, Clock.systemUTC());

    /** The apps of a run go side by side, and both may be refused. */
    @Test
    void keepsTheBreachesAndFindingsOfAllAppsOfARun() throws Exception {
        journal.open("r1", "prov", List.of("a", "b"), false, null, "", List.of());
        CountDownLatch ready = new CountDownLatch(2);
        List<Future<?>> apps = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String app : List.of("a", "b")) {
                apps.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    journal.breaches("r1", app, breaches());
                    journal.findings("r1", findings(app));
                    return null;
                }));
            }
        }
        for (Future<?> app : apps) {
            app.get();
        }

        Run run = new RunReader(books).run("r1").orElseThrow();
        assertThat(run.breaches()).hasSize(1000);
        assertThat(run.findings()).hasSize(1000);
    }

    private static List<Breach> breaches() {
        return IntStream.range(0, 500)
                .mapToObj(i -> new Breach("å.txt", i, 1, "2,5", "a count", "Correct it."))
                .toList();
    }

    private static List<Run.Finding> findings(String app) {
        return IntStream.range(0, 500)
                .mapToObj(i -> new Run.Finding(app, "Bransch", "SUM_OF_GENDERS", "WARN", 1, "A sentence."))
                .toList();
    }
}
