package se.liu.grund.qvd.jdbc;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdException;

/**
 * A column of a query.
 *
 * @param number from 1, as JDBC counts
 * @param name its label
 */
record JdbcColumn(int number, String name, JdbcType type) {

    /** @throws QvdException for a type that a QVD does not know */
    static JdbcColumn of(ResultSetMetaData columns, int number, ZoneId zone) throws SQLException {
        String name = columns.getColumnLabel(number);
        JdbcType type = switch (columns.getColumnType(number)) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR ->
                text(name, columns.getColumnClassName(number), zone);
            case Types.CLOB, Types.NCLOB, Types.NULL -> new JdbcType.Text();
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> new JdbcType.Whole();
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> new JdbcType.Real();
            case Types.DECIMAL, Types.NUMERIC -> new JdbcType.Exact(NumberFormat.real());
            case Types.BOOLEAN -> new JdbcType.Truth();
            // PostgreSQL's booleans are BIT; DuckDB's BIT is a row of bits.
            case Types.BIT -> {
                if (!columns.getColumnClassName(number).equals(Boolean.class.getName())) {
                    throw unknown(name, columns.getColumnTypeName(number));
                }
                yield new JdbcType.Truth();
            }
            case Types.DATE -> new JdbcType.Day();
            case Types.TIME -> new JdbcType.Clock();
            case Types.TIMESTAMP -> new JdbcType.Moment();
            case Types.TIMESTAMP_WITH_TIMEZONE -> new JdbcType.Instant(zone);
            case Types.OTHER -> other(name, columns.getColumnTypeName(number));
            default -> throw unknown(name, columns.getColumnTypeName(number));
        };
        return new JdbcColumn(number, name, type);
    }

    /** jOOQ's results call points in time and times with zone VARCHAR, but tell what they are in Java. */
    private static JdbcType text(String name, String java, ZoneId zone) {
        if (java.equals(OffsetDateTime.class.getName()) || java.equals(Instant.class.getName())) {
            return new JdbcType.Instant(zone);
        }
        if (java.equals(OffsetTime.class.getName())) {
            throw unknown(name, "TIME WITH TIME ZONE");
        }
        return new JdbcType.Text();
    }

    /** Types that JDBC has no number for: DuckDB's long integers, of which every sum is one, its enums and its bare NULL; jOOQ's unsigned. */
    private static JdbcType other(String name, String type) {
        if (type.equals("HUGEINT") || type.equals("UHUGEINT") || type.equals("UBIGINT") || type.endsWith(" unsigned")) {
            return new JdbcType.Exact(NumberFormat.integer());
        }
        if (type.startsWith("ENUM") || type.equals("\"NULL\"")) {
            return new JdbcType.Text();
        }
        throw unknown(name, type);
    }

    private static QvdException unknown(String name, String type) {
        return new QvdException(
                "column [" + name + "]: found type " + type
                        + ", expected text, number, boolean, date, time or timestamp; cast it in the query, to VARCHAR if need be");
    }
}
