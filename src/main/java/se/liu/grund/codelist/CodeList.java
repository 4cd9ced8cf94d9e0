package se.liu.grund.codelist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One list of codes, read from {@code contracts/codes/<name>.csv}. Immutable. */
public final class CodeList {

    private final String name;
    private final List<Entry> entries;
    private final List<Entry> former;
    private final Map<String, Entry> byCode = new HashMap<>();
    private final Map<String, Entry> byLabel = new HashMap<>();
    private final Spellings spellings;

    /** Takes entries that the reader has proven free of duplicates and circles. */
    CodeList(String name, List<Entry> all) {
        this.name = name;
        this.entries = all.stream()
                .filter(entry -> !entry.former())
                .sorted(Comparator.comparingInt(Entry::order))
                .toList();
        this.former = all.stream().filter(Entry::former).toList();
        for (Entry entry : entries) {
            byCode.put(entry.code(), entry);
            entry.spellings().forEach(spelling -> byLabel.put(spelling, entry));
        }
        this.spellings = new Spellings(entries, former);
    }

    /** The list's name: the file's name without {@code .csv}, e.g. {@code lan}. */
    public String name() {
        return name;
    }

    /** All entries of today, in the list's own order, which is the order the app shows. */
    public List<Entry> entries() {
        return entries;
    }

    /** What was once a code or a name and is counted as another now, in the file's order. */
    public List<Entry> former() {
        return former;
    }

    /**
     * The entry that a label stands for: the label itself, the official one or an alias, letter for letter. No alias
     * equals another entry's label, so there is never a choice. Former names are not among them: see {@link #match}.
     */
    public Optional<Entry> byLabel(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    /** The entry of today with a code, leading zeros included. */
    public Optional<Entry> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * What a label stands for, found letter for letter, then by alias or former name, then by what is left when the
     * spelling's {@linkplain Difference differences} are taken away. Never a guess: what fits two entries fits none.
     */
    public Match match(String label) {
        Entry entry = byLabel.get(label);
        if (entry != null) {
            return entry.label().equals(label) ? new Match.Exact(entry) : new Match.Alias(entry, null);
        }
        return spellings.match(label);
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
     * @param official as the authority writes it; the label where the list does not tell
     * @param order its place in the list, from 1
     * @param aliases other spellings that deliveries use for the same thing
     * @param group the code or name of what it is part of, such as a kommun's län; null where the list has none
     * @param point its centre on a map; null where it has none
     * @param population whether its persons are in the base that shares are taken of
     * @param validity when it holds
     * @param replacedBy codes that it is counted as now; not empty only where it is former
     */
    public record Entry(
            String code,
            String label,
            String official,
            int order,
            List<String> aliases,
            @Nullable String group,
            @Nullable Point point,
            Population population,
            Validity validity,
            List<String> replacedBy) {

        public Entry {
            aliases = List.copyOf(aliases);
            replacedBy = List.copyOf(replacedBy);
        }

        /** A code of which no more is told. */
        public Entry(String code, String label, int order, List<String> aliases) {
            this(code, label, label, order, aliases, null, null, Population.ADJUSTED, Validity.ALWAYS, List.of());
        }

        /** Whether it is history: counted as another now. */
        public boolean former() {
            return !replacedBy.isEmpty();
        }

        /** The label, the official label and the aliases, each once. */
        Set<String> spellings() {
            List<String> all = new ArrayList<>(List.of(label, official));
            all.addAll(aliases);
            return new LinkedHashSet<>(all);
        }

        /** As a message shows it: {@code 'Stockholms län' (01)}. */
        String shown() {
            return "'" + label + "' (" + code + ")";
        }
    }
}
