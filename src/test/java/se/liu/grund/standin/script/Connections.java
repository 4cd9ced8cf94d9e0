package se.liu.grund.standin.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folders that {@code lib://} names stand for. */
public final class Connections {

    private final Map<String, Path> folders = new LinkedHashMap<>();

    /** One connection as the engine lists it. */
    public record Connection(String id, String name, Path folder) {}

    public Connections(Map<String, Path> folders) {
        folders.forEach(
                (name, folder) -> this.folders.put(name, folder.toAbsolutePath().normalize()));
    }

    public List<Connection> all() {
        List<Connection> all = new ArrayList<>();
        folders.forEach((name, folder) -> all.add(new Connection("c" + (all.size() + 1), name, folder)));
        return all;
    }

    public Optional<Connection> withId(String id) {
        return all().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The file that {@code lib://connection/path} means; it need not exist. */
    Path file(String lib) {
        if (!lib.startsWith("lib://")) {
            throw new ScriptFault(11027, "No qualified path for file: " + lib);
        }
        String[] parts = lib.substring("lib://".length()).split("[/\\\\]", 2);
        Path folder = folders.get(parts[0]);
        if (folder == null) {
            throw new ScriptFault(11024, "Connection not found: " + parts[0]);
        }
        Path file = folder.resolve(parts.length > 1 ? parts[1].replace('\\', '/') : "")
                .normalize();
        if (!file.startsWith(folder)) {
            throw new ScriptFault(11026, "The path '" + lib + "' is outside the folder defined by the connection");
        }
        return file;
    }
}
