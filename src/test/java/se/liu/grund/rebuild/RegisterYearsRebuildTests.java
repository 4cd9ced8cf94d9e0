package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.register.SyntheticTable;
import se.liu.grund.release.Release;

/** An app that is counted from registers, from files and tables to a saved reload, as years arrive and change. */
class RegisterYearsRebuildTests {

    @Test
    void countsOnlyWhatArrivesInATableAndSaysWhenNothingDid(@TempDir Path temp) throws Exception {
        try (TestHouse house = new TestHouse(temp, "framgrund", "jdbc:duckdb:", Set.of("framgrund"))) {
            house.warehouse.ask(dsl -> dsl.execute("create schema ladok"));
            for (String register : List.of("examen", "person-efter-examen")) {
                TestHouse.replace(
                        house.contract("registers/" + register + ".yaml"),
                        "files: \"register/" + register + "_{år}.parquet\"",
                        "table: ladok." + register);
            }
            inTables(house, 2002);
            Run first = house.rebuild(false);
            assertThat(first.state()).as(first.toString()).isEqualTo(State.SUCCEEDED);
            assertThat(first.steps().getFirst().message()).matches("[0-9]+ rows of persons from 20 years of tables");
            assertThat(house.plan().unchanged().getFirst().reason())
                    .startsWith("Nothing to do: 20 years of tables, contracts and code lists are as in release "
                            + TestRegisters.current(house, "framgrund").id());

            inTables(house, 2004);
            Run second = house.rebuild(false);
            assertThat(second.state()).as(second.toString()).isEqualTo(State.SUCCEEDED);
            assertThat(second.steps().getFirst().reason())
                    .isEqualTo("new: table ladok.examen, 2003, table ladok.examen, 2004,"
                            + " table ladok.person-efter-examen, 2004 and 1 more");
            assertThat(second.steps().getFirst().message())
                    .endsWith(" from 24 years of tables, for the periods that arrived years are in");
            Release arrived = TestRegisters.current(house, "framgrund");

            assertThat(house.rebuild(true).steps().getFirst().message()).doesNotContain("arrived");
            assertThat(TestRegisters.current(house, "framgrund").content()).isEqualTo(arrived.content());
        }
    }

    private static void inTables(TestHouse house, int last) throws Exception {
        TestRegisters.deliver(house, last);
        for (String register : List.of("examen", "person-efter-examen")) {
            house.warehouse.ask(dsl -> dsl.execute("create or replace table ladok.\"" + register
                    + "\" as select * from read_parquet('" + house.root.resolve("deliveries/register") + "/" + register
                    + "_*.parquet')"));
        }
    }

    @Test
    void usesNothingOfARegisterWithAFaultAndKeepsTheOldRelease(@TempDir Path temp) throws Exception {
        try (TestHouse house = new TestHouse(temp, "framgrund", "jdbc:duckdb:", Set.of("framgrund"))) {
            TestRegisters.deliver(house, 2001);
            assertThat(house.rebuild(false).state()).isEqualTo(State.SUCCEEDED);
            Release before = TestRegisters.current(house, "framgrund");

            breakYear(house, 2001);
            Run run = house.rebuild(false);

            assertThat(run.state()).isEqualTo(State.FAILED);
            assertThat(run.steps().getFirst().message())
                    .startsWith("The registers break their contract in 1 place, the first:"
                            + " register/examen_{år}.parquet: found rows that cannot be read, expected whole Parquet files"
                            + " with the same columns. Write the files again. The engine says: ")
                    .endsWith(" Nothing of it is used; what was published before is in place.");
            assertThat(TestRegisters.current(house, "framgrund")).isEqualTo(before);
        }
    }

    @Test
    void countsAllWhereAPeriodThatNoYearArrivedInComesOutOtherwise(@TempDir Path temp) throws Exception {
        try (TestHouse house = new TestHouse(temp, "framgrund", "jdbc:duckdb:", Set.of("framgrund"))) {
            TestRegisters.deliver(house, 2002);
            assertThat(house.rebuild(false).state()).isEqualTo(State.SUCCEEDED);
            asIfBuiltOf(house, 2001);
            TestRegisters.deliver(house, 2003);
            replaceYear(house, 2001);

            String id = house.start(false);
            List<String> told = new CopyOnWriteArrayList<>();
            List<Boolean> virtual = new CopyOnWriteArrayList<>();
            try (Watch _ = house.rebuilds.watch(id, 0, event -> {
                told.add(event.text());
                virtual.add(
                        event.app().isEmpty() ? false : Thread.currentThread().isVirtual());
            })) {
                Run run = house.done(id);
                assertThat(run.state()).as(run.toString()).isEqualTo(State.SUCCEEDED);
            }
            assertThat(told)
                    .contains("a period that no year arrived in came out otherwise than published: all is counted");
            assertThat(virtual).as("on threads that embedded engines may hold").doesNotContain(true);
            Release fallen = TestRegisters.current(house, "framgrund");
            assertThat(house.rebuild(true).state()).isEqualTo(State.SUCCEEDED);
            assertThat(TestRegisters.current(house, "framgrund").content()).isEqualTo(fallen.content());
            assertThat(TestRegisters.current(house, "framgrund").fingerprint()).isEqualTo(fallen.fingerprint());
        }
    }

    @Test
    void tellsTheBreachesOfAYearThatIsReadOnlyWhereAllIsCounted(@TempDir Path temp) throws Exception {
        try (TestHouse house = new TestHouse(temp, "framgrund", "jdbc:duckdb:", Set.of("framgrund"))) {
            TestRegisters.deliver(house, 2002);
            assertThat(house.rebuild(false).state()).isEqualTo(State.SUCCEEDED);
            Release before = TestRegisters.current(house, "framgrund");
            asIfBuiltOf(house, 2001, 1993);
            TestRegisters.deliver(house, 2003);
            replaceYear(house, 2001);
            breakYear(house, 1993);

            Run run = house.rebuild(false);

            assertThat(run.state()).as(run.toString()).isEqualTo(State.FAILED);
            assertThat(run.steps().get(1).message())
                    .startsWith("The registers break their contract in 1 place, the first:"
                            + " register/examen_{år}.parquet: found rows that cannot be read")
                    .endsWith(" Nothing of it is used; what was published before is in place.");
            assertThat(run.breaches()).hasSize(1);
            assertThat(TestRegisters.current(house, "framgrund")).isEqualTo(before);
        }
    }

    private static Path year(TestHouse house, int year) {
        return house.root.resolve("deliveries/register/examen_" + year + ".parquet");
    }

    /** Other persons' degrees. */
    private static void replaceYear(TestHouse house, int year) throws Exception {
        Path other = house.root.resolve("annat");
        for (SyntheticTable table : new SyntheticRegisters(TestRegisters.LISTS, 77, year, year, 80, 200).tables()) {
            table.parquet(other);
        }
        Files.copy(
                other.resolve("examen_" + year + ".parquet"), year(house, year), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void breakYear(TestHouse house, int year) throws IOException {
        byte[] bytes = Files.readAllBytes(year(house, year));
        Files.write(year(house, year), Arrays.copyOf(bytes, bytes.length / 2));
    }

    /** The manifest of the current release says that it was built of files that will only be there later. */
    private static void asIfBuiltOf(TestHouse house, int replaced, int... broken) throws Exception {
        Map<Path, byte[]> kept = new HashMap<>();
        for (int year :
                IntStream.concat(IntStream.of(replaced), IntStream.of(broken)).toArray()) {
            kept.put(year(house, year), Files.readAllBytes(year(house, year)));
        }
        replaceYear(house, replaced);
        for (int year : broken) {
            breakYear(house, year);
        }
        List<Path> manifests;
        try (Stream<Path> all = Files.walk(house.root.resolve("qvd-export"))) {
            manifests = all.filter(path -> path.endsWith("manifest.json")).toList();
        }
        for (Map.Entry<Path, byte[]> one : kept.entrySet()) {
            String later = sha256(Files.readAllBytes(one.getKey()));
            Files.write(one.getKey(), one.getValue());
            for (Path manifest : manifests) {
                TestHouse.replace(manifest, sha256(one.getValue()), later);
            }
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void plansTheOtherAppsThoughARegisterTableIsMisspelt(@TempDir Path temp) throws Exception {
        try (TestHouse house = new TestHouse(temp, "framgrund", "jdbc:duckdb:", Set.of("framgrund"))) {
            for (String register : List.of("examen", "person-efter-examen")) {
                TestHouse.replace(
                        house.contract("registers/" + register + ".yaml"),
                        "files: \"register/" + register + "_{år}.parquet\"",
                        "table: ladok.finns_inte");
            }
            assertThat(house.plan().steps()).hasSize(5);

            Run run = house.rebuild(false);

            assertThat(run.state()).as(run.toString()).isEqualTo(State.FAILED);
            assertThat(run.steps().getFirst().message())
                    .startsWith(
                            "The registers break their contract in 2 places, the first: table ladok.finns_inte: found"
                                    + " rows that cannot be read, expected a table of rows. Mend the table, or its name in the"
                                    + " register's contract. The engine says: Catalog Error: ");
        }
    }
}
