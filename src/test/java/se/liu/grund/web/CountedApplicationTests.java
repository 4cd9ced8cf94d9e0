package se.liu.grund.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.conformance.RegisterTablesInEngines;
import se.liu.grund.register.SyntheticRegisters;
import tools.jackson.databind.JsonNode;

/** An app that is counted from registers in tables of a server, over HTTP; the server goes away, and comes back. */
@DirtiesContext
@ContextConfiguration(initializers = CountedApplicationTests.Counted.class)
class CountedApplicationTests extends RunningGrund {

    private static final Path HOME = home();
    private static EmbeddedPostgres server = server(0);

    /** Comes before the settings of the other tests. */
    static final class Counted implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "counted",
                            Map.of(
                                    "spring.datasource.url",
                                    "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                                    "grund.warehouse.url",
                                    server.getJdbcUrl("postgres", "postgres"),
                                    "grund.warehouse.spill",
                                    HOME.resolve("spill"),
                                    "grund.sources.contracts",
                                    HOME.resolve("contracts"),
                                    "grund.sources.deliveries",
                                    HOME.resolve("deliveries"),
                                    "grund.sources.counted",
                                    "framgrund",
                                    "grund.release.folder",
                                    HOME.resolve("qvd-export"))));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("grund-counted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres server(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(HOME.resolve("pg"))
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static {
        try {
            SyntheticRegisters registers =
                    new SyntheticRegisters(new CodeLists(Path.of("contracts/codes")), 9, 1993, 2001, 60, 120);
            SyntheticRegisters.contracts(HOME.resolve("contracts"), "csv");
            registers.csv(HOME.resolve("csv"));
            RegisterTablesInEngines.postgres(server.getJdbcUrl("postgres", "postgres"), registers, HOME.resolve("csv"));
            RegisterTablesInEngines.inTables(HOME.resolve("contracts"), "");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String FRAMGRUND = "{\"apps\": [\"framgrund\"]}";

    private JsonNode published;

    @BeforeEach
    void publish() {
        await(post("/api/v1/rebuilds", FRAMGRUND));
        published = json(get("/api/v1/releases/framgrund"));
        assertThat(published.at("/releases/0/id").asString())
                .as(published.toPrettyString())
                .startsWith("framgrund-");
    }

    @Test
    void explainsANumberByItsCountingAndNeverByPersons() {
        var rows = json(get("/api/v1/marts/framgrund/boendelan"));
        HttpResponse<String> origin = get(rows.at("/rows/0/origin").asString());

        assertThat(origin.statusCode()).as(origin.body()).isEqualTo(409);
        assertThat(json(origin).path("type").asString()).isEqualTo("/problems/counted-here");
        assertThat(json(origin).path("detail").asString())
                .matches(
                        "Release 'framgrund-.*' was counted here, by contracts/countings/framgrund.yaml, from the persons' rows of"
                                + " register examen, register person-efter-examen. Its manifest holds the SHA-256 of each file, and of what each year of a table held."
                                + " A person is counted once for each code and period, by the last row in it\\.");
    }

    @Test
    void plansWhatAValueThatWasMendedInItsTableChanges() throws SQLException {
        // There is no Qlik here.
        assertThat(plan().at("/steps/0/kind").asString()).isEqualTo("reload-app");

        try (Connection db = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement sql = db.createStatement()) {
            int rows =
                    sql.executeUpdate("update ladok.examen set \"rekryteringslän\" = null where \"examensår\" = 1997");
            assertThat(rows).isEqualTo(60);
        }

        assertThat(plan().at("/steps/0/reason").asString()).isEqualTo("changed: table ladok.examen, 1997");
        await(post("/api/v1/rebuilds", FRAMGRUND));
        JsonNode now = json(get("/api/v1/releases/framgrund"));
        assertThat(now.at("/releases/0/id")).isNotEqualTo(published.at("/releases/0/id"));
        assertThat(plan().at("/steps/0/kind").asString()).isEqualTo("reload-app");
    }

    private JsonNode plan() {
        return json(post("/api/v1/plans", FRAMGRUND));
    }

    @Test
    void answersThatTheWarehouseIsLostAndGoesOnWhenItIsBack() throws IOException {
        int port = server.getPort();
        server.close();
        for (String route : new String[] {"/api/v1/plans", "/api/v1/rebuilds"}) {
            HttpResponse<String> lost = post(route, FRAMGRUND);

            assertThat(lost.statusCode()).as(lost.body()).isEqualTo(503);
            assertThat(json(lost).path("type").asString()).isEqualTo("/problems/warehouse-lost");
            assertThat(json(lost).path("detail").asString())
                    .startsWith("PostgreSQL was lost while it was to connect: ")
                    .endsWith(". Nothing of it is used. See that the server and its workers are up, and rebuild.");
        }
        assertThat(json(get("/api/v1/releases/framgrund"))).isEqualTo(published);

        server = server(port);
        HttpResponse<String> back = post("/api/v1/plans", FRAMGRUND);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    }
}
