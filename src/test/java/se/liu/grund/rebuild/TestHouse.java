package se.liu.grund.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.unit.DataSize;
import se.liu.grund.books.Books;
import se.liu.grund.books.TestBooks;
import se.liu.grund.engine.Cube;
import se.liu.grund.engine.EngineAddress;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.engine.EngineSession;
import se.liu.grund.engine.EngineTraffic;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;
import se.liu.grund.release.TestReleases;
import se.liu.grund.reload.Reloads;
import se.liu.grund.reload.TestReloads;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;
import se.liu.grund.warehouse.EngineMemory;
import se.liu.grund.warehouse.Warehouse;

/** The whole service without its HTTP door, in a folder of the test's own, beside a stand-in Qlik. */
final class TestHouse implements AutoCloseable {

    static final String APP_ID = "app-1";

    final Path root;
    final String app;
    final StandInQlik qlik;
    final Releases releases;
    final Reloads reloads;
    final Rebuilds rebuilds;
    final Warehouse warehouse;
    private final Runner runner;

    /** Holds copies of the shipped contracts and the sample deliveries of one app. */
    TestHouse(Path root, String app, String warehouseUrl) {
        this(root, app, warehouseUrl, Set.of());
    }

    /** Of apps that are counted from registers. */
    TestHouse(Path root, String app, String warehouseUrl, Set<String> counted) {
        this(root, app, warehouseUrl, counted, null);
    }

    /** In an engine that has so much memory. */
    TestHouse(Path root, String app, String warehouseUrl, Set<String> counted, EngineMemory memory) {
        this.root = root;
        this.app = app;
        copy(Path.of("contracts"), root.resolve("contracts"));
        copy(Path.of("src/samples/deliveries"), root.resolve("deliveries"));
        Path published = create(root.resolve("qvd-export"));
        qlik = StandInQlik.start(0, Map.of("Grund", published), List.of(new StandInApp(APP_ID, app)));
        Books books = TestBooks.open();
        warehouse = Warehouse.open(warehouseUrl, memory);
        releases = TestReleases.in(published, books);
        reloads = TestReloads.at(qlik.uri(), app, APP_ID, releases, books);
        Journal journal = new Journal(books, Clock.systemUTC());
        Watchers watchers = new Watchers();
        Sources sources = new Sources(new SourceSettings(
                root.resolve("contracts"),
                root.resolve("deliveries"),
                counted,
                DataSize.ofMegabytes(512),
                root.resolve("spill")));
        Steps steps = new Steps(sources, warehouse, releases, reloads, journal);
        Planner planner = new Planner(sources, warehouse, releases, reloads);
        Cancellations cancellations = new Cancellations();
        runner = new Runner(planner, new AppRuns(steps, journal, watchers), journal, watchers, cancellations);
        rebuilds = new Rebuilds(sources, planner, runner, journal, new RunReader(books), watchers, cancellations);
    }

    /** The other data model: the layout is changed, and the layout's own expressions are used. */
    void useATableForEachMeasure() throws IOException {
        Path contract = contract("apps/" + app + ".yaml");
        replace(contract, "layout: concatenated", "layout: table-per-measure");
        Files.writeString(contract, Files.readString(contract).replaceAll("(?m)^ *expression:.*\\R", ""));
    }

    Plan plan() {
        return rebuilds.plan(new RebuildRequest(List.of(app), false));
    }

    Run rebuild() {
        return rebuild(false);
    }

    Run rebuild(boolean force) {
        return done(start(force));
    }

    /** Starts a rebuild; gives its id. */
    String start(boolean force) {
        return rebuilds.start(new RebuildRequest(List.of(app), force), "prov", null)
                .id();
    }

    /** Waits for the end of a run. */
    Run done(String id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> rebuilds.run(id).state().done());
        return rebuilds.run(id);
    }

    Release current() {
        return releases.current(app).orElseThrow();
    }

    /** Asks the saved app, as its sheet would. */
    Cube ask(List<String> dimensions, List<String> expressions) {
        List<Cube> answer = new ArrayList<>();
        inApp(qlik -> answer.add(qlik.cube(dimensions, expressions)));
        return answer.getFirst();
    }

    /** Does something with the saved app. */
    void inApp(Consumer<EngineApp> work) {
        URI engine = qlik.uri();
        EngineAddress address = new EngineAddress(
                engine, Map.of(), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10));
        try (EngineSession session =
                EngineSession.open(address, APP_ID, "ark-" + System.nanoTime(), EngineTraffic.unheard())) {
            work.accept(session.openApp(APP_ID));
        }
    }

    Path delivery(String file) {
        return root.resolve("deliveries").resolve(app).resolve(file);
    }

    Path contract(String file) {
        return root.resolve("contracts").resolve(file);
    }

    static void replace(Path file, String what, String with) {
        try {
            String text = Files.readString(file);
            if (!text.contains(what)) {
                throw new IllegalArgumentException(file + " has no '" + what + "'");
            }
            Files.writeString(file, text.replace(what, with));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        runner.stop();
        qlik.close();
        warehouse.close();
    }
}
