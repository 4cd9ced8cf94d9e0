package se.liu.grund.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.liu.grund.judge.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library beside which ours is measured, in a node process that lives as long as this: {@code src/bench/node/qvdrs.js}. */
final class Qvdrs implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Process node;
    private final BufferedReader answers;

    Qvdrs() {
        ProcessBuilder script = new ProcessBuilder(
                        "node", "--expose-gc", "--max-old-space-size=4096", "src/bench/node/qvdrs.js")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        script.environment()
                .put("NODE_PATH", Node.home().resolve("node_modules").toString());
        try {
            node = script.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = node.inputReader(StandardCharsets.UTF_8);
    }

    /** From its symbols and indexes in memory to a file; {@link #prepare} first. */
    long write(Path file) {
        return ask("write", file, Map.of()).get("nanos").asLong();
    }

    void prepare(Path file) {
        ask("prepare", file, Map.of());
    }

    /** From a file to symbols and indexes in memory. */
    long parse(Path file) {
        return ask("parse", file, Map.of()).get("nanos").asLong();
    }

    /** From a file to every cell as a JavaScript string, one call a column. */
    long cells(Path file) {
        return ask("cells", file, Map.of()).get("nanos").asLong();
    }

    /** From a file to a visit to every cell, in native code alone. */
    long visit(Path file) {
        return ask("visit", file, Map.of("nobody", "finns inte")).get("nanos").asLong();
    }

    /** From a file to every cell of these columns as a JavaScript string. */
    long some(Path file, List<String> columns) {
        return ask("some", file, Map.of("columns", columns)).get("nanos").asLong();
    }

    /** What it reads: by column the sum of numbers, or of the lengths of texts. */
    double[] sums(Path file) {
        JsonNode sums = ask("sums", file, Map.of()).get("result");
        return IntStream.range(0, sums.size())
                .mapToDouble(i -> sums.get(i).asDouble())
                .toArray();
    }

    private JsonNode ask(String work, Path file, Map<String, Object> more) {
        Map<String, Object> order = new LinkedHashMap<>(more);
        order.put("do", work);
        order.put("file", file.toAbsolutePath().toString());
        try {
            node.outputWriter(StandardCharsets.UTF_8)
                    .append(JSON.writeValueAsString(order))
                    .append('\n')
                    .flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("node ended at " + order + "; its own words stand above");
            }
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        node.destroy();
    }
}
