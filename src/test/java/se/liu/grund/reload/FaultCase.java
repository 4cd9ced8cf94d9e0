package se.liu.grund.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/**
 * One case of {@code spec/reload/faults.yaml}.
 *
 * @param settings below {@code grund.qlik}
 * @param faults set up before the reload
 * @param after a text in the progress, and the faults that are set up when it comes
 * @param cancelAt a text in the progress at which the reload is cancelled
 * @param script the app's own script, where it has one
 * @param end VERIFIED, or how it fails
 * @param holds whether the app holds the {@code old} release afterwards, the {@code new}, or {@code other} data
 * @param reloads how often DoReloadEx is sent
 * @param saves how often DoSave is sent
 * @param says what the message contains
 */
record FaultCase(
        String name,
        Map<String, String> settings,
        List<Map<String, Object>> faults,
        Optional<String> after,
        List<Map<String, Object>> then,
        Optional<String> cancelAt,
        Optional<String> script,
        ReloadState end,
        String holds,
        int reloads,
        int saves,
        List<String> says) {

    static List<FaultCase> all() throws IOException {
        Map<String, List<Map<String, Object>>> spec =
                new Yaml().load(Files.readString(Path.of("src/test/resources/spec/reload/faults.yaml")));
        return spec.get("cases").stream().map(FaultCase::of).toList();
    }

    @SuppressWarnings("unchecked")
    private static FaultCase of(Map<String, Object> given) {
        return new FaultCase(
                (String) given.get("name"),
                (Map<String, String>) given.getOrDefault("settings", Map.of()),
                (List<Map<String, Object>>) given.getOrDefault("faults", List.of()),
                Optional.ofNullable((String) given.get("after")),
                (List<Map<String, Object>>) given.getOrDefault("then", List.of()),
                Optional.ofNullable((String) given.get("cancel-at")),
                Optional.ofNullable((String) given.get("script")),
                ReloadState.valueOf((String) given.get("end")),
                (String) given.get("holds"),
                (int) given.get("reloads"),
                (int) given.get("saves"),
                (List<String>) given.getOrDefault("says", List.of()));
    }

    @Override
    public String toString() {
        return name;
    }
}
