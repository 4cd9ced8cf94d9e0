package se.liu.grund.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.trim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.GenderColumn;
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
    private final List<DeliveredFile> files = new ArrayList<>();

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
    }

    /** The files that were looked at. */
    List<DeliveredFile> files() {
        return files;
    }

    /** The rows as numbers, or null where something is wrong with them. */
    @Nullable
    EncodedRows encoded() {
        int before = breaches.all().size();
        try {
            SourceRows source = source();
            if (source == null) {
                return null;
            }
            return checked(source, before);
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

    private @Nullable SourceRows source() {
        return switch (contract.rows()) {
            case RowPlace.EngineTable table ->
                new SourceRows(contract, workspace, DSL.table(name(table.name().toArray(String[]::new))), false);
            case RowPlace.RegisterFiles named -> files(named);
        };
    }

    private @Nullable SourceRows files(RowPlace.RegisterFiles named) {
        RegisterFolder folder = new RegisterFolder(root, named);
        List<Path> found;
        try {
            found = folder.found();
        } catch (IOException unreadable) {
            breaches.of(named.pattern(), "a folder that cannot be read", "a folder of files", "Mend its rights.");
            return null;
        }
        if (found.isEmpty()) {
            breaches.of(
                    named.pattern(),
                    "no file of register '" + contract.register() + "'",
                    "at least one, named so",
                    "Put the register's files there, or mend 'files' in its contract.");
            return null;
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Path file : found) {
            DeliveredFile delivered = folder.delivered(file);
            files.add(delivered);
            String twin = hashes.putIfAbsent(delivered.sha256(), delivered.name());
            if (delivered.bytes() == 0) {
                breaches.of(delivered.name(), "an empty file", "rows", "Write the file again.");
            } else if (twin != null) {
                breaches.of(delivered.name(), "the same bytes as " + twin, "each row once", "Take one of them away.");
            }
        }
        if (!breaches.none() && files.stream().anyMatch(file -> file.bytes() == 0)) {
            return null;
        }
        List<Path> read = found.stream()
                .filter(file -> plan == null
                        || plan.reads(contract.register(), folder.year(file).orElse(0)))
                .toList();
        // Where nothing of it is needed, one file tells its columns.
        RegisterScan scan =
                new RegisterScan(read.isEmpty() ? found.subList(0, 1) : read, named.parquet(), named.delimiter());
        return new SourceRows(contract, workspace, workspace.scan(scan), true);
    }

    private @Nullable EncodedRows checked(SourceRows raw, int before) {
        if (columnsMissing(raw)) {
            return null;
        }
        boolean csv = contract.rows() instanceof RowPlace.RegisterFiles rows && !rows.parquet();
        SourceRows source = csv ? kept(raw) : raw;
        long rows = source.rows();
        if (rows == 0) {
            breaches.of(
                    RegisterBreaches.place(contract.rows()), "no rows", "rows of persons", "Fetch the register again.");
            return null;
        }
        persons(raw, csv);
        Map<String, Dictionary> dictionaries = new LinkedHashMap<>();
        for (String column : contract.read()) {
            Dictionary values = source.dictionary(column);
            if (values == null) {
                breaches.of(
                        RegisterBreaches.place(contract.rows()),
                        "more than " + Dictionary.MOST + " different values in column '" + column + "', none shown",
                        "a column of codes",
                        "Name the right column in the register's contract, or mend the file.");
            } else {
                dictionaries.put(column, values);
            }
        }
        new ValueChecks(source, dictionaries, breaches, plan == null).run();
        fileYears(source);
        if (!dictionaries.keySet().containsAll(contract.read())) {
            return null;
        }
        // What the values mean is told too where something else is wrong, so nothing is let in, but all is looked at.
        boolean good = breaches.all().size() == before;
        String table = "rows_" + contract.register().replace('-', '_');
        if (good) {
            EncodedRows.create(source, table, dictionaries, key, csv);
        }
        return encoded(source, table, dictionaries, rows);
    }

    private @Nullable EncodedRows encoded(
            SourceRows source, String table, Map<String, Dictionary> dictionaries, long rows) {
        Map<String, EncodedRows.Encoded> columns = new LinkedHashMap<>();
        int place = 0;
        for (String column : contract.columns()) {
            Dictionary dictionary = dictionaries.get(column);
            if (dictionary != null) {
                columns.put(column, new EncodedRows.Encoded(EncodedRows.own(place), dictionary));
            }
            place++;
        }
        int[] years = java.util.Objects.requireNonNull(
                        dictionaries.get(contract.year().column()))
                .values()
                .stream()
                .mapToInt(ValueChecks::year)
                .filter(year -> year >= contract.year().from()
                        && year <= contract.year().to())
                .sorted()
                .toArray();
        if (years.length == 0) {
            return null;
        }
        return new EncodedRows(
                contract,
                source,
                table,
                columns,
                years[0],
                plan == null ? years[years.length - 1] : plan.last(contract.register()),
                rows);
    }

    private boolean columnsMissing(SourceRows source) {
        List<String> there = source.columns();
        Set<String> wanted = new HashSet<>(contract.read());
        wanted.add(contract.person());
        boolean missing = false;
        for (String column : wanted.stream().sorted().toList()) {
            if (!there.contains(column)) {
                missing = true;
                breaches.of(
                        RegisterBreaches.place(contract.rows()),
                        "no column '" + column + "'",
                        "it, in register '" + contract.register() + "'",
                        "There are: "
                                + String.join(
                                        ", ",
                                        there.stream()
                                                .filter(one -> !one.equals(RegisterScan.FILE)
                                                        && !one.equals(RegisterScan.ROW)
                                                        && !one.equals("filename")
                                                        && !one.equals("file_row_number"))
                                                .toList())
                                + ". Mend the heading, or the name in the register's contract.");
            } else if (there.contains(column + "_1")) {
                breaches.of(
                        RegisterBreaches.place(contract.rows()),
                        "column '" + column + "' twice",
                        "each column once",
                        "Take one of them away.");
            }
        }
        return missing;
    }

    /** The rows of CSV, read once, their persons hashed on the way; lines that are no rows are breaches. */
    private SourceRows kept(SourceRows raw) {
        List<SelectField<?>> selected = new ArrayList<>();
        selected.add(workspace
                .pseudonym(SourceRows.text("r", contract.person()), key)
                .as(name(EncodedRows.PERSON)));
        for (String column : contract.read()) {
            selected.add(SourceRows.text("r", column).as(name(column)));
        }
        selected.add(field(name("r", RegisterScan.FILE)).as(name(RegisterScan.FILE)));
        selected.add(field(name("r", RegisterScan.ROW)).as(name(RegisterScan.ROW)));
        String table = "csv_" + contract.register().replace('-', '_');
        workspace.create(table, workspace.dsl().select(selected).from(raw.as("r")));
        rejected();
        return new SourceRows(contract, workspace, workspace.table(table), true) {
            @Override
            boolean person(String text) {
                return raw.person(text);
            }
        };
    }

    private void rejected() {
        Map<String, List<Workspace.RejectedLine>> byFault = new LinkedHashMap<>();
        for (Workspace.RejectedLine line : workspace.rejected()) {
            byFault.computeIfAbsent(line.file() + "\n" + line.fault(), _ -> new ArrayList<>())
                    .add(line);
        }
        byFault.values().forEach(lines -> {
            Workspace.RejectedLine first = lines.getFirst();
            String file = breaches.file(Path.of(first.file()));
            if (breaches.all().stream().noneMatch(told -> told.file().equals(file) && told.line() == first.line())) {
                breaches.add(new se.liu.grund.delivery.Breach(
                        file,
                        (int) first.line(),
                        0,
                        fault(first.fault()) + (lines.size() == 1 ? " (1 row)" : " (" + lines.size() + " rows)"),
                        "a row with as many columns as the heading, in UTF-8",
                        "Mend the lines, or write the file again."));
            }
        });
    }

    private static String fault(String kind) {
        return switch (kind) {
            case "MISSING COLUMNS" -> "a row with too few columns";
            case "TOO MANY COLUMNS" -> "a row with too many columns";
            case "UNQUOTED VALUE" -> "a value whose quotes do not end";
            case "LINE SIZE OVER MAXIMUM" -> "a line that does not end";
            case "INVALID ENCODING", "INVALID UNICODE" -> "bytes that are not UTF-8";
            default -> "a line that is no row";
        };
    }

    private void persons(SourceRows source, boolean csv) {
        Field<String> id = field(name("r", contract.person()), Object.class).cast(SQLDataType.VARCHAR);
        Condition none = id.isNull().or(trim(id).eq(inline("")));
        long empty = source.count(none);
        if (empty > 0) {
            breaches.rows(
                    source,
                    none,
                    empty,
                    "no person in column '" + contract.person() + "'",
                    "a person's id in every row",
                    "Mend the rows, or take them away.");
        }
        if (contract.personLength() > 0) {
            Condition odd = length(id).ne(inline(contract.personLength())).and(DSL.not(none));
            long other = source.count(odd);
            if (other > 0) {
                breaches.rows(
                        source,
                        odd,
                        other,
                        "a person's id of another length, not shown",
                        contract.personLength() + " characters",
                        "Mend the rows: leading zeros may be lost.");
            }
        }
    }

    /** Each file that is named by a year holds that year's rows and no others. */
    private void fileYears(SourceRows source) {
        if (!(contract.rows() instanceof RowPlace.RegisterFiles rows) || !rows.yearly()) {
            return;
        }
        RegisterFolder folder = new RegisterFolder(root, rows);
        for (Record row : source.yearsOfFiles()) {
            Path file = Path.of(row.get(0, String.class));
            OptionalInt named = folder.year(file);
            String year = row.get(1, String.class);
            // What is no year at all is told as such.
            int of = year == null ? 0 : ValueChecks.year(year);
            if (named.isPresent()
                    && of >= contract.year().from()
                    && of <= contract.year().to()
                    && of != named.getAsInt()) {
                breaches.of(
                        breaches.file(file),
                        "rows of " + RegisterBreaches.shown(source, year)
                                + RegisterBreaches.counted(row.get(2, Long.class)),
                        "rows of " + named.getAsInt() + " alone, as the file's name says",
                        "Name the file by its year, or put the rows where they belong.");
            }
        }
    }

    /** Where kön stands, if it does. */
    static List<String> genders(@Nullable GenderColumn gender) {
        List<String> all = new ArrayList<>();
        if (gender != null) {
            all.addAll(gender.women());
            all.addAll(gender.men());
        }
        return all;
    }
}
