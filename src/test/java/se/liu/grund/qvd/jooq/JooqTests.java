package se.liu.grund.qvd.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.types.UInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.value.DualSide;

class JooqTests {

    private static final String SQL = """
            SELECT CAST('0114' AS VARCHAR) AS "Län", CAST(3 AS INTEGER) AS "Antal", CAST(2.5 AS DOUBLE PRECISION) AS "Andel",
              CAST(0.1 AS DECIMAL(5, 1)) AS "Kvot", TRUE AS "Sant", DATE '2026-11-23' AS "Dag", TIME '06:00:00' AS "Tid",
              TIMESTAMP '2026-11-23 12:00:00' AS "När"
            UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:", "jdbc:duckdb:"})
    void writesAResultAndReadsItBackWithTypes(String url) {
        Path target = folder.resolve("t.qvd");
        JooqToQvd.write(DSL.using(url).fetch(SQL), QvdTable.named("t"), target);

        holdsBothRows(QvdToJooq.result(QvdReader.read(target), DualSide.TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:", "jdbc:duckdb:"})
    void writesACursorRowByRow(String url) {
        Path target = folder.resolve("t.qvd");
        try (Cursor<Record> cursor = DSL.using(url).fetchLazy(SQL)) {
            JooqToQvd.write(cursor, QvdTable.named("t"), target);
        }

        holdsBothRows(QvdToJooq.result(QvdReader.read(target), DualSide.TEXT));
    }

    @Test
    void writesAResultMadeByHand() {
        DSLContext jooq = DSL.using(SQLDialect.DEFAULT);
        var code = field(name("Kod å"), SQLDataType.VARCHAR);
        var count = field(name("Antal"), SQLDataType.BIGINT);
        Result<Record> result = jooq.newResult(List.of(code, count));
        for (long i = 0; i < 3; i++) {
            Record record = jooq.newRecord(List.of(code, count));
            record.set(code, "00" + i);
            record.set(count, i);
            result.add(record);
        }
        Path target = folder.resolve("t.qvd");
        JooqToQvd.write(result, QvdTable.named("t"), target);

        Result<Record> read = QvdToJooq.result(QvdReader.read(target), DualSide.TEXT);
        assertThat(read.getValues(code)).containsExactly("000", "001", "002");
        assertThat(read.getValues(count)).containsExactly(0L, 1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:", "jdbc:duckdb:"})
    void tellsPointsInTimeInUtcFromResultsAndCursorsAlike(String url) {
        DSLContext jooq = DSL.using(url);
        String sql = "SELECT CAST('2026-11-23 12:00:00+01:00' AS TIMESTAMP WITH TIME ZONE) AS \"När\"";
        Path target = folder.resolve("t.qvd");

        JooqToQvd.write(jooq.fetch(sql), QvdTable.named("t"), target);
        assertThat(QvdReader.read(target).column("När").timestamp(0)).isEqualTo(LocalDateTime.of(2026, 11, 23, 11, 0));
        try (Cursor<Record> cursor = jooq.fetchLazy(sql)) {
            JooqToQvd.write(cursor, QvdTable.named("t"), target);
        }
        assertThat(QvdReader.read(target).column("När").timestamp(0)).isEqualTo(LocalDateTime.of(2026, 11, 23, 11, 0));
    }

    @Test
    void takesJooqsOwnUnsignedNumbersAndInstants() {
        DSLContext jooq = DSL.using(SQLDialect.DEFAULT);
        var count = field(name("Antal"), SQLDataType.INTEGERUNSIGNED);
        var when = field(name("När"), SQLDataType.INSTANT);
        var result = jooq.newResult(count, when);
        result.add(jooq.newRecord(count, when)
                .values(UInteger.valueOf(4_000_000_000L), Instant.parse("2026-11-23T11:00:00Z")));
        Path target = folder.resolve("t.qvd");
        JooqToQvd.write(result, QvdTable.named("t"), target);

        QvdTable read = QvdReader.read(target);
        assertThat(read.column("Antal").number(0)).isEqualTo(4e9);
        assertThat(read.column("När").timestamp(0)).isEqualTo(LocalDateTime.of(2026, 11, 23, 11, 0));
    }

    @Test
    void refusesATimeWithZone() {
        Result<?> result = DSL.using("jdbc:h2:mem:").fetch("SELECT TIME WITH TIME ZONE '12:00:00+01:00' AS \"Tid\"");

        assertThatThrownBy(() -> JooqToQvd.write(result, QvdTable.named("t"), folder.resolve("t.qvd")))
                .isInstanceOf(QvdException.class)
                .hasMessage(
                        "column [Tid]: found type TIME WITH TIME ZONE, expected text, number, boolean, date, time or"
                                + " timestamp; cast it in the query, to VARCHAR if need be");
    }

    @Test
    void refusesATypeThatAQvdDoesNotKnow() {
        Result<?> result = DSL.using("jdbc:h2:mem:").fetch("SELECT RANDOM_UUID() AS id");

        assertThatThrownBy(() -> JooqToQvd.write(result, QvdTable.named("t"), folder.resolve("t.qvd")))
                .isInstanceOf(QvdException.class)
                .hasMessageStartingWith("column [ID]: found type ");
    }

    private static void holdsBothRows(Result<Record> read) {
        assertThat(read.fieldsRow().types())
                .containsExactly(
                        String.class,
                        Long.class,
                        Double.class,
                        Double.class,
                        Long.class,
                        LocalDate.class,
                        LocalTime.class,
                        LocalDateTime.class);
        assertThat(read.get(0).intoArray())
                .containsExactly(
                        "0114",
                        3L,
                        2.5,
                        0.1,
                        -1L,
                        LocalDate.of(2026, 11, 23),
                        LocalTime.of(6, 0),
                        LocalDateTime.of(2026, 11, 23, 12, 0));
        assertThat(read.get(1).intoArray()).containsOnlyNulls();
        assertThat(read.get(0).get(field(name("Dag"), LocalDate.class))).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
