package se.liu.grund.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineFaultsTests {

    private static final Map<String, Function<SQLException, EngineTrouble>> CODES = Map.of(
            "DuckDB", DuckDb::trouble, "H2", H2::trouble, "PostgreSQL", PostgreSql::trouble, "Trino", Trino::trouble);

    private static EngineTrouble trouble(String engine, SQLException e) {
        return EngineTrouble.of(CODES.get(engine), e);
    }

    private static WarehouseException fault(String engine, String state, int code, String message) {
        return new EngineFaults(engine, CODES.get(engine)).of("run a query", new SQLException(message, state, code));
    }

    @ParameterizedTest
    @CsvSource({
        "Trino, '', 65542, LOST",
        "Trino, '', 131076, FULL",
        "Trino, '', 3, STOPPED",
        "Trino, '', 16777216, LOST",
        "Trino, '', 16777224, NONE",
        "Trino, '', 46, NONE",
        "PostgreSQL, 08006, 0, LOST",
        "PostgreSQL, 53100, 0, FULL",
        "PostgreSQL, 57P01, 0, LOST",
        "PostgreSQL, 57014, 0, STOPPED",
        "PostgreSQL, 58030, 0, LOST",
        "PostgreSQL, XX001, 0, LOST",
        "PostgreSQL, 28P01, 0, REFUSED",
        "PostgreSQL, 42P01, 0, NONE",
        "PostgreSQL, 22P02, 0, NONE",
        "H2, 90067, 90067, LOST",
        "H2, 90098, 90098, LOST",
        "H2, 90121, 90121, LOST",
        "H2, 90108, 90108, FULL",
        "H2, 28000, 28000, REFUSED",
        "H2, 22018, 22018, NONE",
    })
    void tellsTroubleOfTheEngineByItsCodes(String engine, String state, int code, EngineTrouble told) {
        assertThat(trouble(engine, new SQLException("x", state, code))).isEqualTo(told);
        assertThat(fault(engine, state, code, "x").ofEngine()).isEqualTo(told != EngineTrouble.NONE);
    }

    @Test
    void tellsTroubleByWordsWhereThereIsNoCode() {
        SQLException refused =
                new SQLException("Error executing query", new RuntimeException("Authentication failed: Unauthorized"));
        assertThat(trouble("Trino", refused)).isEqualTo(EngineTrouble.REFUSED);
        assertThat(trouble("Trino", new SQLException("Error executing query"))).isEqualTo(EngineTrouble.LOST);
        assertThat(trouble("H2", new SQLException("IO Exception: No space left on device", "90031", 90031)))
                .isEqualTo(EngineTrouble.FULL);
        assertThat(trouble("Trino", new SQLException("Insufficient active worker nodes. Waited 10.00s", "", 131072)))
                .isEqualTo(EngineTrouble.LOST);
    }

    @Test
    void saysWhatToDoForEachKindOfTrouble() {
        assertThat(fault("PostgreSQL", "58030", 0, "ERROR: could not read block 7"))
                .hasMessage(
                        "PostgreSQL was lost while it was to run a query: ERROR: could not read block 7. Nothing of it"
                                + " is used. See that the server and its workers are up, and rebuild.");
        assertThat(fault("Trino", "", 131079, "Query exceeded per-node memory limit of 1GB"))
                .hasMessage(
                        "Trino has no room left to run a query: Query exceeded per-node memory limit of 1GB. Nothing of"
                                + " it is used. Free disk space where it keeps its temporary files, or give it more memory, and"
                                + " rebuild.");
        assertThat(fault("PostgreSQL", "28P01", 0, "FATAL: password authentication failed for user \"grund\""))
                .hasMessage("PostgreSQL refuses the login when it was to run a query: FATAL: password authentication"
                        + " failed for user \"…\". Nothing of it is used. Mend user and password in grund.warehouse, and"
                        + " start Grund again.");
        assertThat(fault(
                        "DuckDB",
                        "",
                        0,
                        "FATAL Error: Failed: database has been invalidated because of a previous fault"))
                .hasMessage(
                        "DuckDB has given up its database when it was to run a query: FATAL Error: Failed: database has"
                                + " been invalidated because of a previous fault. Nothing of it is used, and it takes no more"
                                + " queries. Start Grund again, and rebuild.");
        assertThat(fault("DuckDB", "", 0, "INTERRUPT Error: Interrupted!"))
                .hasMessage(
                        "DuckDB was stopped while it was to run a query: INTERRUPT Error: Interrupted!. Nothing of it"
                                + " is used.");
        assertThat(fault("H2", "42S02", 42102, "Table \"X\" not found"))
                .hasMessage("H2 could not run a query: Table \"…\" not found");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "Could not convert string \"P42\" to INT32, Could not convert string \"…\" to INT32",
                "Cannot cast 'A12-345' to INT, Cannot cast '…' to INT",
                "Cannot cast 'O'Brien' to INT, Cannot cast …",
                "invalid 191212121212 and 19121212-1212, invalid … and …",
                "key (\"x\")=('19121212-1212') is there, key (\"…\")=('…') is there",
            })
    void showsNothingThatStandsInARow(String said, String shown) {
        WarehouseException fault = fault("PostgreSQL", "22P02", 0, said + "\n  Where: line 2, P42");
        assertThat(fault).hasMessage("PostgreSQL could not run a query: " + shown);
        StringWriter log = new StringWriter();
        fault.printStackTrace(new PrintWriter(log));
        assertThat(log.toString()).doesNotContain("P42", "A12-345", "O'Brien", "19121212");
        assertThat(log.toString()).contains("SQLException (SQLState 22P02, code 0): " + shown);
    }

    @Test
    void showsWhichFileCannotBeRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("examen_1995.parquet"), "");
        assertThat(EngineFaults.said(new SQLException("No magic bytes found at end of file '" + file + "'.")))
                .isEqualTo("No magic bytes found at end of file '" + file + "'");
    }
}
