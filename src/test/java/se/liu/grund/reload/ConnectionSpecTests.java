package se.liu.grund.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.reload.CheckStep.Result;
import se.liu.grund.wire.QlikStubs;

class ConnectionSpecTests {

    @TempDir
    private static Path keys;

    private static QlikStubs qps;
    private static QlikStubs cloud;

    @BeforeAll
    static void start() {
        qps = QlikStubs.startForClients("qps", ConnectionHouse.SITE, keys);
        cloud = QlikStubs.start("cloud", ConnectionHouse.SITE, keys);
    }

    @AfterAll
    static void stop() {
        qps.close();
        cloud.close();
    }

    static Stream<ConnectionSpec> all() throws IOException {
        return ConnectionSpec.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void saysWhichPartFailsAndWhatToDo(ConnectionSpec spec, @TempDir Path root) throws IOException {
        try (ConnectionHouse house = new ConnectionHouse(root, spec.server())) {
            spec.faults().forEach(house.qlik::fault);
            Map<String, Object> settings = new HashMap<>(spec.settings());
            settings.replaceAll((name, value) -> value instanceof String text ? filled(text, house) : value);
            if (spec.client().isPresent() && !settings.isEmpty()) {
                settings.put("engines.qlik.ssl-bundle", "qlik");
            }

            AppCheck check = house.checks(settings, spec.client().orElse("good"))
                    .check(List.of("framgrund"))
                    .getFirst();

            CheckStep failed = check.failed().orElseThrow();
            assertThat(failed.part()).as(failed.toString()).isEqualTo(spec.part());
            // A socket may be gone before it has told why; then the cause is the likely one.
            assertThat(failed.found().replace("it breaks TLS off, probably since ", ""))
                    .isEqualTo(filled(spec.found(), house));
            assertThat(failed.expected())
                    .isEqualTo(spec.expected().orElse(spec.part().expected()));
            assertThat(failed.action()).isEqualTo(spec.action());
            assertThat(check.toString()).doesNotContain("hemlig");
            for (CheckStep step : check.steps()) {
                assertThat(step.result()).as(step.part().word()).isEqualTo(result(step.part(), spec.part()));
            }
            try (Stream<Path> left = Files.list(house.folder)) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static Result result(Part part, Part failed) {
        if (part == failed) {
            return Result.FAILED;
        }
        boolean independent = part == Part.FOLDER && failed == Part.RIGHT;
        return part.compareTo(failed) < 0 || independent ? Result.OK : Result.NOT_REACHED;
    }

    private static String filled(String text, ConnectionHouse house) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return text.replace("{qps}", qps.at("/qps").toString())
                .replace("{cloud}", cloud.at("/oauth/token").toString())
                .replace("{folder}", house.folder.toString())
                .replace("{other}", house.other.toString())
                .replace("{yesterday}", today.minusDays(1).toString())
                .replace("{tomorrow}", today.plusDays(1).toString());
    }
}
