package se.liu.grund.register;

import static org.jooq.impl.DSL.noCondition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.RegisterContract.RowPlace;
import se.liu.grund.delivery.Breach;
import se.liu.grund.warehouse.RejectedLine;

/** The breaches of registers, each counted, with where it first stands; no person's id is among what they show. */
final class RegisterBreaches {

    /** How many values of one column are told. */
    static final int VALUES = 20;

    private final Path root;
    private final List<Breach> all = new ArrayList<>();
    private final List<SourceRows> registers = new ArrayList<>();

    RegisterBreaches(Path root) {
        this.root = root;
    }

    List<Breach> all() {
        return List.copyOf(all);
    }

    /** A register whose persons' ids are not shown, whatever column of whatever register they stand in. */
    void persons(SourceRows register) {
        registers.add(register);
    }

    boolean none() {
        return all.isEmpty();
    }

    void add(Breach breach) {
        all.add(breach);
    }

    /** One of a register as a whole. */
    void of(String place, String found, String expected, String action) {
        add(new Breach(place, 0, 0, found, expected, action));
    }

    /** One that some rows have. */
    void rows(SourceRows source, Condition which, long rows, String found, String expected, String action) {
        Optional<SourceRows.Place> first = source.first(which);
        String place = first.map(at -> file(at.file())).orElseGet(() -> place(source.contract.rows()));
        // The heading of a CSV file is its first line; Parquet has none.
        int line = first.map(at -> (int) Math.min(Integer.MAX_VALUE, csv(source) ? line(source, at) : at.row() + 1))
                .orElse(0);
        add(new Breach(place, line, 0, found + counted(rows), expected, action));
    }

    void rows(SourceRows source, long rows, String found, String expected, String action) {
        rows(source, noCondition(), rows, found, expected, action);
    }

    /** The line of a row of CSV: those that are no rows have lines too. */
    private static long line(SourceRows source, SourceRows.Place at) {
        long line = at.row() + 2;
        // A line with two faults is told twice, and is one line.
        for (long rejected : source.workspace.rejected().stream()
                .filter(one -> at.file().equals(Path.of(one.file())))
                .mapToLong(RejectedLine::line)
                .distinct()
                .sorted()
                .toArray()) {
            if (rejected <= line) {
                line++;
            }
        }
        return line;
    }

    private static boolean csv(SourceRows source) {
        return source.contract.rows() instanceof RowPlace.RegisterFiles files && !files.parquet();
    }

    /** How many rows, in brackets. */
    static String counted(long rows) {
        return rows == 1 ? " (1 row)" : " (" + rows + " rows)";
    }

    /** A value as a message may show it. */
    String shown(@Nullable String value) {
        if (value == null) {
            return "nothing";
        }
        return someone(value) ? "a value that may be a person's id, not shown" : "'" + value + "'";
    }

    /** Whether a text may be a person's id, by its looks or since there is such a person. */
    boolean someone(String text) {
        return Someone.unshown(text) || registers.stream().anyMatch(register -> register.person(text));
    }

    /** A file as people know it: below the delivery root. */
    String file(Path file) {
        Path absolute = root.toAbsolutePath();
        return file.startsWith(absolute)
                ? absolute.relativize(file).toString().replace('\\', '/')
                : String.valueOf(file.getFileName());
    }

    static String place(RowPlace rows) {
        return switch (rows) {
            case RowPlace.RegisterFiles files -> files.pattern();
            case RowPlace.EngineTable table -> "table " + String.join(".", table.name());
        };
    }
}
