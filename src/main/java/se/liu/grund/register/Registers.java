package se.liu.grund.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     * What the registers hold now: their files, or for a table of the engine its years, with a hash of all values that are read
     * and 1 for bytes, or 0 where there is nothing. What a plan compares. What cannot be read is told with {@link #UNREADABLE} in place of a hash: the run
     * then says why, and the plan of other apps stands.
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
                case RowPlace.EngineTable table -> files.addAll(table(register, table));
            }
        }
        return files;
    }

    private List<DeliveredFile> table(RegisterContract register, RowPlace.EngineTable table) {
        try {
            return TableFingerprint.of(warehouse, register, table);
        } catch (WarehouseException fault) {
            if (fault.ofEngine()) {
                throw fault;
            }
            return List.of(new DeliveredFile(TableFingerprint.name(table), UNREADABLE, -1));
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
     * @param looked what they held just before, as {@link #files} told it; tables that hold something else afterwards are refused
     * @throws RegisterException where files and tables of the engine are mixed, or written to meanwhile
     */
    public RegisterWork open(
            Counting counting,
            AppContract app,
            List<RegisterContract> registers,
            CodeLists lists,
            List<DeliveredFile> looked) {
        return open(new RegisterReading.Asked(counting, app, registers, lists, looked, null));
    }

    /**
     * The same, but only so many years as it takes to count the periods that arrived years are in.
     *
     * @param years those that are there, and those that are new since all was counted
     * @return empty where all must be counted
     */
    public Optional<RegisterWork> openArrived(
            Counting counting,
            AppContract app,
            List<RegisterContract> registers,
            CodeLists lists,
            RegisterYears years) {
        return YearPlan.of(counting, app, registers, years)
                .map(plan -> open(new RegisterReading.Asked(counting, app, registers, lists, years.looked(), plan)));
    }

    private RegisterWork open(RegisterReading.Asked asked) {
        boolean files = asked.registers().stream().anyMatch(one -> one.rows() instanceof RowPlace.RegisterFiles);
        if (files && asked.tables()) {
            throw new RegisterException("The registers of '" + asked.counting().app()
                    + "' lie in files and in tables of the engine. Expected all of them in one place, since persons are"
                    + " compared there.");
        }
        RegisterReading reading =
                new RegisterReading(root, asked, () -> tables(asked.counting(), asked.registers()), way);
        Workspace workspace = warehouse.workspace();
        boolean done = false;
        try {
            RegisterWork work =
                    files && !warehouse.readsFiles() ? through(reading, workspace) : reading.read(workspace, workspace);
            done = true;
            return work;
        } finally {
            if (!done) {
                workspace.close();
            }
        }
    }

    /** By way of DuckDB, which reads the files for engines that do not; it hands on numbers alone. */
    private RegisterWork through(RegisterReading reading, Workspace workspace) {
        try (Warehouse reader = Warehouse.open("jdbc:duckdb:", memory);
                Workspace door = reader.workspace()) {
            return reading.read(door, workspace);
        }
    }
}
