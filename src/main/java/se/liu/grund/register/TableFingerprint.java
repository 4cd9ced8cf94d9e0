package se.liu.grund.register;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.RowPlace.EngineTable;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.warehouse.Warehouse;

/**
 * What is told of an engine's table instead of files and their hashes: each year as if it were a file, by how many rows it has and
 * a sum over all values that are read of them, both in one hash. The engine makes it in one scan; where rows lie in the table does not matter.
 */
final class TableFingerprint {

    private static final String BEFORE_YEAR = ", ";

    /** No register has more years: a column of more values is no year's, which is told when the rows are read. */
    private static final int MOST = 1000;

    /** Instead of how many rows a year has: with a period of one year that may be a number that is hidden. */
    private static final long SOME = 1;

    private TableFingerprint() {}

    /**
     * One for each year, in their order. All rows of what is no year of the contract's are told as one, the table itself, since
     * what stands there may be somebody's id.
     */
    static List<DeliveredFile> of(Warehouse warehouse, RegisterContract register, EngineTable table) {
        List<Sum> sums = sums(warehouse, register, table);
        if (sums.size() > MOST) {
            return List.of(new DeliveredFile(name(table), Registers.UNREADABLE, -1));
        }
        List<DeliveredFile> told = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Sum sum : sums) {
            int year = sum.year().matches("[0-9]{4}") ? Integer.parseInt(sum.year()) : 0;
            if (year >= register.year().from() && year <= register.year().to()) {
                told.add(new DeliveredFile(name(table) + BEFORE_YEAR + year, sha256(sum.contents()), SOME));
            } else {
                others.add(sum.year() + " " + sum.contents());
            }
        }
        if (!others.isEmpty() || told.isEmpty()) {
            others.sort(Comparator.naturalOrder());
            told.add(new DeliveredFile(name(table), sha256(others.toString()), others.isEmpty() ? 0 : SOME));
        }
        told.sort(Comparator.comparing(DeliveredFile::name));
        return List.copyOf(told);
    }

    private record Sum(String year, String contents) {}

    private static List<Sum> sums(Warehouse warehouse, RegisterContract register, EngineTable table) {
        Field<String> year = text(register.year().column());
        List<Field<String>> columns = new ArrayList<>();
        columns.add(text(register.person()));
        register.read().forEach(column -> columns.add(text(column)));
        return warehouse
                .ask(dsl -> dsl.select(
                                year.as("v"),
                                count().cast(SQLDataType.BIGINT).as("n"),
                                warehouse.contents(columns).as("c"))
                        .from(DSL.table(DSL.name(table.name().toArray(String[]::new))))
                        .groupBy(year)
                        .limit(MOST + 1)
                        .fetch())
                .map(row ->
                        new Sum(String.valueOf(row.get(0)), row.get(1, Long.class) + " " + row.get(2, String.class)));
    }

    /** As it is read when it is counted. */
    private static Field<String> text(String column) {
        return field(DSL.name(column), Object.class).cast(SQLDataType.VARCHAR);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }

    /** A table as messages name it. */
    static String name(EngineTable table) {
        return "table " + String.join(".", table.name());
    }

    /** The year that a name is of, where it is one of that table's and the year is written as it should be. */
    static OptionalInt year(EngineTable table, String told) {
        String before = name(table) + BEFORE_YEAR;
        if (!told.startsWith(before)) {
            return OptionalInt.empty();
        }
        String year = told.substring(before.length());
        return year.matches("[0-9]{4}") ? OptionalInt.of(Integer.parseInt(year)) : OptionalInt.empty();
    }
}
