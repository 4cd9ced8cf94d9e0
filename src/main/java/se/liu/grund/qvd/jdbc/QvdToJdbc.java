package se.liu.grund.qvd.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.value.DualSide;
import se.liu.grund.qvd.value.TypedColumn;

/**
 * A QVD's rows into a database table, batch by batch. A field's values go in as one Java type: String where any of them is text, else
 * LocalDate, LocalTime or LocalDateTime where the field's format says so, else Long or Double.
 *
 * <p>Commits are the caller's: with auto-commit off, as for all or nothing it should be, a rollback takes all back; with it on, what went
 * in before a fault stays.
 */
public final class QvdToJdbc {

    private static final int BATCH = 1000;

    private QvdToJdbc() {}

    /**
     * Inserts all rows into a table that has a column for each field, by that name; the text side of duals is taken.
     *
     * @param target the table's name, or schema and table; quoted here, so exactly as the database has it
     * @return rows inserted
     * @throws SQLException when the database refuses a row, a value or the table
     */
    public static long insert(QvdTable table, Connection connection, String... target) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        if (quote == null || quote.isBlank() || target.length == 0) {
            throw new QvdException(
                    "table " + Arrays.toString(target)
                            + ": found no name, or a database without quotes for names, expected both; use fill with a statement of your own");
        }
        String into = Arrays.stream(target).map(name -> quoted(name, quote)).collect(Collectors.joining("."));
        String fields = table.columns().stream()
                .map(column -> quoted(column.field(), quote))
                .collect(Collectors.joining(", "));
        String values = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + into + " (" + fields + ") VALUES (" + values + ")")) {
            return fill(table, DualSide.TEXT, statement);
        }
    }

    /**
     * Executes a statement once for each row, in batches.
     *
     * @param side which side of duals is taken
     * @param statement with a parameter for each field, in the table's order; {@link QvdTable#select} chooses others. Is left open
     * @return rows handed over
     * @throws SQLException when the database refuses a row or a value; what is in the statement's batch then is to be forgotten
     */
    public static long fill(QvdTable table, DualSide side, PreparedStatement statement) throws SQLException {
        List<QvdColumn> columns = table.columns();
        List<TypedColumn> values =
                columns.stream().map(column -> TypedColumn.of(column, side)).toList();
        for (long from = 0; from < table.rows(); from += BATCH) {
            int rows = (int) Math.min(BATCH, table.rows() - from);
            for (TypedColumn column : values) {
                column.load(from, rows);
            }
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < values.size(); i++) {
                    @Nullable Object value = values.get(i).at(row);
                    statement.setObject(i + 1, value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return table.rows();
    }

    private static String quoted(String name, String quote) {
        return quote + name.replace(quote, quote + quote) + quote;
    }
}
