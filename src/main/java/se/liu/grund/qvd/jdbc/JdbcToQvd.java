package se.liu.grund.qvd.jdbc;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.liu.grund.qvd.FieldAppender;
import se.liu.grund.qvd.QvdAppender;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdTable;

/**
 * A query's rows as a QVD, row by row; SQL's types decide what a value becomes, never its looks.
 *
 * <p>Texts stay texts. A {@code DECIMAL} or {@code BIGINT} becomes a number only when it comes back from it digit for digit, which is so
 * up to 15 digits; otherwise it is refused. Booleans are Qlik's -1 and 0. Dates and times are serials of wall clocks; what has a zone is
 * put into one zone first.
 */
public final class JdbcToQvd {

    private JdbcToQvd() {}

    /** The same with timestamps with time zone told in UTC. */
    public static long write(ResultSet rows, QvdTable.Builder table, Path target) throws SQLException {
        return write(rows, ZoneOffset.UTC, table, target);
    }

    /**
     * Reads all rows and writes the QVD, which appears whole or not at all.
     *
     * @param rows before its first row; is left open. How many rows a driver holds at once is the statement's to say
     * @param zone whose wall clock timestamps with time zone are told by
     * @param table name, time and comment of the table, without columns
     * @param target in a folder that exists
     * @return bytes written
     * @throws QvdException for a column of a type that a QVD does not know, and for a value that it cannot hold, with field and row
     */
    public static long write(ResultSet rows, ZoneId zone, QvdTable.Builder table, Path target) throws SQLException {
        ResultSetMetaData types = rows.getMetaData();
        List<JdbcColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= types.getColumnCount(); i++) {
            JdbcColumn column = JdbcColumn.of(types, i, zone);
            if (!names.add(column.name())) {
                throw new QvdException("column [" + column.name()
                        + "]: found twice, expected distinct names; give one of them another in the query, by AS");
            }
            columns.add(column);
        }
        try (QvdAppender out = table.appendTo(target)) {
            List<FieldAppender> fields = new ArrayList<>();
            for (JdbcColumn column : columns) {
                fields.add(out.field(column.name(), column.type().format()));
            }
            while (rows.next()) {
                for (int i = 0; i < fields.size(); i++) {
                    append(rows, columns.get(i), fields.get(i));
                }
            }
            return out.finish();
        }
    }

    private static void append(ResultSet rows, JdbcColumn column, FieldAppender field) throws SQLException {
        try {
            column.type().append(rows, column.number(), field);
        } catch (DateTimeException e) {
            throw JdbcType.noMoment(field, e);
        }
    }
}
