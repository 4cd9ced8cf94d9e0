package se.liu.grund.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import se.liu.grund.standin.Fault;

/** One case of {@code spec/connection/check.yaml}: how things stand, and what the check must say. */
record ConnectionSpec(
        String name,
        Map<String, Object> settings,
        Optional<String> server,
        Optional<String> client,
        List<Fault> faults,
        Part part,
        String found,
        Optional<String> expected,
        String action) {

    static List<ConnectionSpec> all() throws IOException {
        Map<String, List<Map<String, Object>>> spec =
                new Yaml().load(Files.readString(Path.of("src/test/resources/spec/connection/check.yaml")));
        return spec.get("cases").stream().map(ConnectionSpec::of).toList();
    }

    @SuppressWarnings("unchecked")
    private static ConnectionSpec of(Map<String, Object> given) {
        return new ConnectionSpec(
                (String) given.get("name"),
                (Map<String, Object>) given.getOrDefault("settings", Map.of()),
                Optional.ofNullable((String) given.get("server")),
                Optional.ofNullable((String) given.get("client")),
                ((List<Map<String, Object>>) given.getOrDefault("faults", List.of()))
                        .stream().map(ConnectionSpec::fault).toList(),
                Part.valueOf((String) given.get("part")),
                (String) given.get("found"),
                Optional.ofNullable((String) given.get("expected")),
                (String) given.get("action"));
    }

    private static Fault fault(Map<String, Object> fault) {
        if (fault.containsKey("refuse")) {
            return new Fault.RefuseUpgrade((int) fault.get("refuse"));
        }
        if (fault.containsKey("state")) {
            return new Fault.SessionState((String) fault.get("state"));
        }
        if (fault.containsKey("topic")) {
            return new Fault.ExtraNotification((String) fault.get("topic"), "fatal", "");
        }
        if (fault.containsKey("must-authenticate")) {
            return new Fault.MustAuthenticate();
        }
        String method = (String) fault.get("method");
        return fault.containsKey("code")
                ? new Fault.ErrorAnswer(method, (int) fault.get("code"), (String) fault.get("message"))
                : new Fault.AnswerWith(method, (String) fault.get("result"));
    }

    @Override
    public String toString() {
        return name;
    }
}
