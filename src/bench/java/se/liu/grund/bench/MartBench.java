package se.liu.grund.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.liu.grund.GrundApplication;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.Measure;
import se.liu.grund.rebuild.RebuildRequest;
import se.liu.grund.rebuild.Rebuilds;
import se.liu.grund.rebuild.Run;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;

/**
 * A delivery of LiU's size, all the way from files to a verified reload, in the whole service beside a stand-in Qlik: 120
 * degrees and 200 programmes in 10 periods, all measures, about 1.5 million cells; then a rebuild with nothing to do: {@code
 * mart}. In DuckDB, or the engine that {@code bench.url} names: {@code jdbc:h2:mem:…}, or {@code postgres} for one of its own.
 */
final class MartBench {

    private static final int PERIODS = 10;
    private static final int KOMMUNER = 80;
    private static final List<String> GENDERS = List.of("Kvinnor", "Män", "Totalt");

    private MartBench() {}

    static void run(Path bench) throws IOException, InterruptedException {
        String url = System.getProperty("bench.url", "");
        if (!url.equals("postgres")) {
            run(bench, url.isEmpty() ? "jdbc:duckdb:" : url);
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            run(bench, server.getJdbcUrl("postgres", "postgres"));
        }
    }

    private static void run(Path bench, String warehouse) throws IOException, InterruptedException {
        Path folder = bench.resolve("mart");
        clear(folder);
        copy(Path.of("contracts"), folder.resolve("contracts"));
        for (String other : List.of("apps/alumni.yaml", "apps/rekrytering.yaml")) {
            Files.delete(folder.resolve("contracts").resolve(other));
        }
        try (Stream<Path> deliveries = Files.list(folder.resolve("contracts/deliveries"))) {
            for (Path delivery : deliveries.toList()) {
                if (!delivery.getFileName().toString().matches("(framgrund|bakgrund)\\.yaml")) {
                    Files.delete(delivery);
                }
            }
        }
        codes(folder.resolve("contracts/codes/examenskod.csv"), "EX", "Examen", 120);
        long cells = deliver(folder, "framgrund", 120, 6, false) + deliver(folder, "bakgrund", 200, 3, true);
        System.out.printf(Locale.ROOT, "%,d cells%n", cells);
        int port = freePort();
        Files.createDirectories(folder.resolve("qvd-export"));
        try (StandInQlik qlik = StandInQlik.start(
                        port,
                        Map.of("Grund", folder.resolve("qvd-export")),
                        List.of(
                                new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e001", "Framgrund"),
                                new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e002", "Bakgrund")));
                ConfigurableApplicationContext grund = SpringApplication.run(
                        GrundApplication.class,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=jdbc:h2:file:"
                                + folder.resolve("books").toAbsolutePath(),
                        "--grund.sources.contracts=" + folder.resolve("contracts"),
                        "--grund.sources.deliveries=" + folder.resolve("deliveries"),
                        "--grund.release.folder=" + folder.resolve("qvd-export"),
                        "--grund.warehouse.spill=" + folder.resolve("spill"),
                        "--grund.warehouse.url=" + warehouse,
                        "--grund.qlik.engines.qlik.url=" + qlik.uri())) {
            Rebuilds rebuilds = grund.getBean(Rebuilds.class);
            for (int round = 1; round <= 3; round++) {
                report("round " + round, rebuild(rebuilds, true));
            }
            for (int round = 1; round <= 9; round++) {
                change(folder.resolve("deliveries/framgrund/bransch.txt"));
                report("one changed file of 18, round " + round, rebuild(rebuilds, false));
            }
            List<Long> nothing = new ArrayList<>();
            for (int round = 0; round < 7; round++) {
                long start = System.nanoTime();
                rebuild(rebuilds, false);
                nothing.add((System.nanoTime() - start) / 1_000_000);
            }
            System.out.println("nothing changed: " + nothing.stream().sorted().toList() + " ms");
        }
    }

    /** Another count in the last row. */
    private static void change(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int last = lines.size() - 1;
        lines.set(last, lines.get(last).replaceAll("\t[^\t]+$", "\t" + (100 + (int) (System.nanoTime() % 900))));
        Files.write(file, lines);
    }

    private static Run rebuild(Rebuilds rebuilds, boolean force) throws InterruptedException {
        Run run = rebuilds.start(new RebuildRequest(List.of(), force), "bench", null);
        while (!rebuilds.run(run.id()).state().done()) {
            // Asking reads the books: more often, and a sixth of the processor went to that.
            Thread.sleep(20);
        }
        return rebuilds.run(run.id());
    }

    private static void report(String round, Run run) {
        System.out.println(round + ": " + run.state() + " in "
                + millis(Objects.requireNonNull(run.started()), Objects.requireNonNull(run.finished())) + " ms");
        Instant began = Objects.requireNonNull(run.started());
        run.steps().stream()
                .filter(step -> step.kind().equals("publish-release"))
                .map(Run.StepRun::finished)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .ifPresent(last -> System.out.println("    to finished QVDs: " + millis(began, last) + " ms"));
        for (Run.StepRun step : run.steps()) {
            Instant started = step.started();
            Instant finished = step.finished();
            System.out.println("    " + step.app() + " " + step.kind() + " "
                    + (started == null || finished == null ? "–" : millis(started, finished) + " ms") + "  "
                    + step.message());
        }
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    private static void codes(Path list, String code, String name, int count) throws IOException {
        List<String> lines = new ArrayList<>(List.of("kod;etikett;alias"));
        IntStream.rangeClosed(1, count).forEach(i -> lines.add(code + i + ";" + name + " " + i + ";"));
        Files.write(list, lines);
    }

    private static long deliver(Path folder, String alias, int keys, int years, boolean coded) throws IOException {
        AppContract app = new AppContracts(folder.resolve("contracts")).named(alias);
        CodeLists lists = new CodeLists(folder.resolve("contracts/codes"));
        Path to = Files.createDirectories(folder.resolve("deliveries").resolve(alias));
        Random random = new Random(7);
        long cells = 0;
        for (Measure measure : app.delivered()) {
            List<String> categories = categories(measure, lists);
            try (BufferedWriter out =
                    Files.newBufferedWriter(to.resolve(measure.id() + ".txt"), StandardCharsets.UTF_8)) {
                String lead = "\t".repeat(coded ? 2 : 1);
                out.write(lead);
                for (String gender : GENDERS) {
                    out.write(("\t" + gender).repeat(PERIODS));
                }
                out.write("\r\n" + lead);
                for (int i = 0; i < 3 * PERIODS; i++) {
                    int from = 2005 + i % PERIODS;
                    out.write("\t" + from + "-" + (from + years - 1));
                }
                out.write("\r\n");
                for (int key = 1; key <= keys; key++) {
                    for (String category : categories) {
                        out.write((coded ? "P" + key + "\tProgram " + key : "Examen " + key) + "\t" + category);
                        row(out, random);
                        cells += 3 * PERIODS;
                    }
                }
            }
        }
        return cells;
    }

    private static void row(BufferedWriter out, Random random) throws IOException {
        int[] women = random.ints(PERIODS, 0, 40).toArray();
        int[] men = random.ints(PERIODS, 0, 40).toArray();
        for (int[] counts : List.of(women, men)) {
            for (int count : counts) {
                out.write("\t" + shown(count));
            }
        }
        for (int i = 0; i < PERIODS; i++) {
            out.write("\t" + shown(women[i] + men[i]));
        }
        out.write("\r\n");
    }

    private static String shown(int count) {
        return count == 0 ? "-" : count < 5 ? "..C" : String.valueOf(count);
    }

    private static List<String> categories(Measure measure, CodeLists lists) {
        String list = measure.categories().codeList();
        if (list == null) {
            return IntStream.rangeClosed(1, 12).mapToObj(i -> "Klass " + i).toList();
        }
        return lists.list(list).entries().stream()
                .map(CodeList.Entry::label)
                .limit(KOMMUNER)
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.toList().reversed()) {
                    Files.delete(path);
                }
            }
        }
    }
}
