package se.liu.grund.standin.script;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.expression.Evaluation;

/** A script's variables and their {@code $(name)} expansion, which Qlik does before it reads a statement. */
final class Variables {

    private static final int DEEPEST = 100;

    private final Map<String, String> values = new HashMap<>(Map.of("ErrorMode", "1", "DecimalSep", "."));
    private final Connections connections;

    Variables(Connections connections) {
        this.connections = connections;
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Also within quotes; an unknown variable becomes nothing. */
    String expand(String text) {
        String expanded = text;
        for (int round = 0; round < DEEPEST; round++) {
            int from = expanded.lastIndexOf("$(");
            if (from < 0) {
                return expanded;
            }
            int to = expanded.indexOf(')', from);
            if (to < 0) {
                throw new ScriptFault(11003, "Unexpected token: $( is not closed");
            }
            expanded = expanded.substring(0, from)
                    + value(expanded.substring(from + 2, to).strip())
                    + expanded.substring(to + 1);
        }
        throw new ScriptFault(11003, "Unexpected token: $( expands without end");
    }

    private String value(String name) {
        if (name.startsWith("=")) {
            return Evaluation.evaluate(DataModel.EMPTY, name).text();
        }
        String[] parts = name.split("=", 2);
        return switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
            case "must_include" -> included(parts[1].strip(), true);
            case "include" -> included(parts[1].strip(), false);
            default -> get(name);
        };
    }

    private String included(String lib, boolean must) {
        try {
            return Files.readString(connections.file(lib));
        } catch (IOException missing) {
            if (must) {
                throw ScriptFault.cannotOpen(lib);
            }
            return "";
        }
    }
}
