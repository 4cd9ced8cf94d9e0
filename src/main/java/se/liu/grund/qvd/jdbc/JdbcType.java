package se.liu.grund.qvd.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import se.liu.grund.qvd.FieldAppender;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.Serials;

/** How a value of a SQL type gets into a QVD. */
sealed interface JdbcType {

    /** How the QVD is to show such values. */
    NumberFormat format();

    /** Adds the current row's value.
     * @throws QvdException for a value that a QVD cannot hold */
    void append(ResultSet rows, int column, FieldAppender field) throws SQLException;

    /** As it stands. */
    record Text() implements JdbcType {

        @Override
        public NumberFormat format() {
            return NumberFormat.unknown();
        }

        @Override
        public void append(ResultSet rows, int column, FieldAppender field) throws SQLException {
            field.text(rows.getString(column));
        }
    }

    /** Whole numbers that a double holds exactly, which all up to 2⁵³ are. */
    record Whole() implements JdbcType {

        @Override
        public NumberFormat format() {
            return NumberFormat.integer();
        }

        @Override
        public void append(ResultSet rows, int column, FieldAppender field) throws SQLException {
            long value = rows.getLong(column);
            if (rows.wasNull()) {
                field.nothing();
            } else if (value != (long) (double) value || value == Long.MAX_VALUE) {
                throw inexact(field, Long.toString(value));
            } else {
                field.integer(value);
            }
        }
    }

    /** Binary numbers; a REAL is taken as the double it is. */
    record Real() implements JdbcType {

        @Override
        public NumberFormat format() {
            return NumberFormat.real();
        }

        @Override
        public void append(ResultSet rows, int column, FieldAppender field) throws SQLException {
            double value = rows.getDouble(column);
            if (rows.wasNull()) {
                field.nothing();
            } else if (!Double.isFinite(value)) {
                throw fault(
                        field, value + ", expected a finite number or NULL; make it NULL in the query, by NULLIF say");
            } else {
                field.number(value);
            }
        }
    }

    /** Decimal numbers that come back from a double digit for digit. */
    record Exact(@Override NumberFormat format) implements JdbcType {

        @Override
        public void append(ResultSet rows, int column, FieldAppender field) throws SQLException {
            BigDecimal value = rows.getBigDecimal(column);
            if (value == null) {
                field.nothing();
                return;
            }
            double number = value.doubleValue();
            if (Double.isInfinite(number) || BigDecimal.valueOf(number).compareTo(value) != 0) {
                throw inexact(field, value.toPlainString());
            }
            field.number(number);
        }
    }

    /** Qlik's -1 for true and 0 for false. */
    record Truth() implements JdbcType {

        @Override
        public NumberFormat format() {
            return NumberFormat.integer();
        }

        @Override
        public void append(ResultSet rows, int column, FieldAppender field) throws SQLException {
            boolean value = rows.getBoolean(column);
            if (rows.wasNull()) {
                field.nothing();
            } else {
                field.integer(value ? -1 : 0);
            }
        }
    }

    /** Days. */
    record Day() implements JdbcType {

        @Override
        public NumberFormat format() {
            return NumberFormat.date("YYYY-MM-DD");
        }

        @Override
        public void append(ResultSet rows, int column, FieldAppender field) throws SQLException {
            LocalDate value = rows.getObject(column, LocalDate.class);
            if (value == null) {
                field.nothing();
            } else {
                field.date(inCalendar(value, field));
            }
        }
    }

    /** Times of the day. */
    record Clock() implements JdbcType {

        @Override
        public NumberFormat format() {
            return NumberFormat.time("hh:mm:ss[.fff]");
        }

        @Override
        public void append(ResultSet rows, int column, FieldAppender field) throws SQLException {
            LocalTime value = rows.getObject(column, LocalTime.class);
            if (value == null) {
                field.nothing();
            } else {
                field.time(value);
            }
        }
    }

    /** Wall clock, without zone. */
    record Moment() implements JdbcType {

        static final NumberFormat FORMAT = NumberFormat.timestamp("YYYY-MM-DD hh:mm:ss[.fff]");

        @Override
        public NumberFormat format() {
            return FORMAT;
        }

        @Override
        public void append(ResultSet rows, int column, FieldAppender field) throws SQLException {
            append(rows.getObject(column, LocalDateTime.class), field);
        }

        static void append(@Nullable LocalDateTime value, FieldAppender field) {
            if (value == null) {
                field.nothing();
            } else {
                inCalendar(value.toLocalDate(), field);
                field.timestamp(value);
            }
        }
    }

    /** A point in time, told by the wall clock of one zone: a QVD knows no zones. */
    record Instant(ZoneId zone) implements JdbcType {

        @Override
        public NumberFormat format() {
            return Moment.FORMAT;
        }

        @Override
        public void append(ResultSet rows, int column, FieldAppender field) throws SQLException {
            OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
            Moment.append(value == null ? null : value.atZoneSameInstant(zone).toLocalDateTime(), field);
        }
    }

    /** Databases that know an infinite day tell it as one far beyond any calendar. */
    private static LocalDate inCalendar(LocalDate day, FieldAppender field) {
        if (!Serials.isDate(Serials.of(day))) {
            throw fault(field, day + ", expected a day up to the year 9999 or NULL; make it NULL in the query");
        }
        return day;
    }

    /** For a value that the driver could not make Java's out of, such as 24:00. */
    static QvdException noMoment(FieldAppender field, DateTimeException cause) {
        return fault(
                field,
                "a date or time that Java does not have (" + cause.getMessage()
                        + "), expected one of a calendar and clock or NULL; cast the column to VARCHAR in the query to keep it as text");
    }

    private static QvdException inexact(FieldAppender field, String found) {
        return fault(
                field,
                found + ", expected a number that Qlik holds exactly; "
                        + "round it in the query, or cast the column to VARCHAR to keep it as text");
    }

    private static QvdException fault(FieldAppender field, String found) {
        return new QvdException("field [" + field.field() + "], row " + field.rows() + ": found " + found);
    }
}
