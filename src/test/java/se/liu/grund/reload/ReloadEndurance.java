package se.liu.grund.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import se.liu.grund.books.Books;
import se.liu.grund.books.TestBooks;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.TestApps;
import se.liu.grund.mart.Marts;
import se.liu.grund.mart.TestCells;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;
import se.liu.grund.release.TestReleases;
import se.liu.grund.script.LoadScripts;
import se.liu.grund.standin.Fault;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;
import se.liu.grund.warehouse.Warehouse;

/** Many reloads of ten apps on two stand-in engines at once: are the limits kept, is memory flat, is nothing left open? */
public final class ReloadEndurance {

    private static final int APPS = 10;
    private static final int ON_ENGINE = 3;
    private static final int IN_ALL = 5;

    private ReloadEndurance() {}

    /** What was seen. */
    public record Seen(
            int reloads, int mostAtOnce, int mostOnOne, long heapBefore, long heapAfter, long files, Duration took) {}

    /**
     * Reloads, all asked for at once.
     *
     * @param folder empty, for the releases
     */
    public static Seen run(Path folder, int reloads) throws Exception {
        Books books = TestBooks.open();
        Releases releases = TestReleases.in(folder, books);
        List<StandInApp> qlikApps = IntStream.range(0, APPS)
                .mapToObj(i -> new StandInApp("id-" + i, "Åk " + i))
                .toList();
        try (StandInQlik one = StandInQlik.start(0, Map.of("Grund", folder), qlikApps);
                StandInQlik two = StandInQlik.start(0, Map.of("Grund", folder), qlikApps);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, String> settings = new HashMap<>(Map.of(
                    "at-once", String.valueOf(IN_ALL),
                    "engines.one.url", one.uri().toString(),
                    "engines.two.url", two.uri().toString(),
                    "engines.one.at-once", String.valueOf(ON_ENGINE),
                    "engines.two.at-once", String.valueOf(ON_ENGINE),
                    "reload-timeout", "10m"));
            List<AppContract> apps = new ArrayList<>();
            List<Release> published = new ArrayList<>();
            for (int i = 0; i < APPS; i++) {
                AppContract app = named("app" + i);
                settings.put("apps." + app.app() + ".id", "id-" + i);
                settings.put("apps." + app.app() + ".engine", i % 2 == 0 ? "one" : "two");
                apps.add(app);
                published.add(publish(releases, app));
            }
            Reloads subject = TestReloads.at(settings, releases, books, List.of());
            for (int i = 0; i < APPS; i++) {
                subject.reload(apps.get(i), published.get(i), "varm-" + i, line -> {});
            }
            one.fault(new Fault.HoldReload(Duration.ofMillis(20)));
            two.fault(new Fault.HoldReload(Duration.ofMillis(20)));
            long before = heap();
            long files = files();
            AtomicInteger most = new AtomicInteger();
            AtomicInteger mostOnOne = new AtomicInteger();
            long begun = System.nanoTime();
            List<Future<?>> going = new ArrayList<>();
            for (int n = 0; n < reloads; n++) {
                int number = n;
                int app = n % APPS;
                going.add(threads.submit(() -> subject.reload(
                        apps.get(app), published.get(app), "lång-" + number, line -> look(subject, most, mostOnOne))));
            }
            for (Future<?> reload : going) {
                reload.get();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Thread.sleep(2000);
            return new Seen(reloads, most.get(), mostOnOne.get(), before, heap(), files() - files, took);
        }
    }

    private static void look(Reloads subject, AtomicInteger most, AtomicInteger mostOnOne) {
        List<QueuedReload> running =
                subject.queue().stream().filter(QueuedReload::running).toList();
        most.accumulateAndGet(running.size(), Math::max);
        int one = (int) running.stream().filter(r -> r.engine().equals("one")).count();
        mostOnOne.accumulateAndGet(Math.max(one, running.size() - one), Math::max);
    }

    private static AppContract named(String alias) {
        AppContract small = TestApps.small(Layout.CONCATENATED);
        return new AppContract(
                alias,
                small.title(),
                small.layout(),
                small.table(),
                small.period(),
                small.key(),
                small.values(),
                small.measureField(),
                small.substitute(),
                small.measures(),
                small.fingerprint());
    }

    private static Release publish(Releases releases, AppContract app) {
        Period period = new Period(2014, 2019);
        TestCells cells = new TestCells()
                .row("bransch", period, "0114", "Handel", "11", "..C", "10")
                .row("bransch", period, "0114", "Åkeri", "-", "62", "")
                .row("boendelan", period, "0114", "Östergötlands län", "107", "44", "151");
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            return releases.publish(
                    new Marts(warehouse).build(app, new CodeLists(Path.of("contracts/codes")), cells.cells()),
                    "a".repeat(64),
                    f -> LoadScripts.generate(app, "lib://Grund/" + f),
                    List.of());
        }
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long files() throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        try (var all = Files.list(open)) {
            return all.count();
        }
    }

    /** For people. */
    public static void print(Seen seen) {
        System.out.printf(
                Locale.ROOT,
                "%d reloads of %d apps on 2 engines in %.1f s; at most %d at once (limit %d), %d on one engine (limit %d);"
                        + " heap %.1f MB before, %.1f MB after; %d files and sockets more than before%n",
                seen.reloads(),
                APPS,
                seen.took().toMillis() / 1000.0,
                seen.mostAtOnce(),
                IN_ALL,
                seen.mostOnOne(),
                ON_ENGINE,
                seen.heapBefore() / 1e6,
                seen.heapAfter() / 1e6,
                seen.files());
    }
}
