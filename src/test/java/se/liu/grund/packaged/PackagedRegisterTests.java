package se.liu.grund.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.register.SyntheticTable;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;
import tools.jackson.databind.JsonNode;

/** The packaged jar, killed while it counts a register that does not fit in its memory. */
class PackagedRegisterTests {

    private static final String APP_ID = "4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e001";
    /** Half as many as the other test's, since a start and a count take longer. */
    private static final int KILLS = Math.max(1, Integer.getInteger("grund.kills", 1) / 2);

    private static final String[] SMALL = {
        "--grund.sources.counted=framgrund", "--grund.warehouse.memory=56MB", "--grund.sources.reader-memory=56MB"
    };

    @TempDir
    Path folder;

    @Test
    void leavesTheOldReleaseAndNoTemporaryFileWhenKilledAtAnyMomentOfCounting() throws Exception {
        SyntheticRegisters.contracts(folder.resolve("contracts"), "parquet");
        SyntheticRegisters registers =
                new SyntheticRegisters(new CodeLists(Path.of("contracts/codes")), 11, 1993, 2001, 30_000, 60_000);
        for (SyntheticTable table : registers.tables()) {
            if (table.name().equals("examen") || table.name().equals("person-efter-examen")) {
                table.parquet(folder.resolve("deliveries/register"));
            }
        }
        Files.createDirectories(folder.resolve("qvd-export"));
        try (StandInQlik qlik = StandInQlik.start(
                0, Map.of("Grund", folder.resolve("qvd-export")), List.of(new StandInApp(APP_ID, "Framgrund")))) {
            JarProcess jar = JarProcess.start(folder, qlik.uri(), SMALL);
            try {
                long begun = System.currentTimeMillis();
                JsonNode first = jar.rebuild("framgrund", false);
                assertThat(first.path("state").asString())
                        .as(first.toPrettyString())
                        .isEqualTo("SUCCEEDED");
                int whole = (int) (System.currentTimeMillis() - begun);
                Map<String, String> published = published();
                Random when = new Random(20261130);
                for (int kill = 0; kill < KILLS; kill++) {
                    String run = jar.ask("framgrund", true);
                    Thread.sleep(when.nextInt(whole / 2));
                    jar.kill();
                    // Whether DuckDB spilt just then is chance; what it calls such files is not.
                    Path spilt = folder.resolve("data/spill/duckdb_temp_storage_DEFAULT-" + kill + ".tmp");
                    Files.createDirectories(spilt.getParent());
                    Files.write(spilt, new byte[1000]);

                    Instant start = Instant.now();
                    jar = JarProcess.start(folder, qlik.uri(), SMALL);
                    assertThat(temporary())
                            .as("older than the start at " + start)
                            .isEmpty();
                    JsonNode killed = jar.get("/api/v1/rebuilds/" + run);
                    assertThat(killed.path("state").asString()).isIn("INTERRUPTED", "SUCCEEDED");
                    if (killed.path("steps").path(3).path("state").asString().equals("QUEUED")
                            || killed.path("steps")
                                    .path(3)
                                    .path("state")
                                    .asString()
                                    .equals("SKIPPED")) {
                        assertThat(published()).isEqualTo(published);
                    } else {
                        published = published();
                    }
                }
            } finally {
                jar.kill();
            }
        }
    }

    /** Names that only work under way has. */
    private List<Path> temporary() throws IOException {
        return FilesBelow.of(folder).stream()
                .filter(file -> file.getFileName().toString().matches("duckdb_temp.*|.*\\.(part|tmp|block)"))
                .toList();
    }

    /** The files that Qlik loads, by name. */
    private Map<String, String> published() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("qvd-export/current/framgrund"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                hashes.put(
                        file.getFileName().toString(),
                        HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
            }
        }
        return hashes;
    }
}
