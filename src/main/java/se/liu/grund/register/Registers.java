package se.liu.grund.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.RowPlace;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.warehouse.EngineMemory;
import se.liu.grund.warehouse.Warehouse;
import se.liu.grund.warehouse.Workspace;

/**
 * The door to person-level registers. Rows are checked, hashed with a key that lives no longer than the reading, and numbered;
 * they stay in the warehouse and are dropped with its workspace. Only counts come out.
 */
public final class Registers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;
    private final Warehouse warehouse;
    private final @Nullable EngineMemory memory;

    /**
     * Reads below a folder, and in the warehouse.
     *
     * @param root the delivery root, which the files of registers lie below
     * @param memory for reading files where the warehouse's engine does not read them itself; null for no bound
     */
    public Registers(Path root, Warehouse warehouse, @Nullable EngineMemory memory) {
        this.root = root;
        this.warehouse = warehouse;
        this.memory = memory;
    }

    /**
     * What the registers hold now, without reading rows: their files, or for a table of the engine a fingerprint of how many
     * rows each year has. What a plan compares.
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
                        throw new UncheckedIOException(unreadable);
                    }
                }
                case RowPlace.EngineTable table -> files.add(TableFingerprint.of(warehouse, register, table));
            }
        }
        return files;
    }

    /**
     * Checks and lets in all rows that an app is counted of. What is wrong with them is never thrown but told, all of it; then
     * nothing can be counted.
     *
     * @param registers the contracts of all registers that the counting names
     * @throws RegisterException where files and tables of the engine are mixed
     */
    public RegisterWork open(Counting counting, AppContract app, List<RegisterContract> registers, CodeLists lists) {
        boolean files = registers.stream().anyMatch(one -> one.rows() instanceof RowPlace.RegisterFiles);
        if (files && registers.stream().anyMatch(one -> one.rows() instanceof RowPlace.EngineTable)) {
            throw new RegisterException("The registers of '" + counting.app() + "' lie in files and in tables of the"
                    + " engine. Expected all of them in one place, since persons are compared there.");
        }
        Workspace workspace = warehouse.workspace();
        boolean done = false;
        try {
            RegisterWork work = files && !warehouse.readsFiles()
                    ? through(workspace, counting, app, registers, lists)
                    : read(workspace, workspace, counting, app, registers, lists);
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
            CodeLists lists) {
        try (Warehouse reader = Warehouse.open("jdbc:duckdb:", memory);
                Workspace door = reader.workspace()) {
            return read(door, workspace, counting, app, registers, lists);
        }
    }

    private RegisterWork read(
            Workspace door,
            Workspace workspace,
            Counting counting,
            AppContract app,
            List<RegisterContract> registers,
            CodeLists lists) {
        RegisterBreaches breaches = new RegisterBreaches(root);
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        Map<String, EncodedRows> rows = new LinkedHashMap<>();
        List<DeliveredFile> files = new ArrayList<>();
        for (String name : counting.registers()) {
            RegisterContract contract = registers.stream()
                    .filter(one -> one.register().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new RegisterException("Register '" + name + "' has no contract."));
            RegisterDoor at = new RegisterDoor(root, contract, door, key, breaches);
            EncodedRows encoded = at.encoded();
            files.addAll(at.files());
            if (encoded != null) {
                rows.put(name, encoded);
            } else if (contract.rows() instanceof RowPlace.EngineTable table && breaches.none()) {
                throw new RegisterException("Table " + String.join(".", table.name()) + " was not read.");
            }
        }
        for (RegisterContract register : registers) {
            if (register.rows() instanceof RowPlace.EngineTable table
                    && counting.registers().contains(register.register())) {
                try {
                    files.add(TableFingerprint.of(warehouse, register, table));
                } catch (org.jooq.exception.DataAccessException absent) {
                    // Told among the breaches: it could not be read.
                }
            }
        }
        Meanings meanings = new Meanings(counting, app, lists, rows, breaches);
        List<Counted> populations = meanings.populations(door);
        if (breaches.none() && door != workspace) {
            new RowCopy(door, workspace).copy(List.copyOf(rows.values()));
            meanings.pairs(workspace, populations);
        }
        long all = rows.values().stream().mapToLong(EncodedRows::rows).sum();
        return new RegisterWork(
                workspace, counting, Objects.requireNonNull(app), meanings, populations, breaches.all(), files, all);
    }
}
