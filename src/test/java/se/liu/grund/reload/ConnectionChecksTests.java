package se.liu.grund.reload;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import se.liu.grund.standin.Fault;

class ConnectionChecksTests {

    @TempDir
    private Path root;

    @Test
    void saysOfEachPartWhatIsThereWhenAllIsWell() throws IOException {
        try (ConnectionHouse house = new ConnectionHouse(root, Optional.of("good"))) {
            AppCheck check =
                    house.checks(Map.of(), "good").check(List.of("framgrund")).getFirst();

            assertThat(check.ok()).isTrue();
            assertThat(check.failed()).isEmpty();
            assertThat(check.steps())
                    .extracting(step -> step.part() + ": "
                            + step.found()
                                    .replace(String.valueOf(house.qlik.uri().getPort()), "4747")
                                    .replaceFirst("until .*", "until then"))
                    .containsExactly(
                            "SETTING: app 'app-1' on engine 'qlik' at wss://127.0.0.1:4747",
                            "NAME: 127.0.0.1 is 127.0.0.1",
                            "PORT: port 4747 is open",
                            "CERTIFICATE: certificate for '127.0.0.1', valid until then",
                            "ENGINE: engine 12.2528.0",
                            "USER: the engine sees the user 'UserDirectory=INTERNAL; UserId=sa_engine'",
                            "LICENCE: no objection",
                            "APP: app 'Framgrund'",
                            "RIGHT: the engine lists no rights; the first reload proves them",
                            "FOLDER: 'Grund' is " + house.folder + ", where Grund publishes");
        }
    }

    @Test
    void checksAppsSideBySideAndRemembersWhatItFound() throws IOException {
        try (ConnectionHouse house = new ConnectionHouse(root, Optional.empty())) {
            ConnectionChecks checks =
                    house.checks(Map.of("apps.bakgrund.id", "app-9", "apps.bakgrund.connection", "Grund"), "good");
            assertThat(checks.apps()).containsExactly("bakgrund", "framgrund");
            assertThat(checks.last("bakgrund")).isEmpty();

            List<AppCheck> both = checks.check(checks.apps());

            assertThat(both).extracting(AppCheck::app).containsExactly("bakgrund", "framgrund");
            assertThat(both).extracting(AppCheck::ok).containsExactly(false, true);
            assertThat(checks.last("bakgrund")).contains(both.getFirst());
        }
    }

    @Test
    void checksNoMoreAppsAtOnceThanMayBeReloadedAtOnce() throws IOException {
        try (ConnectionHouse house = new ConnectionHouse(root, Optional.empty())) {
            ConnectionChecks checks =
                    house.checks(Map.of("at-once", 1, "apps.bakgrund.id", "app-2", "apps.övrigt.id", "app-1"), "good");

            assertThat(checks.check(checks.apps())).allMatch(AppCheck::ok);

            List<String> methods =
                    house.qlik.calls().stream().map(call -> call.method()).toList();
            List<String> one = methods.subList(0, methods.size() / 3);
            assertThat(methods).hasSize(24);
            assertThat(methods.subList(8, 16)).isEqualTo(one);
            assertThat(methods.subList(16, 24)).isEqualTo(one);
        }
    }

    @Test
    void opensTheAppWithDataWhereOthersHaveItOpenSo() throws IOException {
        try (ConnectionHouse house = new ConnectionHouse(root, Optional.empty())) {
            house.qlik.faultOnce(new Fault.ErrorAnswer("OpenDoc", 1009, "App open in different mode"));

            assertThat(house.checks(Map.of(), "good")
                            .check(List.of("framgrund"))
                            .getFirst()
                            .ok())
                    .isTrue();
        }
    }

    @Test
    void changesNothingInTheApp() throws IOException {
        try (ConnectionHouse house = new ConnectionHouse(root, Optional.empty())) {
            house.checks(Map.of(), "good").check(List.of("framgrund"));

            assertThat(house.qlik.calls())
                    .extracting(call -> call.method())
                    .containsExactly(
                            "EngineVersion",
                            "GetAuthenticatedUser",
                            "OpenDoc",
                            "GetAppLayout",
                            "GetAppLayout",
                            "GetScript",
                            "GetConnections",
                            "GetFolderItemsForConnection");
            assertThat(house.qlik.app("app-1").lastReload()).isEmpty();
        }
    }

    @Test
    void seesAFolderThatShowsNewFilesLate() throws IOException {
        try (ConnectionHouse house = new ConnectionHouse(root, Optional.empty())) {
            house.qlik.faultOnce(new Fault.AnswerWith("GetFolderItemsForConnection", "{\"qFolderItems\":[]}"));

            assertThat(house.checks(Map.of("folder-patience", "10s"), "good")
                            .check(List.of("framgrund"))
                            .getFirst()
                            .ok())
                    .isTrue();
        }
    }

    @Test
    void saysThatItCannotWriteWhereItPublishes() throws IOException {
        try (ConnectionHouse house = new ConnectionHouse(root, Optional.empty())) {
            ConnectionChecks checks = house.checks(Map.of(), "good");
            Files.delete(house.folder);
            Files.createFile(house.folder);

            assertThat(checks.check(List.of("framgrund"))
                            .getFirst()
                            .failed()
                            .orElseThrow()
                            .found())
                    .startsWith("Grund cannot write to its release folder " + house.folder + " (");
        }
    }

    @Test
    void tellsTheLogOnceAtTheStartAndNoSecret() throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger(ConnectionChecks.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try (ConnectionHouse house = new ConnectionHouse(root, Optional.empty())) {
            Map<String, Object> settings = Map.of(
                    "engines.qlik.auth", "api-key",
                    "engines.qlik.token", "hemlig",
                    "engines.qlik.headers.X-Other", "hemlig",
                    "apps.bakgrund.id", "app-9");
            house.checks(settings, "good").started();

            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> lines.list.size() == 2);
            assertThat(lines.list)
                    .extracting(ILoggingEvent::getLevel)
                    .containsExactlyInAnyOrder(Level.WARN, Level.INFO);
            assertThat(lines.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactlyInAnyOrder(
                            "App 'framgrund' can be reached in Qlik, and its folder too.",
                            "App 'bakgrund' cannot be reloaded; what fails is the app: no app 'app-9' among the 2 that"
                                    + " this user sees ('Framgrund' app-1, 'Bakgrund' app-2). Check the app id, and give"
                                    + " the user the right to read the app.");

            house.checks(Map.of("at-start", "nothing"), "good").started();
            assertThat(lines.list).hasSize(2);
        } finally {
            logger.detachAppender(lines);
        }
    }
}
