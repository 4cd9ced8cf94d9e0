package se.liu.grund.qvd.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;

class JdbcToQvdTests {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void takesEveryTypeForWhatItIs(Databases database) throws SQLException {
        QvdTable table = read(database, """
                SELECT CAST('0114' AS VARCHAR) AS kod, CAST(NULL AS VARCHAR) AS ingen, CAST('' AS VARCHAR) AS tom,
                  CAST(3 AS INTEGER) AS heltal, CAST(9007199254740992 AS BIGINT) AS stort, CAST(-7 AS SMALLINT) AS litet,
                  CAST(2.5 AS DOUBLE PRECISION) AS tal, CAST(0.10 AS DECIMAL(10, 2)) AS krona, CAST(TRUE AS BOOLEAN) AS sant,
                  DATE '2026-11-23' AS dag, TIME '06:00:00' AS tid, TIMESTAMP '2026-11-23 12:00:00' AS "när åäö"
                """);

        assertThat(values(table.column(database == Databases.H2 ? "KOD" : "kod")))
                .containsExactly("NaN/0114");
        List<String> all =
                table.columns().stream().map(c -> values(c).getFirst()).toList();
        assertThat(all)
                .containsExactly(
                        "NaN/0114",
                        "NULL",
                        "NaN/",
                        "3.0/null",
                        "9.007199254740992E15/null",
                        "-7.0/null",
                        "2.5/null",
                        "0.1/null",
                        "-1.0/null",
                        "46349.0/null",
                        "0.25/null",
                        "46349.5/null");
        assertThat(table.columns().stream().map(c -> c.format().type()))
                .containsExactly(
                        "UNKNOWN",
                        "UNKNOWN",
                        "UNKNOWN",
                        "INTEGER",
                        "INTEGER",
                        "INTEGER",
                        "REAL",
                        "REAL",
                        "INTEGER",
                        "DATE",
                        "TIME",
                        "TIMESTAMP");
        assertThat(table.columns().getLast().field()).isEqualTo("när åäö");
    }

    @ParameterizedTest
    @EnumSource
    void readsNullOfEveryType(Databases database) throws SQLException {
        QvdTable table = read(database, """
                SELECT CAST(NULL AS INTEGER) AS a, CAST(NULL AS DOUBLE PRECISION) AS b, CAST(NULL AS DECIMAL(10, 2)) AS c,
                  CAST(NULL AS BOOLEAN) AS d, CAST(NULL AS DATE) AS e, CAST(NULL AS TIME) AS f, CAST(NULL AS TIMESTAMP) AS g,
                  CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS h
                """);

        assertThat(table.columns())
                .allSatisfy(column -> assertThat(values(column)).containsExactly("NULL"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsTimesWithZoneByTheClockOfOneZone(Databases database) throws SQLException {
        String sql = "SELECT CAST('2026-07-01 23:00:00+00' AS TIMESTAMP WITH TIME ZONE) AS t";

        assertThat(read(database, sql).columns().getFirst().number(0)).isEqualTo(46204 + 23 / 24.0);
        assertThat(read(database, sql, STOCKHOLM).columns().getFirst().number(0))
                .isEqualTo(46205 + 1 / 24.0);
    }

    @ParameterizedTest
    @EnumSource
    void readsManyRows(Databases database) throws SQLException {
        String series = database == Databases.H2 ? "SYSTEM_RANGE(0, 9999)" : "range(10000) AS t(x)";

        QvdTable table =
                read(database, "SELECT x AS n, CAST(MOD(x, 7) AS VARCHAR) AS k FROM " + series + " ORDER BY 1");

        assertThat(table.rows()).isEqualTo(10_000);
        assertThat(table.columns().get(0).number(9999)).isEqualTo(9999);
        assertThat(table.columns().get(1).text(9999)).isEqualTo("3");
        assertThat(table.columns().get(1).symbols()).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void refusesNumbersThatADoubleDoesNotHold(Databases database) {
        refuses(
                database,
                "SELECT CAST(1 AS BIGINT) AS \"å\" UNION ALL SELECT 9007199254740993",
                "field [å], row 1: found 9007199254740993, expected a number that Qlik holds exactly; round it in the query, or cast the"
                        + " column to VARCHAR to keep it as text");
        refuses(
                database,
                "SELECT CAST('1234567890123456.78' AS DECIMAL(18, 2)) AS \"å\"",
                "field [å], row 0: found 1234567890123456.78, expected a number that Qlik holds exactly; round it in the query, or cast"
                        + " the column to VARCHAR to keep it as text");
        refuses(
                database,
                "SELECT CAST('NaN' AS DOUBLE PRECISION) AS \"å\"",
                "field [å], row 0: found NaN, expected a finite number or NULL; make it NULL in the query, by NULLIF say");
    }

    @ParameterizedTest
    @EnumSource
    void takesSumsAndEnumsToo(Databases database) throws SQLException {
        QvdTable table = read(database, """
                SELECT SUM(x) AS s, CAST('å' AS ENUM('å', 'ä')) AS e, CAST(0.1 AS REAL) AS r
                FROM (SELECT CAST(40000 AS INTEGER) AS x UNION ALL SELECT 2) AS t
                """);

        assertThat(table.columns().stream().map(c -> values(c).getFirst()))
                .containsExactly("40002.0/null", "NaN/å", "0.10000000149011612/null");
        assertThat(table.columns().getFirst().format().type()).isEqualTo("INTEGER");
    }

    @ParameterizedTest
    @EnumSource
    void takesAColumnOfBareNulls(Databases database) throws SQLException {
        assertThat(values(read(database, "SELECT NULL AS \"å\"").column("å"))).containsExactly("NULL");
    }

    @ParameterizedTest
    @EnumSource
    void refusesTwoColumnsOfOneName(Databases database) {
        refuses(
                database,
                "SELECT 1 AS \"å\", 2 AS \"å\"",
                "column [å]: found twice, expected distinct names; give one of them another in the query, by AS");
    }

    @Test
    void refusesDaysAndTimesOfNoCalendarOrClock() {
        String noDay = ", expected a day up to the year 9999 or NULL; make it NULL in the query";
        refuses(Databases.DUCKDB, "SELECT DATE 'infinity' AS \"å\"", "field [å], row 0: found +5881580-07-11" + noDay);
        refuses(
                Databases.DUCKDB,
                "SELECT TIMESTAMP 'infinity' AS \"å\"",
                "field [å], row 0: found +294247-01-10" + noDay);
        refuses(
                Databases.DUCKDB,
                "SELECT TIME '24:00:00' AS \"å\"",
                "field [å], row 0: found a date or time that Java does not have (Invalid value for NanoOfDay (valid values 0 -"
                        + " 86399999999999): 86400000000000), expected one of a calendar and clock or NULL; cast the column to"
                        + " VARCHAR in the query to keep it as text");
    }

    @Test
    void refusesARowOfBitsThatIsNoBoolean() {
        refuses(
                Databases.DUCKDB,
                "SELECT CAST('101' AS BIT) AS \"å\"",
                "column [å]: found type BIT, expected text, number, boolean, date, time or timestamp; cast it in the query, to"
                        + " VARCHAR if need be");
    }

    @ParameterizedTest
    @EnumSource
    void refusesATypeThatAQvdDoesNotKnow(Databases database) {
        refuses(
                database,
                "SELECT CAST('00000000-0000-0000-0000-000000000001' AS UUID) AS \"å\"",
                "column [å]: found type UUID, expected text, number, boolean, date, time or timestamp; cast it in the query, to"
                        + " VARCHAR if need be");
    }

    private void refuses(Databases database, String sql, String message) {
        assertThatThrownBy(() -> read(database, sql))
                .isInstanceOf(QvdException.class)
                .hasMessage(message);
        assertThat(folder).isEmptyDirectory();
    }

    private QvdTable read(Databases database, String sql) throws SQLException {
        return read(database, sql, null);
    }

    private QvdTable read(Databases database, String sql, ZoneId zone) throws SQLException {
        Path target = folder.resolve("t.qvd");
        QvdTable.Builder table = QvdTable.named("t");
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            long bytes =
                    zone == null ? JdbcToQvd.write(rows, table, target) : JdbcToQvd.write(rows, zone, table, target);
            assertThat(target).hasSize(bytes);
        }
        return QvdReader.read(target);
    }

    private static List<String> values(QvdColumn column) {
        return LongStream.range(0, column.rows())
                .mapToObj(row -> column.isNull(row) ? "NULL" : column.number(row) + "/" + column.text(row))
                .toList();
    }
}
