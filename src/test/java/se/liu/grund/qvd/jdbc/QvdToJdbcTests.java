package se.liu.grund.qvd.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdSymbol;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.value.DualSide;

class QvdToJdbcTests {

    private static final QvdTable TABLE = QvdTable.named("Studenter")
            .column(QvdColumn.text("Kod \"x\" y", Arrays.asList("0114", "", null)))
            .column(QvdColumn.integers("Antal", new int[] {3, -7, 2147483647}))
            .column(QvdColumn.numbers("Andel", new double[] {2.5, Double.NaN, 3}, NumberFormat.real()))
            .column(QvdColumn.numbers("Dag", new double[] {46349, 0, Double.NaN}, NumberFormat.date("YYYY-MM-DD")))
            .column(QvdColumn.numbers("Tid", new double[] {0.25, 0.5, Double.NaN}, NumberFormat.time("hh:mm")))
            .column(QvdColumn.numbers("När", new double[] {46349.5, 1, Double.NaN}, NumberFormat.timestamp("")))
            .column(QvdColumn.of(
                    "Kön",
                    List.of(QvdSymbol.of(1, "Kvinnor"), QvdSymbol.of(2, "Män")),
                    new int[] {0, 1, 0},
                    NumberFormat.unknown()))
            .build();

    private static final String CREATE = """
            CREATE TABLE "åtta ""t" ("Kön" VARCHAR(10), "När" TIMESTAMP, "Tid" TIME, "Dag" DATE, "Andel" DOUBLE PRECISION,
              "Antal" INTEGER, "Kod ""x"" y" VARCHAR(10))
            """;

    @ParameterizedTest
    @EnumSource
    void leavesNothingBehindWhenTheCallerRollsBackAfterAFault(Databases database) throws SQLException {
        QvdTable keys = QvdTable.named("t")
                .column(QvdColumn.integers("nyckel", IntStream.range(0, 2500).toArray()))
                .build();
        try (Connection connection = database.open(
                "CREATE TABLE \"å\" (\"nyckel\" INTEGER PRIMARY KEY)", "INSERT INTO \"å\" VALUES (1500)")) {
            connection.setAutoCommit(false);

            assertThatThrownBy(() -> QvdToJdbc.insert(keys, connection, "å")).isInstanceOf(SQLException.class);
            connection.rollback();

            assertThat(rows(connection, "SELECT * FROM \"å\"")).containsExactly("1500");
        }
    }

    @ParameterizedTest
    @EnumSource
    void insertsEveryFieldIntoTheColumnOfItsName(Databases database) throws SQLException {
        try (Connection connection = database.open(CREATE)) {
            assertThat(QvdToJdbc.insert(TABLE, connection, "åtta \"t")).isEqualTo(3);

            assertThat(rows(connection, """
                    SELECT "Kod ""x"" y", "Antal", "Andel", "Dag", CAST("Tid" AS VARCHAR), "När", "Kön" FROM "åtta ""t" ORDER BY "Antal" DESC
                    """))
                    .containsExactly(
                            "null|2147483647|3.0|null|null|null|Kvinnor",
                            "0114|3|2.5|2026-11-23|06:00:00|2026-11-23 12:00:00.0|Kvinnor",
                            "|-7|null|1899-12-30|12:00:00|1899-12-31 00:00:00.0|Män");
        }
    }

    @ParameterizedTest
    @EnumSource
    void insertsIntoATableOfASchema(Databases database) throws SQLException {
        try (Connection connection =
                database.open("CREATE SCHEMA \"s.1\"", "CREATE TABLE \"s.1\".\"t\" (\"Antal\" INTEGER)")) {
            QvdToJdbc.insert(TABLE.select("Antal"), connection, "s.1", "t");

            assertThat(rows(connection, "SELECT COUNT(*) FROM \"s.1\".\"t\"")).containsExactly("3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fillsAStatementWithTheNumberSideOfDuals(Databases database) throws SQLException {
        try (Connection connection = database.open("CREATE TABLE t (kon INTEGER)");
                PreparedStatement statement = connection.prepareStatement("INSERT INTO t VALUES (? * 10)")) {
            QvdToJdbc.fill(TABLE.select("Kön"), DualSide.NUMBER, statement);

            assertThat(rows(connection, "SELECT kon FROM t ORDER BY 1")).containsExactly("10", "10", "20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void insertsMoreRowsThanABatchHas(Databases database) throws SQLException {
        QvdTable table = QvdTable.named("t")
                .column(QvdColumn.integers("n", IntStream.range(0, 2500).toArray()))
                .build();

        try (Connection connection = database.open("CREATE TABLE \"t\" (\"n\" INTEGER)")) {
            QvdToJdbc.insert(table, connection, "t");

            assertThat(rows(connection, "SELECT COUNT(DISTINCT \"n\"), MAX(\"n\") FROM \"t\""))
                    .containsExactly("2500|2499");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesATableWithoutName(Databases database) throws SQLException {
        try (Connection connection = database.open()) {
            assertThatThrownBy(() -> QvdToJdbc.insert(TABLE, connection))
                    .isInstanceOf(QvdException.class)
                    .hasMessage(
                            "table []: found no name, or a database without quotes for names, expected both; use fill with a"
                                    + " statement of your own");
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }
}
