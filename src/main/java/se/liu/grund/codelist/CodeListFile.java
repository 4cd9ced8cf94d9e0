package se.liu.grund.codelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import se.liu.grund.codelist.CodeList.Entry;

/** One CSV file on its way to a list: rows that are sound one by one, and then agree with each other. */
final class CodeListFile {

    static final String HEADING = "kod;etikett;alias";
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+");

    private final CsvFaults faults;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Entry, CsvRow> rows = new HashMap<>();
    private final Map<String, Integer> lineOfCode = new HashMap<>();
    private final Map<String, Integer> lineOfLabel = new HashMap<>();

    private CodeListFile(CsvFaults faults) {
        this.faults = faults;
    }

    /**
     * Reads one list.
     *
     * @return a list without entries where something was wrong
     */
    static CodeList read(String name, byte[] bytes, CsvFaults faults) {
        if (!NAME.matcher(name).matches()) {
            faults.add("found the name '" + name + "', expected a-z, 0-9, '_' and '-' only.");
        }
        CodeListFile file = new CodeListFile(faults);
        CsvTable.rows(bytes, List.of("kod", "etikett"), HEADING, faults).forEach(file::row);
        file.history();
        return new CodeList(name, faults.none() ? file.entries : List.of());
    }

    private void row(CsvRow row) {
        if (row.sound("kod", row.get("kod"), faults) & row.sound("etikett", row.get("etikett"), faults)) {
            Entry entry = new EntryRow(row, faults).entry(entries.size() + 1);
            if (entry.former() || alone(row, entry)) {
                entries.add(entry);
                rows.put(entry, row);
            }
        }
    }

    private boolean alone(CsvRow row, Entry entry) {
        boolean alone = alone(row, "kod", entry.code(), lineOfCode) & alone(row, "etikett", entry.label(), lineOfLabel);
        if (!entry.official().equals(entry.label())) {
            alone &= alone(row, "officiell", entry.official(), lineOfLabel);
        }
        for (String alias : entry.aliases()) {
            alone &= alone(row, "alias", alias, lineOfLabel);
        }
        return alone;
    }

    private boolean alone(CsvRow row, String column, String text, Map<String, Integer> seen) {
        Integer first = seen.putIfAbsent(text, row.line());
        if (first != null) {
            again(row, column, text, first);
        }
        return first == null;
    }

    private void again(CsvRow row, String column, String text, int first) {
        faults.add(
                row.line(),
                "found the " + column + " '" + text + "' again, expected it once; line " + first + " has it.");
    }

    /** What was may have had a code or name that is another's now, if that is who it became. */
    private void history() {
        List<Entry> former = entries.stream().filter(Entry::former).toList();
        Lineage lineage =
                new Lineage(entries.stream().filter(entry -> !entry.former()).toList(), former);
        for (Entry entry : former) {
            CsvRow row = row(entry, rows);
            entry.replacedBy().stream()
                    .filter(code -> !lineage.known(code))
                    .forEach(code -> faults.add(
                            row.line(), "found the ersätts_av '" + code + "', expected a code of this list."));
            if (lineage.circular(entry)) {
                faults.add(
                        row.line(),
                        "found an ersätts_av that leads back to '" + entry.code() + "', expected a code of today.");
            }
            for (Entry other : entries.subList(0, entries.indexOf(entry))) {
                int first = row(other, rows).line();
                if (other.code().equals(entry.code()) && other.validity().overlaps(entry.validity())) {
                    again(row, "kod", entry.code(), first);
                }
                if (!lineage.ends(other).equals(lineage.ends(entry))) {
                    entry.spellings().stream()
                            .filter(other.spellings()::contains)
                            .forEach(text -> again(row, text.equals(entry.label()) ? "etikett" : "alias", text, first));
                }
            }
        }
    }

    private static CsvRow row(Entry entry, Map<Entry, CsvRow> rows) {
        return Objects.requireNonNull(rows.get(entry));
    }
}
