package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.release.Release;

/** An app that is counted from registers, from files to a saved reload; nobody in them is shown, however much is logged. */
@ExtendWith(OutputCaptureExtension.class)
class RegisterRebuildTests {

    @ParameterizedTest
    @ValueSource(strings = {"framgrund", "bakgrund", "alumni"})
    void countsOnlyWhatArrivedYearsTouchAndComesToTheSameAsAll(String app, @TempDir Path temp, CapturedOutput output)
            throws Exception {
        tellingAll();
        try (TestHouse house = new TestHouse(temp, app, "jdbc:duckdb:", Set.of(app))) {
            TestRegisters.deliver(house, 2002);
            Run first = house.rebuild(false);
            assertThat(first.state()).as(first.toString()).isEqualTo(State.SUCCEEDED);
            assertThat(first.steps().getFirst().message()).contains(" rows of persons from ");
            Release published = TestRegisters.current(house, app);
            assertThat(published.hidden()).isPositive();

            assertThat(house.plan().steps()).isEmpty();

            TestRegisters.deliver(house, 2004);
            Run second = house.rebuild(false);
            assertThat(second.state()).as(second.toString()).isEqualTo(State.SUCCEEDED);
            assertThat(second.steps().getFirst().message()).endsWith(", for the periods that arrived years are in");
            assertThat(second.steps().getFirst().reason()).contains("new: register/");
            Release arrived = TestRegisters.current(house, app);
            assertThat(arrived.content()).isNotEqualTo(published.content());
            assertThat(arrived.rows()).isGreaterThan(published.rows());

            Run all = house.rebuild(true);
            assertThat(all.state()).as(all.toString()).isEqualTo(State.SUCCEEDED);
            assertThat(all.steps().getFirst().message()).doesNotContain("arrived");
            assertThat(TestRegisters.current(house, app).content()).isEqualTo(arrived.content());
            assertThat(TestRegisters.current(house, app).id()).isNotEqualTo(arrived.id());

            assertThat(output.getAll()).doesNotContain("P0000000");
            assertThat(holding(house.root, "P0000000")).isEmpty();
        }
    }

    @Test
    void showsNobodyOfAFaultyRegisterHoweverMuchIsLogged(@TempDir Path temp, CapturedOutput output) throws Exception {
        tellingAll();
        try (TestHouse house = new TestHouse(temp, "framgrund", "jdbc:duckdb:", Set.of("framgrund"))) {
            SyntheticRegisters registers = new SyntheticRegisters(TestRegisters.LISTS, 9, 1993, 2001, 80, 200);
            registers.csv(house.root.resolve("deliveries"));
            for (String register : List.of("examen", "person-efter-examen")) {
                TestHouse.replace(house.contract("registers/" + register + ".yaml"), ".parquet", ".csv");
            }
            Path examen = house.root.resolve("deliveries/register/examen_1995.csv");
            List<String> lines = new ArrayList<>(Files.readAllLines(examen));
            lines.set(3, lines.get(3).replaceFirst(";1995;", ";P00000000042;"));
            lines.set(4, lines.get(4).replaceFirst(";1995;[KM];", ";1995;P00000000043;"));
            lines.set(5, lines.get(5) + ";P00000000044");
            lines.set(6, "\"P00000000045;1995;K");
            Files.write(examen, lines);

            Run run = house.rebuild(false);

            assertThat(run.state()).isEqualTo(State.FAILED);
            assertThat(run.breaches()).isNotEmpty();
            assertThat(run.toString()).doesNotContain("P0000000");
            assertThat(output.getAll()).doesNotContain("P0000000");
            assertThat(holding(house.root, "P0000000")).isEmpty();
        }
    }

    private final Map<String, Level> levels = new HashMap<>();

    /** What somebody who looks for a fault may set. */
    private void tellingAll() {
        for (String logger : List.of(
                "org.jooq",
                "se.liu.grund.register",
                "se.liu.grund.warehouse",
                "se.liu.grund.rebuild",
                "se.liu.grund.mart")) {
            Logger of = (Logger) LoggerFactory.getLogger(logger);
            levels.put(logger, of.getLevel());
            of.setLevel(Level.TRACE);
        }
    }

    @AfterEach
    void tellAsBefore() {
        levels.forEach((logger, level) -> ((Logger) LoggerFactory.getLogger(logger)).setLevel(level));
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
