package se.liu.grund.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.RowPlace;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.warehouse.RegisterScan;
import se.liu.grund.warehouse.WarehouseException;
import se.liu.grund.warehouse.Workspace;

/**
 * The door of one register: finds its rows, checks them whole, and lets them in as numbers. A person's id goes no further than
 * the query that hashes it.
 */
final class RegisterDoor {

    private final Path root;
    private final RegisterContract contract;
    private final Workspace workspace;
    private final String key;
    private final RegisterBreaches breaches;
    private final @Nullable YearPlan plan;
    private final ColumnChecks columns;
    private List<DeliveredFile> files = List.of();
    private @Nullable FileChecks looked;
    private List<Path> read = List.of();
    private @Nullable SourceRows source;
    private boolean opened;
    private boolean letIn;

    RegisterDoor(
            Path root,
            RegisterContract contract,
            Workspace workspace,
            String key,
            RegisterBreaches breaches,
            @Nullable YearPlan plan) {
        this.plan = plan;
        this.root = root;
        this.contract = contract;
        this.workspace = workspace;
        this.key = key;
        this.breaches = breaches;
        this.columns = new ColumnChecks(contract, workspace, breaches);
    }

    /** The files that were looked at. */
    List<DeliveredFile> files() {
        return files;
    }

    /** Those of them that were written or replaced since. */
    List<String> changed() {
        return looked == null ? List.of() : looked.changed();
    }

    /** As what the ids of persons are written. */
    Set<PersonKind> kinds() {
        return columns.kinds();
    }

    /** Finds the rows. To be done for all registers before any is let in, so that no message shows a person of another. */
    void open() {
        int before = breaches.all().size();
        readable(() -> {
            source = switch (contract.rows()) {
                case RowPlace.EngineTable table -> table(table);
                case RowPlace.RegisterFiles named -> files(named);
            };
            return source;
        });
        if (source != null) {
            breaches.persons(source);
        }
        opened = breaches.all().size() == before;
    }

    /** Whether nothing is wrong with the rows, so that their numbers are there. */
    boolean letIn() {
        return letIn;
    }

    /** The rows as numbers, or null where something is wrong with them. */
    @Nullable
    EncodedRows encoded() {
        SourceRows rows = source;
        return rows == null ? null : readable(() -> checked(rows));
    }

    private <T> @Nullable T readable(Supplier<@Nullable T> read) {
        try {
            return read.get();
        } catch (WarehouseException unreadable) {
            if (unreadable.ofEngine()) {
                throw unreadable;
            }
            breaches.of(
                    RegisterBreaches.place(contract.rows()),
                    "rows that cannot be read",
                    contract.rows() instanceof RowPlace.RegisterFiles rows && rows.parquet()
                            ? "whole Parquet files with the same columns"
                            : "a table of rows",
                    (contract.rows() instanceof RowPlace.EngineTable
                                    ? "Mend the table, or its name in the register's contract. "
                                    : "Write the files again. ")
                            + "The engine says: " + told(unreadable));
            return null;
        }
    }

    /** What the engine says; what it quotes of rows is not in it. */
    private static String told(WarehouseException thrown) {
        Throwable cause = thrown.getCause();
        return String.valueOf((cause == null ? thrown : cause).getMessage());
    }

    private @Nullable SourceRows table(RowPlace.EngineTable table) {
        SourceRows rows = new SourceRows(
                contract, workspace, DSL.table(DSL.name(table.name().toArray(String[]::new))), false, null);
        if (!columns.table(rows)) {
            return null;
        }
        return plan == null ? rows : rows.of(plan.read(contract.register()));
    }

    private @Nullable SourceRows files(RowPlace.RegisterFiles named) {
        RegisterFolder folder = new RegisterFolder(root, named);
        FileChecks checks = new FileChecks(contract, folder, named, breaches);
        List<Path> found = checks.found();
        looked = checks;
        files = checks.files();
        if (found.isEmpty()) {
            return null;
        }
        read = found.stream()
                .filter(file -> plan == null
                        || plan.reads(contract.register(), folder.year(file).orElse(0)))
                .toList();
        // Where nothing of it is needed, one file tells its columns.
        List<Path> scanned = read.isEmpty() ? found.subList(0, 1) : read;
        if (!columns.files(scanned, named)) {
            return null;
        }
        SourceRows raw = new SourceRows(
                contract,
                workspace,
                workspace.scan(new RegisterScan(scanned, named.parquet(), named.delimiter())),
                true,
                null);
        return named.parquet() ? raw : new CsvRows(raw, key, breaches).kept();
    }

    private @Nullable EncodedRows checked(SourceRows rows) {
        int before = breaches.all().size();
        long n = rows.rows();
        if (n == 0) {
            breaches.of(
                    RegisterBreaches.place(contract.rows()), "no rows", "rows of persons", "Fetch the register again.");
            return null;
        }
        new PersonChecks(rows, breaches).run();
        Map<String, Dictionary> dictionaries = dictionaries(rows);
        new ValueChecks(rows, dictionaries, breaches, plan == null).run();
        if (contract.rows() instanceof RowPlace.RegisterFiles named) {
            new FileChecks(contract, new RegisterFolder(root, named), named, breaches).rows(rows, read);
        }
        if (!dictionaries.keySet().containsAll(contract.read())) {
            return null;
        }
        // What the values mean is told too where something else is wrong, so nothing is let in, but all is looked at.
        String table = "rows_" + contract.register().replace('-', '_');
        if (opened && breaches.all().size() == before) {
            EncodedRows.create(rows, table, dictionaries, key, n);
            letIn = true;
        }
        return encoded(rows, table, dictionaries, n);
    }

    private Map<String, Dictionary> dictionaries(SourceRows rows) {
        Map<String, Dictionary> dictionaries = new LinkedHashMap<>();
        for (String column : contract.read()) {
            Dictionary values = rows.dictionary(column);
            if (values != null) {
                dictionaries.put(column, values);
                continue;
            }
            boolean order =
                    contract.order() != null && contract.order().column().equals(column);
            breaches.of(
                    RegisterBreaches.place(contract.rows()),
                    "more than " + Dictionary.MOST + " different values in column '" + column + "', none shown",
                    order ? "a column of terms or dates" : "a column of codes",
                    order
                            ? "Write the date without the time of day, or name another column as 'order'."
                            : "Name the right column in the register's contract, or mend the file.");
        }
        return dictionaries;
    }

    private @Nullable EncodedRows encoded(SourceRows rows, String table, Map<String, Dictionary> dictionaries, long n) {
        Map<String, EncodedRows.Encoded> encoded = new LinkedHashMap<>();
        int place = 0;
        for (String column : contract.columns()) {
            Dictionary dictionary = dictionaries.get(column);
            if (dictionary != null) {
                encoded.put(column, new EncodedRows.Encoded(EncodedRows.own(place), dictionary));
            }
            place++;
        }
        List<Integer> years = new ArrayList<>(
                Objects.requireNonNull(dictionaries.get(contract.year().column())).values().stream()
                        .map(ValueChecks::year)
                        .filter(year -> year >= contract.year().from()
                                && year <= contract.year().to())
                        .sorted()
                        .toList());
        if (years.isEmpty()) {
            return null;
        }
        return new EncodedRows(
                contract,
                rows,
                table,
                encoded,
                years.getFirst(),
                plan == null ? years.getLast() : plan.last(contract.register()),
                n);
    }
}
