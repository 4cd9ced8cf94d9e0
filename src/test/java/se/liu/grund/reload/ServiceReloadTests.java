package se.liu.grund.reload;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.engine.Cancellation;
import se.liu.grund.engine.EngineAddress;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.engine.EngineSession;
import se.liu.grund.engine.EngineTraffic;
import se.liu.grund.standin.Fault;
import se.liu.grund.standin.StandInQlik;
import se.liu.grund.wire.QlikStubs;

/** Reloads that a service commands, over TLS with certificates that are checked, and an engine to read back from. */
class ServiceReloadTests {

    private static final String INCLUDES =
            "SET ErrorMode=1;\n$(Must_Include=lib://Grund/current/prövapp/prövapp.qvs)\n";
    private static final String TASK = "e3b27f50-b1c0-4879-88fc-00000000000";

    @TempDir
    static Path folder;

    static FaultHouse house;
    static QlikStubs qrs;
    static QlikStubs cloud;

    private StandInQlik qlik;

    @BeforeAll
    static void start() throws Exception {
        house = new FaultHouse(Files.createDirectory(folder.resolve("qvd-export")));
        qrs = QlikStubs.startForClients("qrs", ConnectionHouse.SITE, folder);
        cloud = QlikStubs.start("cloud", ConnectionHouse.SITE, folder);
    }

    @AfterAll
    static void stop() {
        qrs.close();
        cloud.close();
    }

    @BeforeEach
    void startEngine() {
        qlik = house.standIn(INCLUDES);
        qrs.server().resetScenarios();
        qrs.server().resetRequests();
        cloud.server().resetScenarios();
        cloud.server().resetRequests();
    }

    @AfterEach
    void stopEngine() {
        qlik.close();
    }

    private FaultHouse.Outcome reload(
            Map<String, String> settings, String identity, Cancellation cancellation, Consumer<String> progress) {
        Map<String, String> all = new HashMap<>(Map.of(
                "engines.qlik.ssl-bundle", "qlik",
                "apps.app.script", "include"));
        all.putAll(settings);
        return house.reload(qlik, all, identity, cancellation, progress);
    }

    private static Map<String, String> task(int number) {
        return Map.of(
                "apps.app.way", "qrs",
                "apps.app.task", TASK + number,
                "engines.qlik.auth", "certificate",
                "engines.qlik.user.directory", "INTERNAL",
                "engines.qlik.user.id", "sa_api",
                "engines.qlik.service", qrs.at("").toString());
    }

    private static Map<String, String> tenant(String name) {
        return Map.of(
                "apps.app.way", "cloud",
                "engines.qlik.auth", "api-key",
                "engines.qlik.token", "molnnyckel",
                "engines.qlik.service", cloud.at("/" + name).toString());
    }

    /** What the scheduler or the tenant does meanwhile. */
    private Consumer<String> reloading(String word) {
        return line -> {
            if (line.contains(word)) {
                reloadAndSave(INCLUDES);
            }
        };
    }

    private void reloadAndSave(String script) {
        EngineAddress address = new EngineAddress(
                qlik.uri(), Map.of(), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
        try (EngineSession session =
                EngineSession.open(address, FaultHouse.ID, "schemaläggaren", EngineTraffic.unheard())) {
            EngineApp app = session.openApp(FaultHouse.ID);
            app.setScript(script);
            assertThat(app.reload(progress -> {}).success()).isTrue();
            app.save();
        }
    }

    @Test
    void waitsForTheRealEndOfATaskThatIsTriedAgain() {
        FaultHouse.Outcome outcome = reload(task(1), "qrs-1", new Cancellation(), reloading("started, execution"));

        assertThat(outcome.message()).isEmpty();
        assertThat(outcome.holds()).isEqualTo("new");
        assertThat(outcome.states())
                .containsExactly(
                        ReloadState.QUEUED,
                        ReloadState.CONNECTING,
                        ReloadState.OPENED,
                        ReloadState.SCRIPTED,
                        ReloadState.RELOADING,
                        ReloadState.SAVED,
                        ReloadState.VERIFIED);
        qrs.server().verify(1, postRequestedFor(urlPathEqualTo("/qrs/task/" + TASK + "1/start/synchronous")));
        qrs.server()
                .verify(getRequestedFor(anyUrl())
                        .withQueryParam("xrfkey", matching("[0-9A-Za-z]{16}"))
                        .withHeader("X-Qlik-Xrfkey", matching("[0-9A-Za-z]{16}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                2 | failed (Changing task state to Started; Field 'Ort' not found). The log ends with: 20261124T020000 Läser Bransch | 20261124T020001 Error: Field 'Ort' not found.
                """)
    void tellsWhyATaskFailedAndHowItsLogEnds(int number, String first, String second) {
        FaultHouse.Outcome outcome = reload(task(number), "qrs-" + number, new Cancellation(), line -> {});

        assertThat(outcome.end()).isEqualTo(ReloadState.FAILED);
        assertThat(outcome.message()).contains(first + " | " + second).endsWith("its old data is still in place.");
        assertThat(outcome.holds()).isEqualTo("old");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                3 | did not start. Look whether it is enabled, its app is there and the scheduler runs.
                4 | with HTTP status 403. Check certificate and user, and give the user the right to start and read the task.
                7 | with HTTP status 404. There is no such task, or this user may not see it. Check grund.qlik.apps.<alias>.task.
                """)
    void saysWhyATaskDidNotStart(int number, String words) {
        FaultHouse.Outcome outcome = reload(task(number), "qrs-" + number, new Cancellation(), line -> {});

        assertThat(outcome.end()).isEqualTo(ReloadState.FAILED);
        assertThat(outcome.message()).contains(words).endsWith("its old data is still in place.");
    }

    @Test
    void stopsATaskThatIsCancelled() {
        Cancellation cancellation = new Cancellation();

        FaultHouse.Outcome outcome = reload(task(5), "qrs-5", cancellation, line -> {
            if (line.contains("started, execution")) {
                cancellation.ask("Åsa cancelled the run");
            }
        });

        assertThat(outcome.end()).isEqualTo(ReloadState.CANCELLED);
        assertThat(outcome.message()).contains("Åsa cancelled the run. The app was not saved");
        qrs.server().verify(1, postRequestedFor(urlPathEqualTo("/qrs/task/" + TASK + "5/stop")));
    }

    @Test
    void neverTakesSilenceForSuccess() {
        Map<String, String> impatient = new HashMap<>(task(6));
        impatient.put("reload-timeout", "300ms");
        impatient.put("call-timeout", "500ms");

        FaultHouse.Outcome outcome = reload(impatient, "qrs-6", new Cancellation(), line -> {});

        assertThat(outcome.end()).isEqualTo(ReloadState.UNCERTAIN);
        assertThat(outcome.message()).contains("no end of that came within");
        assertThat(outcome.progress()).anyMatch(line -> line.contains("HTTP status 500"));
    }

    @Test
    void takesBackWhatATaskSavedWrong() {
        Map<String, String> settings = new HashMap<>(task(1));
        FaultHouse.Outcome outcome = reload(settings, "qrs-fel", new Cancellation(), line -> {
            if (line.contains("started, execution")) {
                // The way back starts the same task, whose scenario begins anew.
                qrs.server().resetScenarios();
                if (!line.contains("Going back")) {
                    qlik.faultOnce(new Fault.AfterLoad(t -> t.removeRow(0)));
                }
                reloadAndSave(INCLUDES);
                qlik.heal();
            }
        });

        assertThat(outcome.end()).isEqualTo(ReloadState.WRONG);
        assertThat(outcome.message())
                .contains("does not hold what was proven")
                .contains("found 3 rows, expected 4 rows");
    }

    @Test
    void wantsATaskAnAddressAndAScriptOfTheAppsOwn() {
        assertThat(reload(Map.of("apps.app.way", "qrs"), "qrs-a", new Cancellation(), line -> {})
                        .message())
                .contains("has no task. Set grund.qlik.apps.prövapp.task in the configuration.");
        Map<String, String> set = new HashMap<>(task(1));
        set.put("apps.app.script", "set");
        assertThat(reload(set, "qrs-b", new Cancellation(), line -> {}).message())
                .contains("Set grund.qlik.apps.prövapp.script to 'include' or 'own'.");
        Map<String, String> nowhere = new HashMap<>(task(1));
        nowhere.put("apps.app.task", "nattlig laddning");
        assertThat(reload(nowhere, "qrs-c", new Cancellation(), line -> {}).message())
                .contains("the task is 'nattlig laddning', expected a GUID as the management console shows it.");
    }

    @Test
    void refusesACertificateOfAnotherAuthority() {
        Map<String, String> stranger = new HashMap<>(task(1));
        stranger.put("engines.qlik.ssl-bundle", "stranger");

        FaultHouse.Outcome outcome = reload(stranger, "qrs-d", new Cancellation(), line -> {});

        assertThat(outcome.end()).isEqualTo(ReloadState.FAILED);
        assertThat(outcome.message()).contains("certificate");
    }

    @Test
    void sendsFilesUpAndWaitsForTheTenantsReload() {
        FaultHouse.Outcome outcome = reload(tenant("lyckas"), "moln-1", new Cancellation(), reloading("begun"));

        assertThat(outcome.message()).isEmpty();
        assertThat(outcome.holds()).isEqualTo("new");
        assertThat(outcome.progress())
                .contains("3 files are in the tenant")
                .anyMatch(l -> l.contains("HTTP status 503"));
        cloud.server().verify(1, putRequestedFor(urlPathEqualTo("/lyckas/api/v1/data-files/fil-1")));
        cloud.server().verify(2, postRequestedFor(urlPathEqualTo("/lyckas/api/v1/data-files")));
        cloud.server().verify(1, postRequestedFor(urlPathEqualTo("/lyckas/api/v1/reloads")));
        cloud.server().verify(0, postRequestedFor(urlPathMatching(".*/scripts")));
    }

    @Test
    void setsTheScriptInTheTenant() {
        Map<String, String> settings = new HashMap<>(tenant("lyckas"));
        settings.put("apps.app.script", "set");

        FaultHouse.Outcome outcome = reload(settings, "moln-2", new Cancellation(), line -> {
            if (line.contains("begun")) {
                reloadAndSave(house.releases.script(house.newer));
            }
        });

        assertThat(outcome.message()).isEmpty();
        cloud.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/lyckas/api/v1/apps/app-%C3%A5-1/scripts"))
                                .withRequestBody(matching("(?s).*lib://Grund/releases/" + house.newer.id() + ".*")));
    }

    @Test
    void tellsWhyATenantsReloadFailed() {
        FaultHouse.Outcome outcome = reload(tenant("misslyckas"), "moln-3", new Cancellation(), line -> {});

        assertThat(outcome.end()).isEqualTo(ReloadState.FAILED);
        assertThat(outcome.message())
                .contains(
                        "reload r2 ended as FAILED (EngineReloadScriptError Field 'Ort' not found). The log ends with:"
                                + " 0001 Läser | 0002 Error: Field 'Ort' not found.")
                .endsWith("its old data is still in place.");
    }

    @Test
    void waitsForAReloadThatGoesOnAndReloadsAgainWhereThatReadOlderFiles() {
        List<String> begun = new ArrayList<>();
        FaultHouse.Outcome outcome = reload(tenant("pagar"), "moln-4", new Cancellation(), line -> {
            if (line.contains("being reloaded already")) {
                begun.add("r3");
                reloadAndSave(house.releases.script(house.older));
            } else if (line.contains("Reload r4 begun")) {
                begun.add("r4");
                reloadAndSave(INCLUDES);
            }
        });

        assertThat(outcome.message()).isEmpty();
        assertThat(begun).containsExactly("r3", "r4");
        assertThat(outcome.holds()).isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource({"manga, 2", "gammal, 1"})
    void waitsWhereThereAreTooManyRequestsAndRenewsAnOldToken(String name, int posts) {
        Map<String, String> settings = new HashMap<>(tenant(name));
        if (name.equals("gammal")) {
            settings.put("engines.qlik.auth", "oauth");
            settings.put("engines.qlik.oauth.url", cloud.at("/oauth/token").toString());
            settings.put("engines.qlik.oauth.client-id", "grund");
            settings.put("engines.qlik.oauth.client-secret", "hemlighet");
        }

        FaultHouse.Outcome outcome = reload(settings, "moln-" + name, new Cancellation(), reloading("begun"));

        assertThat(outcome.message()).isEmpty();
        assertThat(outcome.holds()).isEqualTo("new");
        cloud.server().verify(posts, postRequestedFor(urlPathEqualTo("/" + name + "/api/v1/reloads")));
    }

    @Test
    void cancelsTheTenantsReload() {
        Cancellation cancellation = new Cancellation();
        FaultHouse.Outcome outcome = reload(tenant("avbryts"), "moln-7", cancellation, line -> {
            if (line.contains("begun")) {
                cancellation.ask("Åsa cancelled the run");
            }
        });

        assertThat(outcome.end()).isEqualTo(ReloadState.CANCELLED);
        cloud.server().verify(1, postRequestedFor(urlPathEqualTo("/avbryts/api/v1/reloads/r7/actions/cancel")));
    }

    @Test
    void saysWhatATenantRefuses() {
        assertThat(reload(tenant("nekas"), "moln-8", new Cancellation(), line -> {})
                        .message())
                .contains(
                        "answered a reload with HTTP status 403 (RELOADS-004 Forbidden). Give the user or client the right"
                                + " to do this in the app's space.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                1 | OK     | task 'Läs in Framgrund' reloads the app
                7 | FAILED | answered task e3b27f50-b1c0-4879-88fc-000000000007 with HTTP status 404
                """)
    void isPartOfTheConnectionCheck(int number, CheckStep.Result result, String words) {
        Map<String, String> settings = new HashMap<>(task(number));
        settings.putAll(Map.of(
                "engines.qlik.url",
                qlik.uri().toString(),
                "engines.qlik.ssl-bundle",
                "qlik",
                "apps[prövapp].id",
                FaultHouse.ID));
        Map<String, String> named = new HashMap<>();
        settings.forEach((name, value) -> named.put(name.replace("apps.app.", "apps[prövapp]."), value));
        QlikSettings bound = TestReloads.settings(named);
        AppPlaces places = new AppPlaces(bound, new WaysIn(ConnectionHouse.bundles(), bound));

        AppCheck check = new AppChecking(
                        "prövapp",
                        places,
                        new ServiceWays(places, house.releases),
                        house.releases,
                        Duration.ofMillis(100))
                .check("kontroll", Instant.now());

        CheckStep step = check.steps().stream()
                .filter(s -> s.part() == Part.RIGHT)
                .findFirst()
                .orElseThrow();
        assertThat(step.result()).as(check.toString()).isEqualTo(result);
        assertThat(step.found()).contains(words);
    }
}
