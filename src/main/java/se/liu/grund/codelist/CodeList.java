package se.liu.grund.codelist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One list of codes, read from {@code contracts/codes/<name>.csv}. Immutable. */
public final class CodeList {

    private final String name;
    private final List<Entry> entries;
    private final Map<String, Entry> byCode = new HashMap<>();
    private final Map<String, Entry> byLabel = new HashMap<>();

    /** Takes entries that the reader has proven free of duplicates. */
    CodeList(String name, List<Entry> entries) {
        this.name = name;
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            byCode.put(entry.code(), entry);
            byLabel.put(entry.label(), entry);
            entry.aliases().forEach(alias -> byLabel.put(alias, entry));
        }
    }

    /** The list's name: the file's name without {@code .csv}, e.g. {@code lan}. */
    public String name() {
        return name;
    }

    /** All entries, in the file's order, which is the order the app shows. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The entry that a label stands for: the label itself or one of its aliases, letter for letter. No alias equals
     * another entry's label, so there is never a choice.
     */
    public Optional<Entry> byLabel(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    /** The entry of a code, leading zeros included. */
    public Optional<Entry> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Like {@code lan (21 codes)}. */
    @Override
    public String toString() {
        return name + " (" + entries.size() + " codes)";
    }

    /**
     * One code.
     *
     * @param code the code as text, leading zeros kept
     * @param label as the app shows it
     * @param order its place in the list, from 1
     * @param aliases other spellings that deliveries use for the same thing
     */
    public record Entry(String code, String label, int order, List<String> aliases) {

        public Entry {
            aliases = List.copyOf(aliases);
        }
    }
}
