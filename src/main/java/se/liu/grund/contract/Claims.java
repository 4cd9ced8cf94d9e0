package se.liu.grund.contract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What may stand once in a contract. Upper and lower case count as equal: DuckDB's columns and Windows' files take them
 * for the same.
 */
final class Claims {

    private final ContractFile file;
    private final String noun;
    private final Map<String, Claim> claims = new HashMap<>();

    /** Keeps one kind of thing apart, {@code an id}, {@code a QVD file}. */
    Claims(ContractFile file, String noun) {
        this.file = file;
        this.noun = noun;
    }

    private record Claim(String owner, String pointer, String name) {}

    /** Takes a name for an owner, which may take it more than once; notes a fault and is false when another has it. */
    boolean take(String name, String owner, String pointer) {
        Claim first = claims.putIfAbsent(name.toLowerCase(Locale.ROOT), new Claim(owner, pointer, name));
        if (first == null || first.owner().equals(owner)) {
            return true;
        }
        file.wrong(pointer, "'" + name + "'", noun + " of its own; " + holder(first));
        return false;
    }

    /** Takes the text at a place for that very place. */
    void take(String pointer) {
        file.text(pointer).ifPresent(name -> take(name, pointer, pointer));
    }

    private String holder(Claim first) {
        return first.pointer() + " (line " + file.line(first.pointer()) + ") is '" + first.name() + "'";
    }
}
