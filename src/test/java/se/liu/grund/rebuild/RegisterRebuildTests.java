package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.register.SyntheticTable;
import se.liu.grund.release.Release;

/** An app that is counted from registers, from files to a saved reload. */
@ExtendWith(OutputCaptureExtension.class)
class RegisterRebuildTests {

    private static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));

    /** The rows of a year are the same however many years there are. */
    private static void deliver(TestHouse house, int last) throws Exception {
        SyntheticRegisters registers = new SyntheticRegisters(LISTS, 9, 1993, last, 80, 200);
        for (SyntheticTable table : registers.tables()) {
            table.parquet(house.root.resolve("deliveries/register"));
        }
    }

    private static Release current(TestHouse house, String app) {
        return house.releases.current(app).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"framgrund", "bakgrund", "alumni"})
    void countsOnlyWhatArrivedYearsTouchAndComesToTheSameAsAll(String app, @TempDir Path temp, CapturedOutput output)
            throws Exception {
        try (TestHouse house = new TestHouse(temp, app, "jdbc:duckdb:", Set.of(app))) {
            deliver(house, 2002);
            Run first = house.rebuild(false);
            assertThat(first.state()).as(first.toString()).isEqualTo(State.SUCCEEDED);
            assertThat(first.steps().getFirst().message()).contains(" rows of persons from ");
            Release published = current(house, app);
            assertThat(published.hidden()).isPositive();

            assertThat(house.plan().steps()).isEmpty();

            deliver(house, 2004);
            Run second = house.rebuild(false);
            assertThat(second.state()).as(second.toString()).isEqualTo(State.SUCCEEDED);
            assertThat(second.steps().getFirst().message()).endsWith(", for the periods that arrived years are in");
            assertThat(second.steps().getFirst().reason()).contains("new: register/");
            Release arrived = current(house, app);
            assertThat(arrived.content()).isNotEqualTo(published.content());
            assertThat(arrived.rows()).isGreaterThan(published.rows());

            Run all = house.rebuild(true);
            assertThat(all.state()).as(all.toString()).isEqualTo(State.SUCCEEDED);
            assertThat(all.steps().getFirst().message()).doesNotContain("arrived");
            assertThat(current(house, app).content()).isEqualTo(arrived.content());
            assertThat(current(house, app).id()).isNotEqualTo(arrived.id());

            assertThat(output.getAll()).doesNotContain("P0000000");
            assertThat(holding(house.root, "P0000000")).isEmpty();
        }
    }

    @Test
    void usesNothingOfARegisterWithAFaultAndKeepsTheOldRelease(@TempDir Path temp) throws Exception {
        try (TestHouse house = new TestHouse(temp, "framgrund", "jdbc:duckdb:", Set.of("framgrund"))) {
            deliver(house, 2001);
            assertThat(house.rebuild(false).state()).isEqualTo(State.SUCCEEDED);
            Release before = current(house, "framgrund");

            Path broken = house.root.resolve("deliveries/register/examen_2001.parquet");
            byte[] bytes = Files.readAllBytes(broken);
            Files.write(broken, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            Run run = house.rebuild(false);

            assertThat(run.state()).isEqualTo(State.FAILED);
            assertThat(run.steps().getFirst().message())
                    .startsWith("The registers break their contract in 1 place, the first:"
                            + " register/examen_{år}.parquet: found rows that cannot be read, expected whole Parquet files"
                            + " with the same columns. Write the files again. The engine says: ")
                    .endsWith(" Nothing of it is used; what was published before is in place.");
            assertThat(current(house, "framgrund")).isEqualTo(before);
        }
    }

    /** Files below a folder that hold a text, but for the registers themselves. */
    private static List<String> holding(Path root, String text) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("deliveries"))
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .map(Path::toString)
                    .toList();
        }
    }
}
