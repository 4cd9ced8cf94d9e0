package se.liu.grund.standin.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;
import se.liu.grund.standin.script.ScriptRun.OnError;

/** Runs every script of {@code spec/standin/scripts.yaml}. */
class LoadScriptTests {

    @TempDir
    Path folder;

    record Spec(Map<String, Object> of) {
        Object get(String key, Object otherwise) {
            return of.getOrDefault(key, otherwise);
        }

        @Override
        public String toString() {
            return String.valueOf(of.get("name"));
        }
    }

    static Stream<Spec> specs() {
        List<Map<String, Object>> all =
                new Yaml().load(LoadScriptTests.class.getResourceAsStream("/spec/standin/scripts.yaml"));
        return all.stream().map(Spec::new);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void runs(Spec spec) {
        List<String> log = new ArrayList<>();
        ScriptRun.Outcome outcome = run(String.valueOf(spec.get("script", "")), log);

        assertThat(errors(outcome)).isEqualTo(spec.get("errors", List.of()));
        assertThat(outcome.success()).isEqualTo(spec.get("success", true));
        if (outcome.success()) {
            assertThat(tables(outcome)).isEqualTo(spec.get("tables", Map.of()));
        }
        if (spec.of().containsKey("log")) {
            assertThat(log).isEqualTo(spec.get("log", List.of()));
        }
    }

    private ScriptRun.Outcome run(String script, List<String> log) {
        Reporting reporting = new Reporting() {
            @Override
            public void happened(String line) {
                log.add(line);
            }

            @Override
            public void doing(String what) {
                // only what has happened is asserted
            }
        };
        return new ScriptRun(
                        script,
                        new Connections(Map.of("Data", folder)),
                        new ScriptRun.Options(OnError.BY_ERROR_MODE, false),
                        reporting,
                        () -> false)
                .run();
    }

    private static List<String> errors(ScriptRun.Outcome outcome) {
        return outcome.errors().stream()
                .map(e -> e.code() + ", " + e.line() + ": " + e.message())
                .toList();
    }

    private static Map<String, List<String>> tables(ScriptRun.Outcome outcome) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (TableData table : outcome.loaded().model(outcome.decimalSep()).tables()) {
            List<String> lines = new ArrayList<>(List.of(String.join(",", table.fields())));
            for (int row = 0; row < table.rows(); row++) {
                lines.add(String.join(
                        ",", table.row(row).stream().map(Value::text).toList()));
            }
            tables.put(table.name(), lines);
        }
        return tables;
    }
}
