package se.liu.grund.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.TableFormat.Decimal;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Grid;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.xlsx.Sheet;
import se.liu.grund.source.xlsx.Workbook;

/** Reads the sheets of a workbook that the contract means: by their name, or the one where the heading is found. */
final class WorkbookReading {

    private final FileReading file;
    private final @Nullable FilePattern pattern;
    private final @Nullable String sheet;
    private final Decimal decimal;
    private Faults faults;

    WorkbookReading(FileReading file, @Nullable String sheet, Decimal decimal) {
        this.file = file;
        this.sheet = sheet;
        this.pattern = sheet == null ? null : new FilePattern(sheet);
        this.decimal = decimal;
        this.faults = file.breaches()::add;
    }

    /** Reads all; false when there is no such sheet, or no heading in one, which is then told. */
    boolean read(Path path) throws IOException {
        try (Workbook workbook = Workbook.open(path, fault -> faults.add(fault))) {
            List<Sheet> visible = workbook.sheets().stream()
                    .filter(s -> s.visibility() == Sheet.Visibility.VISIBLE && s.content() == Sheet.Content.CELLS)
                    .toList();
            Map<Sheet, Map<String, String>> chosen = pattern == null ? byContent(workbook, visible) : byName(visible);
            boolean told = !chosen.isEmpty();
            for (Map.Entry<Sheet, Map<String, String>> one : chosen.entrySet()) {
                told &= sheet(workbook, one.getKey().name(), one.getValue());
            }
            return told;
        }
    }

    private boolean sheet(Workbook workbook, String name, Map<String, String> groups) throws IOException {
        FileBreaches breaches = file.breaches().part(file.file() + "[" + name + "]");
        faults = breaches::add;
        try (Grid grid = workbook.grid(name)) {
            GridTable table = file.sheet(name, groups, decimal, breaches);
            boolean told = table.read(new GridRows(grid, true));
            table.hidden(grid.hidden());
            return told;
        } catch (SourceException unreadable) {
            breaches.add(unreadable.fault());
            return false;
        }
    }

    private Map<Sheet, Map<String, String>> byName(List<Sheet> visible) {
        Map<Sheet, Map<String, String>> chosen = new LinkedHashMap<>();
        for (Sheet one : visible) {
            Optional<Map<String, String>> groups =
                    pattern == null ? Optional.empty() : pattern.match(Label.clean(one.name()));
            groups.ifPresent(found -> chosen.put(one, found));
        }
        if (chosen.isEmpty()) {
            refuse("no visible sheet called " + Label.quoted(String.valueOf(sheet)), "one of: " + names(visible));
        }
        return chosen;
    }

    private Map<Sheet, Map<String, String>> byContent(Workbook workbook, List<Sheet> visible) throws IOException {
        List<Sheet> found = new ArrayList<>();
        // What is wrong with a sheet that is not asked for is nobody's business.
        faults = _ -> {};
        for (Sheet one : visible) {
            try (Grid grid = workbook.grid(one.name())) {
                FileBreaches unheard = new FileBreaches(file.file());
                if (file.heading(unheard, decimal).hasHeading(new GridRows(grid, true))) {
                    found.add(one);
                }
            }
        }
        faults = file.breaches()::add;
        if (found.size() > 1) {
            refuse(
                    "the heading in several sheets: " + names(found),
                    "one sheet with it, or the key 'sheet' in the delivery contract");
            return Map.of();
        }
        if (found.isEmpty() && visible.size() > 1) {
            refuse("no heading in any of the sheets: " + names(visible), "the table's heading in one of them");
            return Map.of();
        }
        if (visible.isEmpty()) {
            refuse("no visible sheet with cells", "one");
            return Map.of();
        }
        return Map.of(found.isEmpty() ? visible.getFirst() : found.getFirst(), Map.of());
    }

    private void refuse(String found, String expected) {
        file.breaches()
                .add(new Fault(
                        0,
                        0,
                        found,
                        expected,
                        "Compare the workbook with the table that the delivery contract describes."));
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream().map(s -> Label.quoted(s.name())).collect(Collectors.joining(", "));
    }
}
