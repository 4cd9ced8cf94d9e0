package se.liu.grund.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.RowPlace;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.warehouse.EngineMemory;
import se.liu.grund.warehouse.Warehouse;
import se.liu.grund.warehouse.WarehouseException;
import se.liu.grund.warehouse.Workspace;

/**
 * The door to person-level registers. Rows are checked, hashed with a key that lives no longer than the reading, and numbered;
 * they stay in the warehouse and are dropped with its workspace. Only counts come out.
 */
public final class Registers {

    /** Stands for the hash of what cannot be read. */
    static final String UNREADABLE = "unreadable";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;
    private final Warehouse warehouse;
    private final @Nullable EngineMemory memory;
    private final CountingWay way;

    /**
     * Reads below a folder, and in the warehouse.
     *
     * @param root the delivery root, which the files of registers lie below
     * @param memory for reading files where the warehouse's engine does not read them itself; null for no bound
     */
    public Registers(Path root, Warehouse warehouse, @Nullable EngineMemory memory) {
        this(root, warehouse, memory, CountingWay.of(warehouse));
    }

    /** With the way in which rows are counted. */
    Registers(Path root, Warehouse warehouse, @Nullable EngineMemory memory, CountingWay way) {
        this.way = way;
        this.root = root;
        this.warehouse = warehouse;
        this.memory = memory;
    }

    /** Takes away temporary files that a killed process left. To be called at start, before anything is read. */
    public void sweep() {
        if (memory != null) {
            memory.sweep();
        }
    }

    /**
     * What the registers hold now, without reading rows: their files, or for a table of the engine a fingerprint of how many
     * rows each year has. What a plan compares. What cannot be read is told with {@link #UNREADABLE} in place of a hash: the
     * run then says why, and the plan of other apps stands.
     *
     * @throws WarehouseException where the engine itself is lost
     */
    public List<DeliveredFile> files(List<RegisterContract> registers) {
        List<DeliveredFile> files = new ArrayList<>();
        for (RegisterContract register : registers) {
            switch (register.rows()) {
                case RowPlace.RegisterFiles named -> {
                    RegisterFolder folder = new RegisterFolder(root, named);
                    try {
                        folder.found().forEach(file -> files.add(folder.delivered(file)));
                    } catch (IOException unreadable) {
                        files.add(new DeliveredFile(named.pattern(), UNREADABLE, -1));
                    }
                }
                case RowPlace.EngineTable table -> files.add(table(register, table));
            }
        }
        return files;
    }

    private DeliveredFile table(RegisterContract register, RowPlace.EngineTable table) {
        try {
            return TableFingerprint.of(warehouse, register, table);
        } catch (WarehouseException fault) {
            if (fault.ofEngine()) {
                throw fault;
            }
            return new DeliveredFile(TableFingerprint.name(table), UNREADABLE, -1);
        }
    }

    /** The tables of the engine that a counting reads, as they are now. */
    private List<DeliveredFile> tables(Counting counting, List<RegisterContract> registers) {
        return files(registers.stream()
                .filter(one -> one.rows() instanceof RowPlace.EngineTable
                        && counting.registers().contains(one.register()))
                .toList());
    }

    /**
     * Checks and lets in all rows that an app is counted of. What is wrong with them is never thrown but told, all of it; then
     * nothing can be counted.
     *
     * @param registers the contracts of all registers that the counting names
     * @throws RegisterException where files and tables of the engine are mixed
     */
    public RegisterWork open(Counting counting, AppContract app, List<RegisterContract> registers, CodeLists lists) {
        return open(counting, app, registers, lists, null);
    }

    /**
     * The same, but only so many years as it takes to count the periods that arrived years are in.
     *
     * @param arrived years whose files are new since all was counted, by register; all others are as they were
     * @return empty where all must be counted
     */
    public Optional<RegisterWork> openArrived(
            Counting counting,
            AppContract app,
            List<RegisterContract> registers,
            CodeLists lists,
            Map<String, SortedSet<Integer>> arrived) {
        try {
            return YearPlan.of(root, counting, app, registers, arrived)
                    .map(plan -> open(counting, app, registers, lists, plan));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The year that a register's file is of, where files are named by year: by its path below the delivery root. */
    public static OptionalInt year(RegisterContract register, String file) {
        if (register.rows() instanceof RowPlace.RegisterFiles files && files.yearly()) {
            String pattern = files.pattern();
            int slash = pattern.lastIndexOf('/');
            boolean there =
                    file.lastIndexOf('/') == slash && (slash < 0 || file.startsWith(pattern.substring(0, slash + 1)));
            return there ? new RegisterFolder(Path.of(""), files).year(Path.of(file)) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private RegisterWork open(
            Counting counting,
            AppContract app,
            List<RegisterContract> registers,
            CodeLists lists,
            @Nullable YearPlan plan) {
        boolean files = registers.stream().anyMatch(one -> one.rows() instanceof RowPlace.RegisterFiles);
        if (files && registers.stream().anyMatch(one -> one.rows() instanceof RowPlace.EngineTable)) {
            throw new RegisterException("The registers of '" + counting.app() + "' lie in files and in tables of the"
                    + " engine. Expected all of them in one place, since persons are compared there.");
        }
        Workspace workspace = warehouse.workspace();
        boolean done = false;
        try {
            RegisterWork work = files && !warehouse.readsFiles()
                    ? through(workspace, counting, app, registers, lists, plan)
                    : read(workspace, workspace, counting, app, registers, lists, plan);
            done = true;
            return work;
        } finally {
            if (!done) {
                workspace.close();
            }
        }
    }

    /** By way of DuckDB, which reads the files for engines that do not; it hands on numbers alone. */
    private RegisterWork through(
            Workspace workspace,
            Counting counting,
            AppContract app,
            List<RegisterContract> registers,
            CodeLists lists,
            @Nullable YearPlan plan) {
        try (Warehouse reader = Warehouse.open("jdbc:duckdb:", memory);
                Workspace door = reader.workspace()) {
            return read(door, workspace, counting, app, registers, lists, plan);
        }
    }

    private RegisterWork read(
            Workspace door,
            Workspace workspace,
            Counting counting,
            AppContract app,
            List<RegisterContract> registers,
            CodeLists lists,
            @Nullable YearPlan plan) {
        RegisterBreaches breaches = new RegisterBreaches(root);
        List<DeliveredFile> tables = tables(counting, registers);
        // 128 bits: with an id after it, what is hashed is still one block of SHA-256, which halves the time.
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        Map<RegisterContract, RegisterDoor> doors = new LinkedHashMap<>();
        for (String name : counting.registers()) {
            RegisterContract contract = registers.stream()
                    .filter(one -> one.register().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new RegisterException("Register '" + name + "' has no contract."));
            doors.put(contract, new RegisterDoor(root, contract, door, key, breaches, plan));
        }
        Map<String, EncodedRows> rows = new LinkedHashMap<>();
        Meanings meanings;
        List<Counted> populations;
        try {
            letIn(doors, counting, door, breaches, rows);
            if (breaches.none() && plan == null) {
                PersonChecks.meet(followed(counting, rows), breaches);
            }
            meanings = new Meanings(counting, app, lists, rows, breaches, plan, key);
            populations = meanings.populations(door);
        } catch (RegisterException odd) {
            // Rows that differ from one look to the next are odd in many ways; this is the one that helps.
            untouched(counting, registers, doors, tables);
            throw odd;
        } catch (WarehouseException odd) {
            if (!odd.ofEngine()) {
                untouched(counting, registers, doors, tables);
            }
            throw odd;
        }
        List<DeliveredFile> files = new ArrayList<>();
        doors.values().forEach(at -> files.addAll(at.files()));
        files.addAll(untouched(counting, registers, doors, tables));
        if (breaches.none() && door != workspace) {
            new RowCopy(door, workspace).copy(List.copyOf(rows.values()));
            meanings.pairs(workspace, populations);
        }
        long all = rows.values().stream().mapToLong(EncodedRows::rows).sum();
        return new RegisterWork(
                workspace,
                counting,
                Objects.requireNonNull(app),
                meanings,
                populations,
                breaches.all(),
                files,
                all,
                plan,
                way);
    }

    private static void letIn(
            Map<RegisterContract, RegisterDoor> doors,
            Counting counting,
            Workspace door,
            RegisterBreaches breaches,
            Map<String, EncodedRows> rows) {
        doors.values().forEach(RegisterDoor::open);
        Map<RegisterContract, Set<PersonKind>> kinds = new LinkedHashMap<>();
        doors.forEach((contract, at) -> kinds.put(contract, at.kinds()));
        PersonChecks.alike(kinds, breaches);
        for (Map.Entry<RegisterContract, RegisterDoor> of : doors.entrySet()) {
            RegisterContract contract = of.getKey();
            String name = contract.register();
            RegisterDoor at = of.getValue();
            EncodedRows encoded = at.encoded();
            if (encoded != null) {
                if (at.letIn()
                        && counting.populations().stream()
                                .anyMatch(one -> one.outcomes() != null
                                        && one.outcomes().register().equals(name))) {
                    once(encoded, door, breaches);
                }
                rows.put(name, encoded);
            } else if (contract.rows() instanceof RowPlace.EngineTable table && breaches.none()) {
                throw new RegisterException("Table " + String.join(".", table.name()) + " was not read.");
            }
        }
    }

    /** The tables as they still are after all was read; throws where anything was written to meanwhile. */
    private List<DeliveredFile> untouched(
            Counting counting,
            List<RegisterContract> registers,
            Map<RegisterContract, RegisterDoor> doors,
            List<DeliveredFile> before) {
        List<DeliveredFile> after = tables(counting, registers);
        List<String> changed = new ArrayList<>();
        doors.values().forEach(at -> changed.addAll(at.changed()));
        before.stream()
                .filter(one -> !after.contains(one))
                .map(DeliveredFile::name)
                .forEach(changed::add);
        if (!changed.isEmpty()) {
            throw new RegisterException("The registers of '" + counting.app() + "' were changed while they were read: "
                    + String.join(", ", changed)
                    + ". Nothing of it is used. Rebuild when nobody writes to them.");
        }
        return after;
    }

    private static List<PersonChecks.Followed> followed(Counting counting, Map<String, EncodedRows> rows) {
        return counting.populations().stream()
                .filter(one -> one.outcomes() != null)
                .map(one -> new PersonChecks.Followed(
                        Objects.requireNonNull(rows.get(one.rows())),
                        Objects.requireNonNull(
                                rows.get(Objects.requireNonNull(one.outcomes()).register())),
                        one.outcomes().after()))
                .distinct()
                .toList();
    }

    /** Of two outcomes of one person and year, nobody can say which is the right one. */
    private static void once(EncodedRows rows, Workspace door, RegisterBreaches breaches) {
        Field<Long> person = field(name(EncodedRows.PERSON), Long.class);
        Field<Integer> year = field(name(EncodedRows.YEAR), Integer.class);
        Long twice = door.dsl()
                .select(DSL.count().cast(SQLDataType.BIGINT))
                .from(door.dsl()
                        .select(person, year)
                        .from(door.table(rows.table()))
                        .groupBy(person, year)
                        .having(DSL.count().gt(inline(1)))
                        .asTable("twice"))
                .fetchSingle()
                .value1();
        if (twice != null && twice > 0) {
            breaches.of(
                    RegisterBreaches.place(rows.contract().rows()),
                    "several rows of one person and year (" + twice + (twice == 1 ? " time)" : " times)"),
                    "at most one row for each person and year, since outcomes are taken from here",
                    "Take the others away.");
        }
    }
}
