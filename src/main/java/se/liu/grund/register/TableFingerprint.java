package se.liu.grund.register;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.RowPlace.EngineTable;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.warehouse.Warehouse;

/** What is told of an engine's table instead of a file's hash: how many rows each year has. A value changed in place is not seen. */
final class TableFingerprint {

    private TableFingerprint() {}

    static DeliveredFile of(Warehouse warehouse, RegisterContract register, EngineTable table) {
        Field<String> year =
                field(DSL.name(register.year().column()), Object.class).cast(SQLDataType.VARCHAR);
        Map<String, Long> years = new TreeMap<>();
        warehouse
                .ask(dsl -> dsl.select(
                                year.as("v"), count().cast(SQLDataType.BIGINT).as("n"))
                        .from(DSL.table(DSL.name(table.name().toArray(String[]::new))))
                        .groupBy(year)
                        .fetch())
                .forEach(row -> years.put(String.valueOf(row.get(0)), row.get(1, Long.class)));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(years.toString().getBytes(StandardCharsets.UTF_8));
            return new DeliveredFile(
                    name(table),
                    HexFormat.of().formatHex(hash),
                    years.values().stream().mapToLong(Long::longValue).sum());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }

    /** A table as messages and manifests name it. */
    static String name(EngineTable table) {
        return "table " + String.join(".", table.name());
    }
}
