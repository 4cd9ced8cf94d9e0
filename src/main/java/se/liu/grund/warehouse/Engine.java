package se.liu.grund.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.Table;

/** What differs between engines: connecting, bulk columns in, columns out, and a few functions. Queries do not. */
sealed interface Engine extends AutoCloseable permits DuckDb, H2, PostgreSql, Trino {

    String name();

    /** What its driver's faults are told as. */
    EngineFaults faults();

    SQLDialect dialect();

    /** A new connection, which the caller closes. */
    Connection connect() throws SQLException;

    /** Opens the way into an existing table with these integer columns, in this order, on the connection's transaction. */
    Appender appender(Connection connection, Name schema, String table, List<String> columns) throws SQLException;

    /** Runs a query whose columns are whole numbers, and hands the rows over as they come. */
    void columns(Connection connection, String sql, List<Object> binds, ColumnSink sink) throws SQLException;

    /** Whether rows that were loaded can be taken back; where not, their table is made anew. */
    default boolean takesBack() {
        return true;
    }

    /** Whether it reads files of rows itself; only then the three after it may be asked. */
    default boolean readsFiles() {
        return false;
    }

    /** The rows of files as a table for queries. */
    default Table<?> scan(RegisterScan scan) {
        throw new WarehouseException(name() + " reads no files. Expected DuckDB.");
    }

    /** The columns of a Parquet file by the names that it has itself; a name that it has twice comes twice. */
    default List<String> parquetColumns(DSLContext dsl, Path file) {
        throw new WarehouseException(name() + " reads no files. Expected DuckDB.");
    }

    /** Lines of CSV that the scans of a connection could not read. */
    default List<RejectedLine> rejected(DSLContext dsl) {
        return List.of();
    }

    /**
     * Whether rows are counted faster here, handed over by columns and all measures at once, than they are grouped there, measure
     * by measure: as measured, see docs/performance.md.
     */
    boolean handsRowsOver();

    /**
     * A person's id as a number that tells nothing without the key: 63 bits of SHA-256, the same for the same id and key.
     * Two of 10 million persons share one with a probability of 0.00001.
     */
    Field<Long> pseudonym(Field<String> person, String key);

    /**
     * What a group of rows holds, in whatever order they lie, as an aggregate: another text as soon as a value, a NULL or the
     * number of some row differs, also where two rows have exchanged a value: a plain sum of row hashes that are linear in their
     * columns, as PostgreSQL's and Trino's are, would not tell. Two contents share one with a probability of 1 to 2³² at most.
     */
    Field<String> contents(List<Field<String>> columns);

    @Override
    void close();
}
