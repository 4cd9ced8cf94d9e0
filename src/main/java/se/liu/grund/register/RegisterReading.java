package se.liu.grund.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import se.liu.grund.warehouse.WarehouseException;
import se.liu.grund.warehouse.Workspace;

/** One reading of the registers that an app is counted of: each by its door, what they are together, and that nobody wrote to them. */
final class RegisterReading {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;
    private final Asked asked;
    private final Supplier<List<DeliveredFile>> tables;
    private final CountingWay way;
    private final RegisterBreaches breaches;
    private final Map<RegisterContract, RegisterDoor> doors = new LinkedHashMap<>();
    private final Map<String, EncodedRows> rows = new LinkedHashMap<>();

    /**
     * What is to be read.
     *
     * @param registers the contracts of all registers that the counting names
     * @param looked what the registers held just before
     * @param plan which years; null for all
     */
    record Asked(
            Counting counting,
            AppContract app,
            List<RegisterContract> registers,
            CodeLists lists,
            List<DeliveredFile> looked,
            @Nullable YearPlan plan) {

        /** Whether the registers lie in tables of the engine. */
        boolean tables() {
            return registers.stream().anyMatch(one -> one.rows() instanceof RowPlace.EngineTable);
        }

        RegisterContract register(String name) {
            return registers.stream()
                    .filter(one -> one.register().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new RegisterException("Register '" + name + "' has no contract."));
        }
    }

    /**
     * For one {@link #read}.
     *
     * @param root the delivery root
     * @param tables what the tables of the engine hold now
     */
    RegisterReading(Path root, Asked asked, Supplier<List<DeliveredFile>> tables, CountingWay way) {
        this.root = root;
        this.asked = asked;
        this.tables = tables;
        this.way = way;
        this.breaches = new RegisterBreaches(root);
    }

    /**
     * Lets all rows in.
     *
     * @param door where they are read
     * @param workspace where they are counted; the same where its engine reads them
     */
    RegisterWork read(Workspace door, Workspace workspace) {
        // 128 bits: with an id after it, what is hashed is still one block of SHA-256, which halves the time.
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        for (String name : asked.counting().registers()) {
            RegisterContract contract = asked.register(name);
            doors.put(contract, new RegisterDoor(root, contract, door, key, breaches, asked.plan()));
        }
        Meanings meanings;
        List<Counted> populations;
        try {
            letIn(door);
            if (breaches.none() && asked.plan() == null) {
                PersonChecks.meet(followed(), breaches);
            }
            meanings = new Meanings(asked.counting(), asked.app(), asked.lists(), rows, breaches, asked.plan(), key);
            populations = meanings.populations(door);
        } catch (RegisterException | WarehouseException odd) {
            // Rows that differ from one look to the next are odd in many ways; that they do is what helps.
            if (!(odd instanceof WarehouseException lost && lost.ofEngine())) {
                untouched();
            }
            throw odd;
        }
        List<DeliveredFile> files = new ArrayList<>();
        doors.values().forEach(at -> files.addAll(at.files()));
        files.addAll(comparable(untouched()));
        if (breaches.none() && door != workspace) {
            new RowCopy(door, workspace).copy(List.copyOf(rows.values()));
            meanings.pairs(workspace, populations);
        }
        return new RegisterWork(
                workspace,
                asked.counting(),
                asked.app(),
                meanings,
                populations,
                breaches.all(),
                files,
                rows.values().stream().mapToLong(EncodedRows::rows).sum(),
                asked.plan(),
                way);
    }

    private void letIn(Workspace door) {
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
                        && asked.counting().populations().stream()
                                .anyMatch(one -> one.outcomes() != null
                                        && one.outcomes().register().equals(name))) {
                    once(encoded, door);
                }
                rows.put(name, encoded);
            } else if (contract.rows() instanceof RowPlace.EngineTable table && breaches.none()) {
                throw new RegisterException("Table " + String.join(".", table.name()) + " was not read.");
            }
        }
    }

    /** The tables as they still are after all was read; throws where anything was written to meanwhile, or came, or went. */
    private List<DeliveredFile> untouched() {
        List<DeliveredFile> after = tables.get();
        SortedSet<String> changed = new TreeSet<>();
        doors.values().forEach(at -> changed.addAll(at.changed()));
        if (asked.tables()) {
            Set<DeliveredFile> before = Set.copyOf(asked.looked());
            Set<DeliveredFile> now = Set.copyOf(after);
            Stream.concat(before.stream(), now.stream())
                    .filter(one -> !before.contains(one) || !now.contains(one))
                    .forEach(one -> changed.add(one.name()));
        }
        if (!changed.isEmpty()) {
            throw new RegisterException("The registers of '" + asked.counting().app()
                    + "' were changed while they were read: " + String.join(", ", changed)
                    + ". Nothing of it is used. Rebuild when nobody writes to them.");
        }
        return after;
    }

    /** What cannot be told from what it will be would never be counted again. */
    private List<DeliveredFile> comparable(List<DeliveredFile> files) {
        for (DeliveredFile file : files) {
            if (breaches.none() && file.sha256().equals(Registers.UNREADABLE)) {
                throw new RegisterException("The rows of " + file.name() + " were read, but the engine has no sum over"
                        + " them by which a change could be seen. Nothing of it is used. Use a newer engine: of"
                        + " PostgreSQL 14 or later.");
            }
        }
        return files;
    }

    private List<PersonChecks.Followed> followed() {
        return asked.counting().populations().stream()
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
    private void once(EncodedRows of, Workspace door) {
        Field<Long> person = field(name(EncodedRows.PERSON), Long.class);
        Field<Integer> year = field(name(EncodedRows.YEAR), Integer.class);
        Long twice = door.dsl()
                .select(DSL.count().cast(SQLDataType.BIGINT))
                .from(door.dsl()
                        .select(person, year)
                        .from(door.table(of.table()))
                        .groupBy(person, year)
                        .having(DSL.count().gt(inline(1)))
                        .asTable("twice"))
                .fetchSingle()
                .value1();
        if (twice != null && twice > 0) {
            breaches.of(
                    RegisterBreaches.place(of.contract().rows()),
                    "several rows of one person and year (" + twice + (twice == 1 ? " time)" : " times)"),
                    "at most one row for each person and year, since outcomes are taken from here",
                    "Take the others away.");
        }
    }
}
