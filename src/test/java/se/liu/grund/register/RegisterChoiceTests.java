package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.contract.RegisterContract.OrderColumn;
import se.liu.grund.warehouse.Warehouse;

/** Which rows and years a population counts, and what of the others is nobody's business. */
class RegisterChoiceTests {

    private FaultyRegisters faulty;

    @BeforeEach
    void write(@TempDir Path root) throws IOException {
        faulty = FaultyRegisters.csv(root);
    }

    private List<CountedMeasure> counted(String app) {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:");
                RegisterWork work = faulty.house.open(warehouse, app)) {
            assertThat(work.breaches()).isEmpty();
            return work.count();
        }
    }

    private static List<Map<String, Integer>> told(List<CountedMeasure> counted) {
        return counted.stream().map(one -> RegisterHouse.told(one, false)).toList();
    }

    private static long persons(List<CountedMeasure> counted) {
        return told(counted).getFirst().values().stream()
                .mapToLong(Integer::intValue)
                .sum();
    }

    @Test
    void takesCodesAndCategoriesOfRowsThatNobodyAsksFor() throws IOException {
        faulty.set("examen_1996.csv", 3, "lärosäte", "UU");
        faulty.set("examen_1996.csv", 3, "examenskod", "KTH99");
        faulty.set("examen_1996.csv", 3, "gymnasieprogram", "Enskild väg");
        assertThat(faulty.told("framgrund")).isEmpty();

        faulty.set("examen_1996.csv", 3, "lärosäte", "LiU");
        assertThat(faulty.told("framgrund")).hasSize(2).allMatch(told -> told.contains("examen_1996.csv:3: found '"));
    }

    @Test
    void choosesByWhatValuesMean() throws IOException {
        List<Map<String, Integer>> before = told(counted("alumni"));
        for (int year = 1993; year <= 1999; year++) {
            String file = "examen_" + year + ".csv";
            List<String> lines = faulty.lines(file);
            lines.replaceAll(line -> line.replace(";LiU;", "; LiU ;").replace(";yrkesexamen;", ";yrkesexamen\t;"));
            faulty.write(file, lines);
        }
        assertThat(told(counted("alumni"))).isEqualTo(before);

        // The group of a code, and the code itself, by their labels.
        String degree = faulty.house
                .lists
                .list("examenskod")
                .byCode("EX013")
                .orElseThrow()
                .label();
        String programme = faulty.house
                .lists
                .list("programkod")
                .byCode("6MMEC")
                .orElseThrow()
                .label();
        for (int year = 1993; year <= 1999; year++) {
            String file = "examen_" + year + ".csv";
            List<String> lines = faulty.lines(file);
            lines.replaceAll(
                    line -> line.replace(";EX013;", ";" + degree + ";").replace(";6MMEC;", ";" + programme + ";"));
            faulty.write(file, lines);
        }
        assertThat(told(counted("alumni"))).isEqualTo(before);
    }

    @Test
    void tellsOfAPopulationOfNobodyThoughEachChoiceFitsSome() throws IOException {
        for (int year = 1993; year <= 1999; year++) {
            String file = "examen_" + year + ".csv";
            List<String> lines = faulty.lines(file);
            lines.replaceAll(line -> line.contains(";yrkesexamen;") ? line.replace(";LiU;", ";UU;") : line);
            faulty.write(file, lines);
        }
        assertThat(faulty.told("alumni"))
                .containsExactly(
                        "register/examen_{år}.csv: found no row that fits all of 'where', expected some, since only they are counted of 'kategori-1'. Mend 'where' in the counting, or fetch the register again.");
    }

    @Test
    void endsAndBeginsPeriodsWhereOtherRegistersDo() throws IOException {
        assertThat(counted("framgrund").getFirst().periods()).hasToString("[1993-1998, 1994-1999]");

        // Outcomes from 1995 are those of degrees from 1994.
        faulty.contract("registers/person-efter-examen.yaml", "from: 1994", "from: 1995");
        java.nio.file.Files.delete(faulty.files.resolve("person-efter-examen_1994.csv"));
        assertThat(counted("framgrund").getFirst().periods()).hasToString("[1994-1999]");
    }

    @Test
    void endsPeriodsWhereThoseAreNotKnownWhosePersonsLeave() throws IOException {
        java.nio.file.Files.delete(faulty.files.resolve("examen_1999.csv"));
        List<CountedMeasure> counted = counted("alumni");

        // Registrations of 1999 are there, but who of them has a degree is not.
        assertThat(counted.stream()
                        .filter(one -> one.measure().population().id().equals("kategori-3"))
                        .map(one -> one.periods().toString())
                        .distinct())
                .containsExactly("[1993-1998]");
    }

    @Test
    void takesTheAutumnTermAfterTheSpringTerm() throws IOException {
        assertThat(RowOrder.ranks(new OrderColumn("t", List.of("VT", "HT")), dictionary("HT", "VT ")))
                .isEqualTo(Map.of("VT ", 0, "HT", 1));
        assertThat(RowOrder.ranks(new OrderColumn("t", List.of()), dictionary("10", "9", "09")))
                .isEqualTo(Map.of("9", 0, "09", 0, "10", 1));
        assertThat(RowOrder.ranks(new OrderColumn("t", List.of()), dictionary("20161", "20162", "HT")))
                .isEqualTo(Map.of("20161", 0, "20162", 1, "HT", 2));
        assertThat(persons(counted("bakgrund"))).isPositive();
    }

    private static Dictionary dictionary(String... values) {
        return new Dictionary(
                List.of(values), List.of(values).stream().map(_ -> 1L).toList(), 0);
    }
}
