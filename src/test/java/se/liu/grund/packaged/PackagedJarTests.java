package se.liu.grund.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.engine.CubeRow;
import se.liu.grund.engine.EngineAddress;
import se.liu.grund.engine.EngineSession;
import se.liu.grund.engine.EngineTraffic;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What only a packaged jar in a process of its own can show. Run by {@code mvn verify}. */
class PackagedJarTests {

    private static final String APP_ID = "4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e001";

    /** {@code mvn verify -Dgrund.kills=25} kills more often. */
    private static final int KILLS = Integer.getInteger("grund.kills", 1);

    @TempDir
    Path folder;

    private StandInQlik qlik;

    @BeforeEach
    void layOut() throws IOException {
        copy(Path.of("contracts"), folder.resolve("contracts"));
        copy(Path.of("src/samples/deliveries"), folder.resolve("deliveries"));
        Files.createDirectories(folder.resolve("qvd-export"));
        qlik = StandInQlik.start(
                0, Map.of("Grund", folder.resolve("qvd-export")), List.of(new StandInApp(APP_ID, "Framgrund")));
    }

    @AfterEach
    void stopQlik() {
        qlik.close();
    }

    @Test
    void takesATwelfthMeasureByYamlAndAFileAlone() throws IOException {
        try (JarProcess jar = JarProcess.start(folder, qlik.uri())) {
            assertThat(jar.rebuild("framgrund", false).path("state").asString()).isEqualTo("SUCCEEDED");

            Path contract = folder.resolve("contracts/apps/framgrund.yaml");
            Files.writeString(contract, Files.readString(contract).replace("\nmeasures:\n", """

                    measures:
                      - id: anstallningsform
                        name: Anställningsform
                        categories: open
                    """));
            Files.writeString(folder.resolve("deliveries/framgrund/anstallningsform.txt"), """
                    Bak- och framgrund, PÅHITTADE SIFFROR

                    \t\tKvinnor\tMän\tTotalt
                    \t\t2014-2019\t2014-2019\t2014-2019
                    Affärsjuridisk kandidatexamen\tTillsvidareanställd\t201\t..C\t204
                    Affärsjuridisk kandidatexamen\tÖvrigt\t-\t7\t7
                    """);
            JsonNode run = jar.rebuild("framgrund", false);

            assertThat(run.path("state").asString()).as(run.toPrettyString()).isEqualTo("SUCCEEDED");
            assertThat(sheet("Anställningsform"))
                    .containsExactlyInAnyOrder(
                            "Affärsjuridisk kandidatexamen | Tillsvidareanställd: [201.0, 2.5, 204.0]",
                            "Affärsjuridisk kandidatexamen | Övrigt: [0.0, 7.0, 7.0]");
            assertThat(sheet("Bransch")).isNotEmpty();
        }
    }

    @Test
    void leavesEveryPublishedFileWholeWhenKilledAndStartsCleanAgain() throws Exception {
        try (JarProcess jar = JarProcess.start(folder, qlik.uri())) {
            assertThat(jar.rebuild("framgrund", false).path("state").asString()).isEqualTo("SUCCEEDED");
        }
        Random when = new Random(20261123);
        for (int kill = 0; kill < KILLS; kill++) {
            JarProcess jar = JarProcess.start(folder, qlik.uri());
            everyReleasedFileIsAsItsManifestSays();
            String run = jar.ask("framgrund", true);
            Thread.sleep(when.nextInt(900));
            jar.kill();
            everyPublishedFileIsWhole();

            try (JarProcess next = JarProcess.start(folder, qlik.uri())) {
                assertThat(next.get("/api/v1/rebuilds/" + run).path("state").asString())
                        .isIn("INTERRUPTED", "SUCCEEDED");
                everyReleasedFileIsAsItsManifestSays();
                assertThat(next.rebuild("framgrund", false).path("state").asString())
                        .isEqualTo("SUCCEEDED");
            }
        }
    }

    private void everyPublishedFileIsWhole() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("qvd-export/current/framgrund"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".qvd")).toList()) {
                assertThat(QvdReader.read(file).columns()).as(file.toString()).isNotEmpty();
            }
        }
    }

    private void everyReleasedFileIsAsItsManifestSays() throws Exception {
        List<Path> paths = FilesBelow.of(folder.resolve("qvd-export"));
        assertThat(paths).noneMatch(p -> p.toString().contains(".part"));
        for (Path manifest :
                paths.stream().filter(p -> p.endsWith("manifest.json")).toList()) {
            JsonNode files =
                    JsonMapper.shared().readTree(Files.readString(manifest)).path("files");
            for (JsonNode file : files) {
                Path path = manifest.resolveSibling(file.path("name").asString());
                // The current folder holds what Qlik loads, not the mart beside it.
                if (!file.path("name").asString().contains("/") || Files.exists(path)) {
                    assertThat(sha256(path))
                            .as(path.toString())
                            .isEqualTo(file.path("sha256").asString());
                }
            }
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** What the saved app shows of a measure, asked as its sheet asks. */
    private List<String> sheet(String measure) {
        URI engine = qlik.uri();
        EngineAddress address = new EngineAddress(
                engine, Map.of(), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10));
        List<String> values = Stream.of("Kvinnor", "Män", "Totalt")
                .map(v -> "Sum({<Mått={'" + measure + "'}>} [" + v + "])")
                .toList();
        try (EngineSession session =
                EngineSession.open(address, APP_ID, "ark-" + System.nanoTime(), EngineTraffic.unheard())) {
            return session.openApp(APP_ID).cube(List.of("Examensnamn", measure), values).rows().stream()
                    .filter(r -> r.dimensions().getLast() != null)
                    .map(PackagedJarTests::text)
                    .toList();
        }
    }

    private static String text(CubeRow row) {
        return String.join(" | ", row.dimensions()) + ": " + java.util.Arrays.toString(row.numbers());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
