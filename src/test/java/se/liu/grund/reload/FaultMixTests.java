package se.liu.grund.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.engine.Cancellation;
import se.liu.grund.standin.Scenario;
import se.liu.grund.standin.StandInQlik;

/**
 * Faults in random mixes. Whatever they are, a reload that says that it is verified has the new data, one that says that
 * the old data is in place has the old, all within bounded time and with nothing left behind.
 */
class FaultMixTests {

    private static final int MIXES = Integer.getInteger("grund.mixes", 200);
    private static final int AT_ONCE = 4;
    private static final long LONGEST_SECONDS = 20;
    private static final int[] CODES = {1000, 1001, 1006, 4003, 4004, 4005, 4204, 4205, 4220, 4999};
    private static final List<String> METHODS = List.of(
            "OpenDoc",
            "GetAppLayout",
            "SetScript",
            "CheckScriptSyntax",
            "ConfigureReload",
            "DoReloadEx",
            "GetProgress",
            "GetTablesAndKeys",
            "CreateSessionObject",
            "GetHyperCubeData",
            "DoSave");
    private static final List<String> WHEN =
            List.of("connecting", "before-reload", "during-reload", "after-reload", "saving");

    @TempDir
    Path folder;

    @Test
    void endsRightWhateverIsMixed() throws Exception {
        BlockingQueue<FaultHouse> houses = new ArrayBlockingQueue<>(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            houses.add(new FaultHouse(Files.createDirectory(folder.resolve("hus-å-" + i))));
        }
        // What is loaded on first use is not counted as left behind.
        mix(houses, 0);
        int files = openFiles();
        try (ExecutorService four = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> mixes = new ArrayList<>();
            for (int seed = 1; seed <= MIXES; seed++) {
                int number = seed;
                mixes.add(four.submit(() -> mix(houses, number)));
            }
            for (Future<?> mix : mixes) {
                mix.get(MIXES * LONGEST_SECONDS, TimeUnit.SECONDS);
            }
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(threads()).isEmpty();
            assertThat(openFiles()).isLessThanOrEqualTo(files + 8);
        });
    }

    private static void mix(BlockingQueue<FaultHouse> houses, int seed) {
        FaultHouse house = Objects.requireNonNull(houses.poll());
        try {
            mix(house, seed);
        } finally {
            houses.add(house);
        }
    }

    private static void mix(FaultHouse house, int seed) {
        Random random = new Random(seed);
        List<Map<String, Object>> faults = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            faults.add(fault(random));
        }
        Cancellation cancellation = new Cancellation();
        int cancelAt = random.nextInt(40);
        int[] lines = {0};
        long begun = System.nanoTime();
        try (StandInQlik qlik = house.standIn()) {
            Scenario.arm(qlik, faults);
            FaultHouse.Outcome outcome = house.reload(
                    qlik,
                    Map.of(
                            "call-timeout",
                            "400ms",
                            "call-timeouts.OpenDoc",
                            "400ms",
                            "call-timeouts.DoSave",
                            "400ms",
                            "reload-timeout",
                            "2s",
                            "apps.app.restore",
                            "nothing"),
                    "mix-" + seed,
                    cancellation,
                    line -> {
                        if (++lines[0] == cancelAt) {
                            cancellation.ask("Åsa avbröt körningen");
                        }
                    });

            String told = "mix " + seed + ", cancelled at " + cancelAt + ": " + faults + "\n" + outcome.end() + " "
                    + outcome.holds() + " " + outcome.message() + "\n" + outcome.states() + "\n" + outcome.sent();
            switch (outcome.end()) {
                case VERIFIED -> assertThat(outcome.holds()).as(told).isEqualTo("new");
                case FAILED, CANCELLED -> {
                    assertThat(outcome.holds()).as(told).isEqualTo("old");
                    assertThat(outcome.message()).as(told).contains("its old data is still in place");
                }
                case UNCERTAIN -> assertThat(outcome.holds()).as(told).isIn("old", "new");
                case WRONG -> assertThat(outcome.holds()).as(told).isEqualTo("other");
                default -> assertThat(outcome.end()).as(told).isNull();
            }
            assertThat(outcome.sent("DoReloadEx")).as(told).isLessThanOrEqualTo(25);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(told)
                    .isLessThan(Duration.ofSeconds(LONGEST_SECONDS));
        }
    }

    private static Map<String, Object> fault(Random random) {
        int code = CODES[random.nextInt(CODES.length)];
        String method = METHODS.get(random.nextInt(METHODS.size()));
        int times = random.nextInt(1, 3);
        return switch (random.nextInt(16)) {
            case 0 -> Map.of("refuse", new int[] {401, 403, 404, 429, 502, 503}[random.nextInt(6)]);
            case 1, 2 -> ordered("close", code, "when", WHEN.get(random.nextInt(WHEN.size())), times);
            case 3, 4 -> ordered("close", code, "at", method, times);
            case 5 -> Map.of("forget-session", true);
            case 6 -> Map.of("hold", random.nextInt(200));
            case 7 -> Map.of("out-of-order", random.nextInt(1, 30));
            case 8 -> ordered("delay", method, "millis", random.nextInt(10) == 0 ? 800 : 50, 1);
            case 9 ->
                ordered(
                        "error",
                        method,
                        "code",
                        new int[] {5, 6, 15, 1003, 9008, 11000, -128}[random.nextInt(7)],
                        times);
            case 10 -> ordered("answer", method, "with", "{}", 1);
            case 11 -> Map.of("notifications", random.nextBoolean() ? "late" : "none");
            case 12 -> Map.of("alter", new String[] {"lost-row", "number", "swapped", "field"}[random.nextInt(4)]);
            case 13 -> Map.of("error-despite-success", "Tabellen saknas");
            case 14 -> Map.of("push", random.nextInt(4) == 0 ? "hej" : "{\"jsonrpc\":\"2.0\",\"change\":[1]}");
            default -> Map.of("alter-saved", "lost-row");
        };
    }

    private static Map<String, Object> ordered(String kind, Object value, String more, Object with, int times) {
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put(kind, value);
        fault.put(more, with);
        fault.put("times", times);
        return fault;
    }

    /** Platform threads of sockets; a virtual one ends with its work or shows as a socket that stays open. */
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("WebSocketConnectReadThread")
                        || name.startsWith("WebSocketWriteThread")
                        || name.startsWith("engine-"))
                .toList();
    }

    private static int openFiles() throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(open)) {
            return (int) all.count();
        }
    }
}
