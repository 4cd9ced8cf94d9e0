package se.liu.grund.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.liu.grund.engine.EngineAddress;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.engine.EngineSession;
import se.liu.grund.engine.EngineTraffic;
import se.liu.grund.judge.Node;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one call to an engine costs its client: ours and enigma.js, each in a process of its own, one after another against
 * the same stand-in, in the same run. The processor's time is the client's alone; the clock's has the stand-in in it.
 */
final class EngineBench {

    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private EngineBench() {}

    /** What is called: a small question, or a page of 10,000 values. */
    private enum Kind {
        SMALL(50_000, 60_000),
        PAGE(300, 300);

        final int warmUp;
        final int calls;

        Kind(int warmUp, int calls) {
            this.warmUp = warmUp;
            this.calls = calls;
        }
    }

    /** Nanoseconds a call. */
    private record Cost(double clock, double processor) {}

    static void run() throws IOException, InterruptedException {
        try (StandInQlik qlik = StandInQlik.start(0, Map.of(), List.of(new StandInApp("app-1", "Mätning")))) {
            fill(qlik.uri());
            for (Kind kind : Kind.values()) {
                run(qlik.uri(), kind);
            }
        }
    }

    private static void run(URI engine, Kind kind) throws IOException, InterruptedException {
        List<Cost> ours = new ArrayList<>();
        List<Cost> enigma = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(cost(own(engine, kind), kind));
            enigma.add(cost(node(engine, kind), kind));
            System.out.printf(
                    Locale.ROOT,
                    "%s, round %d, µs a call: ours %.0f on the clock, %.0f of the processor; enigma.js %.0f and %.0f%n",
                    kind,
                    round + 1,
                    ours.getLast().clock() / 1000,
                    ours.getLast().processor() / 1000,
                    enigma.getLast().clock() / 1000,
                    enigma.getLast().processor() / 1000);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, median of the processor's time: %.2f of enigma.js'%n",
                kind,
                median(ours) / median(enigma));
    }

    private static double median(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::processor).sorted().toArray()[ROUNDS / 2];
    }

    private static void fill(URI engine) {
        EngineAddress address = new EngineAddress(engine, Map.of(), PATIENCE, PATIENCE, PATIENCE);
        try (EngineSession session = EngineSession.open(address, "app-1", "data", EngineTraffic.unheard())) {
            EngineApp app = session.openApp("app-1");
            app.setScript("T:\nLOAD RecNo() AS Nummer, 'Linköping' AS Ort AUTOGENERATE 5000;\n");
            app.reload(progress -> {});
            app.save();
        }
    }

    private static List<String> own(URI engine, Kind kind) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "src/bench/Start.java",
                "engine-calls",
                engine.toString(),
                kind.name());
    }

    private static List<String> node(URI engine, Kind kind) {
        return List.of(
                "node",
                "src/bench/node/enigma-calls.js",
                engine.toString(),
                String.valueOf(kind.warmUp),
                String.valueOf(kind.calls),
                kind.name());
    }

    private static Cost cost(List<String> command, Kind kind) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .put("NODE_PATH", Node.home().resolve("node_modules").toString());
        Process process = builder.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            process.waitFor();
            if (line == null) {
                throw new IllegalStateException(command.getFirst() + " printed nothing; its own words stand above");
            }
            JsonNode told = JSON.readTree(line);
            return new Cost(
                    told.get("nanos").asDouble() / kind.calls,
                    told.get("cpuNanos").asDouble() / kind.calls);
        }
    }

    /** What runs in the process of our own client. */
    static void work(String[] arguments) {
        EngineAddress address = new EngineAddress(URI.create(arguments[1]), Map.of(), PATIENCE, PATIENCE, PATIENCE);
        try (EngineSession session = EngineSession.open(address, "app-1", "grund", EngineTraffic.unheard())) {
            Kind kind = Kind.valueOf(arguments[2]);
            EngineApp app = session.openApp("app-1");
            many(session, app, kind, kind.warmUp);
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpu = system.getProcessCpuTime();
            long begun = System.nanoTime();
            many(session, app, kind, kind.calls);
            long nanos = System.nanoTime() - begun;
            System.out.println("{\"nanos\":" + nanos + ",\"cpuNanos\":" + (system.getProcessCpuTime() - cpu) + "}");
        }
    }

    private static void many(EngineSession session, EngineApp app, Kind kind, int calls) {
        for (int i = 0; i < calls; i++) {
            switch (kind) {
                case SMALL -> session.engineVersion();
                case PAGE -> app.tableData("T", 0, 5000);
            }
        }
    }
}
