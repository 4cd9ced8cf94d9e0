package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.warehouse.Warehouse;

/** What is counted where a counting asks for other than rolling periods and persons of the same period, or rows are odd. */
class RegisterOddCountTests {

    private static final SyntheticRegisters SMALL =
            new SyntheticRegisters(new CodeLists(Path.of("contracts/codes")), 11, 1993, 2003, 60, 120);

    private RegisterHouse house;

    @BeforeEach
    void write(@TempDir Path root) throws IOException {
        house = new RegisterHouse(root, "csv", SMALL);
        SMALL.csv(house.deliveries);
    }

    private void contract(String file, String what, String with) throws IOException {
        Path path = house.contracts.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, with));
    }

    private List<CountedMeasure> count(String url, String app) {
        try (Warehouse warehouse = Warehouse.open(url.endsWith("mem:") ? url + UUID.randomUUID() : url);
                RegisterWork work = house.open(warehouse, app)) {
            assertThat(work.breaches()).isEmpty();
            return work.count();
        }
    }

    /** Of the oracle's periods, which all roll, those that end in some years. */
    private void asByHand(List<CountedMeasure> counted, String app, IntPredicate ends) {
        for (CountedMeasure one : counted) {
            boolean oneCode = one.measure().population().id().equals("liu");
            Map<String, Integer> byHand = house.byHand(app, one.measure());
            byHand.keySet().removeIf(key -> !ends.test(Integer.parseInt(key.substring(0, 4))));
            assertThat(RegisterHouse.told(one, oneCode))
                    .as(one.measure().title())
                    .isEqualTo(byHand)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:duckdb:", "jdbc:h2:mem:"})
    void leavesOutWhoWasEverInTheOther(String url) throws IOException {
        List<CountedMeasure> samePeriod = count(url, "alumni");
        contract("countings/alumni.yaml", "exclusion: same-period", "exclusion: ever");

        List<CountedMeasure> ever = count(url, "alumni");
        asByHand(ever, "alumni", _ -> true);
        assertThat(ever.stream().map(one -> RegisterHouse.told(one, false)).toList())
                .isNotEqualTo(samePeriod.stream()
                        .map(one -> RegisterHouse.told(one, false))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:duckdb:", "jdbc:h2:mem:"})
    void countsPeriodsThatFollowOneAnotherFromAYear(String url) throws IOException {
        contract("countings/bakgrund.yaml", "periods: rolling", "periods: {from: 1994}");

        List<CountedMeasure> counted = count(url, "bakgrund");
        assertThat(counted.getFirst().periods()).hasToString("[1994-1996, 1997-1999, 2000-2002]");
        asByHand(counted, "bakgrund", end -> end >= 1996 && (end - 1996) % 3 == 0);
    }

    @Test
    void tellsThatRowsAreInNoCategoryWithoutANumberThatWouldTellWhatIsHidden() {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:");
                RegisterWork work = house.open(warehouse, "alumni")) {
            work.count();
            assertThat(work.notes())
                    .isNotEmpty()
                    .allMatch(note ->
                            note.matches(".+: (fewer than one in ten|one to five in ten|more than half) of the rows"
                                    + " are in no category of it: removed, or not known\\."));
        }
    }

    @Test
    void countsPeriodsOfOneYear() throws IOException {
        contract("apps/bakgrund.yaml", "years: 3", "years: 1");

        List<CountedMeasure> counted = count("jdbc:duckdb:", "bakgrund");
        assertThat(counted.getFirst().periods()).hasSize(11);
        asByHand(counted, "bakgrund", _ -> true);
    }

    @Test
    void countsAPersonOnceWhoseRowsAreThereSeveralTimes() throws IOException {
        List<CountedMeasure> once = count("jdbc:duckdb:", "bakgrund");
        for (int year = 1993; year <= 2003; year++) {
            Path file = house.deliveries.resolve("register/nyborjare_" + year + ".csv");
            List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file));
            lines.addAll(lines.subList(1, lines.size() / 2));
            lines.addAll(1, lines.subList(lines.size() / 3, lines.size()));
            Files.write(file, lines);
        }
        List<CountedMeasure> several = count("jdbc:duckdb:", "bakgrund");
        assertThat(several.stream().map(one -> RegisterHouse.told(one, false)).toList())
                .isEqualTo(
                        once.stream().map(one -> RegisterHouse.told(one, false)).toList());
    }

    @Test
    void countsOnePersonAlone() throws IOException {
        for (int year = 1993; year <= 2003; year++) {
            Path file = house.deliveries.resolve("register/nyborjare_" + year + ".csv");
            List<String> lines = Files.readAllLines(file);
            List<String> one = new java.util.ArrayList<>(lines.subList(0, 2));
            one.replaceAll(
                    line -> line.replaceFirst("^P[0-9]+;", "P00000000007;").replace(";UU;", ";LiU;"));
            Files.write(
                    file,
                    year == 1996 ? one : List.of(one.getFirst(), one.getLast().replace(";LiU;", ";UU;")));
        }
        List<CountedMeasure> counted = count("jdbc:duckdb:", "bakgrund");
        for (CountedMeasure measure : counted) {
            assertThat(RegisterHouse.told(measure, true).values()).containsExactly(1, 1, 1);
        }
    }

    @Test
    void makesTheSameRegistersOfTheSameSeed(@TempDir Path other) throws IOException {
        SyntheticRegisters again =
                new SyntheticRegisters(new CodeLists(Path.of("contracts/codes")), 11, 1993, 2003, 60, 120);
        again.csv(other);
        try (var all = Files.list(house.deliveries.resolve("register"))) {
            for (Path file : all.toList()) {
                assertThat(other.resolve("register").resolve(file.getFileName().toString()))
                        .hasSameBinaryContentAs(file);
            }
        }
    }
}
