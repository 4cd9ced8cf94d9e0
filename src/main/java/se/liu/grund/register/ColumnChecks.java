package se.liu.grund.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Field;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.RowPlace.RegisterFiles;
import se.liu.grund.warehouse.RegisterScan;
import se.liu.grund.warehouse.Workspace;

/** What columns a register has, file by file, since an engine fills up what one of them lacks without a word. */
final class ColumnChecks {

    private final RegisterContract contract;
    private final Workspace workspace;
    private final RegisterBreaches breaches;
    private final Set<String> wanted;
    private final Set<PersonKind> kinds = EnumSet.noneOf(PersonKind.class);

    ColumnChecks(RegisterContract contract, Workspace workspace, RegisterBreaches breaches) {
        this.contract = contract;
        this.workspace = workspace;
        this.breaches = breaches;
        this.wanted = new TreeSet<>(contract.read());
        wanted.add(contract.person());
    }

    /** What kinds of ids there are. */
    Set<PersonKind> kinds() {
        return kinds;
    }

    /** Whether a table has what is wanted. */
    boolean table(SourceRows source) {
        String place = RegisterBreaches.place(contract.rows());
        List<Field<?>> columns = source.columns();
        kinds(place, columns);
        return complete(place, names(columns));
    }

    /** Whether each file has what is wanted, and the same. */
    boolean files(List<Path> files, RegisterFiles of) {
        Map<Path, List<String>> names = new LinkedHashMap<>();
        for (Path file : files) {
            names.put(file, of.parquet() ? parquet(file, of) : CsvHeading.names(file, of.delimiter()));
        }
        if (!of.parquet()) {
            kinds.add(PersonKind.TEXT);
        }
        // What all lack is said of all at once.
        Map<List<String>, Integer> shapes = new LinkedHashMap<>();
        names.values().forEach(one -> shapes.merge(one, 1, Integer::sum));
        if (shapes.size() == 1) {
            return complete(
                    files.size() == 1 ? breaches.file(files.getFirst()) : of.pattern(),
                    shapes.keySet().iterator().next());
        }
        boolean good = true;
        for (Map.Entry<Path, List<String>> file : names.entrySet()) {
            good &= complete(breaches.file(file.getKey()), file.getValue());
        }
        return good && (of.parquet() || alike(names, shapes));
    }

    /** CSV is read by place: what stands in another order, or between, would be read as something else. */
    private boolean alike(Map<Path, List<String>> names, Map<List<String>, Integer> shapes) {
        int most = Collections.max(shapes.values());
        Path model = names.entrySet().stream()
                .filter(file -> shapes.getOrDefault(file.getValue(), 0) == most)
                .findFirst()
                .orElseThrow()
                .getKey();
        names.forEach((file, heading) -> {
            if (!heading.equals(names.get(model))) {
                breaches.add(new se.liu.grund.delivery.Breach(
                        breaches.file(file),
                        1,
                        0,
                        "a heading unlike that of " + breaches.file(model),
                        "the same columns in the same order in every file of a register",
                        "Write the file again as the others are."));
            }
        });
        return false;
    }

    private List<String> parquet(Path file, RegisterFiles of) {
        SourceRows one = new SourceRows(
                contract, workspace, workspace.scan(new RegisterScan(List.of(file), true, of.delimiter())), true, null);
        List<Field<?>> columns = one.columns();
        kinds(breaches.file(file), columns);
        List<String> names = names(columns);
        // The engine writes a name that comes twice so; the file may have a column of that name too.
        return names.stream().anyMatch(name -> wanted.contains(name) && names.contains(name + "_1"))
                ? workspace.parquetColumns(file)
                : names;
    }

    private static List<String> names(List<Field<?>> columns) {
        return columns.stream().<String>map(Field::getName).toList();
    }

    private void kinds(String place, List<Field<?>> columns) {
        for (Field<?> column : columns) {
            if (column.getName().equals(contract.person())) {
                PersonKind kind = PersonKind.of(column);
                if (kind == PersonKind.OTHER) {
                    breaches.of(
                            place,
                            "ids of persons as " + column.getDataType().getTypeName() + " in column '"
                                    + contract.person() + "'",
                            "text, or whole numbers",
                            "Write them as text: such values are not written alike everywhere.");
                } else {
                    kinds.add(kind);
                }
            }
        }
    }

    private boolean complete(String place, List<String> names) {
        List<String> missing =
                wanted.stream().filter(column -> !names.contains(column)).toList();
        if (missing.size() == wanted.size() && contract.rows() instanceof RegisterFiles files && !files.parquet()) {
            breaches.of(
                    place,
                    "none of the wanted columns in the first line, which is not shown",
                    "a heading line, with '" + files.delimiter() + "' between the columns",
                    "The heading line seems to be missing: write it first in each file. What stands between the"
                            + " columns is 'delimiter' in the register's contract.");
            return false;
        }
        for (String column : missing) {
            breaches.of(
                    place,
                    "no column '" + column + "'",
                    "it, in register '" + contract.register() + "'",
                    "There are: " + shown(names) + ". Mend the heading, or the name in the register's contract.");
        }
        for (String column : wanted) {
            if (Collections.frequency(names, column) > 1) {
                breaches.of(place, "column '" + column + "' twice", "each column once", "Take one of them away.");
            }
        }
        return missing.isEmpty() && wanted.stream().allMatch(column -> Collections.frequency(names, column) == 1);
    }

    /** A line of values may be taken for a heading: what may be an id is not told. */
    private String shown(List<String> names) {
        boolean person = names.contains(contract.person());
        List<String> shown = new ArrayList<>();
        int others = 0;
        for (String name : names) {
            boolean told = wanted.contains(name)
                    || !breaches.someone(name) && (person || name.chars().noneMatch(Character::isDigit));
            if (told) {
                shown.add(name);
            } else {
                others++;
            }
        }
        if (others > 0) {
            shown.add(others + " not shown");
        }
        return String.join(", ", shown);
    }
}
