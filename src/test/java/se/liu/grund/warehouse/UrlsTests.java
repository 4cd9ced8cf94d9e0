package se.liu.grund.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No message shows a password, wherever somebody has written it. */
class UrlsTests {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.liu.se/grund, jdbc:postgresql://db.liu.se/grund",
        "jdbc:postgresql://db.liu.se/grund?user=a&password=hemlig, jdbc:postgresql://db.liu.se/grund?…",
        "postgres://user:hemlig@host/db, postgres://…@host/db",
        "postgres://user:hem?lig@host/db, postgres://…",
        "postgres://user:hem@lig@host/db, postgres://…@host/db",
        "jdbc:oracle:thin:scott/hemlig@//host/db, jdbc:oracle:…@//host/db",
        "jdbc:h2:file:x;PASSWORD=hemlig, jdbc:h2:file:x;…",
        "jdbc:h2:file:x;PASSWORD=hem@lig, jdbc:h2:…",
        "jdbc:duckdb:, jdbc:duckdb:",
    })
    void showsAddressesWithoutWhoComes(String url, String shown) {
        assertThat(Urls.shown(url)).isEqualTo(shown);
    }

    @Test
    void refusesAnAddressOfNoEngineWithoutItsPassword() {
        assertThatThrownBy(() -> Warehouse.open("postgres://user:hemlig@host/db"))
                .hasMessage(
                        "No warehouse engine takes the URL 'postgres://…@host/db'. Expected jdbc:duckdb:…, jdbc:h2:…,"
                                + " jdbc:postgresql:… or jdbc:trino:… in grund.warehouse.url.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://grund:hemlig@127.0.0.1:1/db",
                "jdbc:postgresql://127.0.0.1:1/db?user=a&password=hemlig",
                "jdbc:trino://127.0.0.1:1/memory?password=hemlig",
                "jdbc:trino://grund:hemlig@127.0.0.1:1/memory",
                "jdbc:h2:file:/dev/null/x;PASSWORD=hemlig",
                "jdbc:h2:file:/dev/null/x;HEMLIGT=hemlig",
                "jdbc:duckdb:/dev/null/x;password=hemlig",
                "jdbc:duckdb:/dev/null/x?hemlig",
            })
    void showsNoPasswordThatADriverQuotes(String url) {
        Throwable fault = catchThrowable(() ->
                Warehouse.open(url, null, new EngineLogin("grund", "hemlig")).close());
        assertThat(fault).isInstanceOf(WarehouseException.class);
        StringWriter log = new StringWriter();
        fault.printStackTrace(new PrintWriter(log));
        assertThat(log.toString()).doesNotContain("hemlig");
    }
}
