package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.delivery.Breach;
import se.liu.grund.warehouse.Warehouse;
import se.liu.grund.warehouse.Workspace;

/** Files that an engine would read without a word though something is not there. */
class RegisterShapeTests {

    @TempDir
    private Path root;

    private static List<String> arrived(FaultyRegisters faulty, String app, Map<String, Integer> year) {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            RegisterHouse house = faulty.house;
            Registers registers = new Registers(house.deliveries, warehouse, null);
            Set<String> files = year.entrySet().stream()
                    .map(one -> "register/" + one.getKey() + "_" + one.getValue() + ".csv")
                    .collect(Collectors.toSet());
            RegisterYears years = RegisterYears.of(house.registers(app), registers.files(house.registers(app)), files)
                    .orElseThrow();
            Optional<RegisterWork> work = registers.openArrived(
                    house.counting(app), house.app(app), house.registers(app), house.lists, years);
            if (work.isEmpty()) {
                return List.of("all");
            }
            try (RegisterWork open = work.get()) {
                return open.breaches().stream().map(Breach::toString).toList();
            }
        }
    }

    @Test
    void readsAllWhereAYearIsNotThereSoThatItIsTold() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        Map<String, Integer> last = Map.of("nyborjare", 1999);
        assertThat(arrived(faulty, "bakgrund", last)).isEmpty();
        for (String gone : List.of("nyborjare_1993.csv", "nyborjare_1996.csv")) {
            byte[] bytes = Files.readAllBytes(faulty.files.resolve(gone));
            Files.delete(faulty.files.resolve(gone));
            assertThat(arrived(faulty, "bakgrund", last)).as(gone).containsExactly("all");
            Files.write(faulty.files.resolve(gone), bytes);
        }
    }

    @Test
    void tellsOfAFileWithoutRowsWhetherAllIsReadOrSomeYearsAlone() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        faulty.write("nyborjare_1999.csv", faulty.lines("nyborjare_1999.csv").subList(0, 1));
        String told =
                "register/nyborjare_1999.csv: found a file without rows, expected rows of persons. Fetch the file again, or take it away.";

        assertThat(faulty.told("bakgrund")).containsExactly(told);
        assertThat(arrived(faulty, "bakgrund", Map.of("nyborjare", 1999))).containsExactly(told);
    }

    @Test
    void asksForNoMoreOfSomeYearsThanOfAll() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        for (int year = 1995; year <= 1999; year++) {
            List<String> lines = faulty.lines("nyborjare_" + year + ".csv");
            lines.replaceAll(line -> line.replace(";LiU;", ";UU;"));
            faulty.write("nyborjare_" + year + ".csv", lines);
        }
        assertThat(faulty.told("bakgrund")).isEmpty();
        assertThat(arrived(faulty, "bakgrund", Map.of("nyborjare", 1999))).isEmpty();
    }

    @Test
    void asksForYearsThatAreNumbersAsNumbersSoThatAnEngineMaySkipOthers() {
        RegisterContract contract = prov();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:");
                Workspace workspace = warehouse.workspace()) {
            var dsl = workspace.dsl();
            for (String type : List.of("integer", "varchar")) {
                dsl.execute("create table " + type + "_years as select 'A' as id, cast(1993 as " + type
                        + ") as \"år\", 'x' as kod");
                SourceRows rows = new SourceRows(contract, workspace, DSL.table(type + "_years"), false, null);
                String sql =
                        dsl.render(DSL.selectFrom(rows.of(List.of(1993, 1994)).as("r")));
                if (type.equals("integer")) {
                    assertThat(sql).contains("where \"år\" in (1993, 1994)");
                } else {
                    assertThat(sql).contains("in ('1993', '1994')");
                }
                assertThat(rows.of(List.of(1993)).rows()).isEqualTo(1);
                assertThat(rows.of(List.of(1994)).rows()).isZero();
            }
        }
    }

    private static RegisterContract prov() {
        return new RegisterContract(
                "prov",
                new RegisterContract.RowPlace.EngineTable(List.of("prov")),
                "id",
                0,
                new RegisterContract.YearColumn("år", 1993, 2199),
                null,
                null,
                List.of("kod"),
                List.of(),
                "");
    }

    @Test
    void takesNoRowsThatGoAstrayWhenTheyAreNumbered() {
        RegisterContract contract = prov();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:");
                Workspace workspace = warehouse.workspace()) {
            var dsl = workspace.dsl();
            workspace.create(
                    "prov",
                    dsl.select(
                                    DSL.inline("A").as("id"),
                                    DSL.inline("1993").as("år"),
                                    DSL.inline("x").as("kod"))
                            .unionAll(dsl.select(DSL.inline("B"), DSL.inline("1994"), DSL.inline("x"))));
            SourceRows rows = new SourceRows(contract, workspace, workspace.table("prov"), false, null);
            Map<String, Dictionary> known = Map.of(
                    "år", new Dictionary(List.of("1993"), List.of(1L), 0),
                    "kod", new Dictionary(List.of("x"), List.of(2L), 0));
            assertThatThrownBy(() -> EncodedRows.create(rows, "numbers", known, "key", 2))
                    .isInstanceOf(RegisterException.class)
                    .hasMessage(
                            "Register 'prov' became 2 rows, 1 of them without year or kön. Expected 2 with both. Nothing of it is used; report it, with the engine's name and version.");
        }
    }

    @Test
    void tellsOfAParquetFileThatLacksAColumnOfTheOthers() throws Exception {
        FaultyRegisters faulty = FaultyRegisters.parquet(root);
        faulty.rewrite("examen_1996.parquet", "select * exclude (gymnasieprogram) from old");

        assertThat(faulty.told("framgrund"))
                .containsExactly(
                        "register/examen_1996.parquet: found no column 'gymnasieprogram', expected it, in register 'examen'. There are: personid, examensår, kön, lärosäte, programkod, examenskod, examensgrupp, examensdatum, föräldrarnas utbildningsnivå, rekryteringslän, rekryteringskommun, utländsk bakgrund. Mend the heading, or the name in the register's contract.");
    }

    @Test
    void tellsOfACsvFileWhoseColumnsStandInAnotherOrder() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        List<String> lines = faulty.lines("examen_1996.csv");
        List<String> turned = new ArrayList<>();
        for (String line : lines) {
            String[] values = line.split(";", 4);
            turned.add(values[0] + ";" + values[2] + ";" + values[1] + ";" + values[3]);
        }
        faulty.write("examen_1996.csv", turned);

        assertThat(faulty.told("framgrund"))
                .containsExactly(
                        "register/examen_1996.csv:1: found a heading unlike that of register/examen_1993.csv, expected the same columns in the same order in every file of a register. Write the file again as the others are.");
    }

    @Test
    void tellsOfAColumnThatComesTwiceAndNotOfOneWithASimilarName() throws Exception {
        FaultyRegisters csv = FaultyRegisters.csv(root.resolve("csv"));
        FaultyRegisters parquet = FaultyRegisters.parquet(root.resolve("parquet"));
        for (int year = 1993; year <= 1999; year++) {
            List<String> lines = csv.lines("examen_" + year + ".csv");
            lines.replaceAll(line -> line + (line.startsWith("personid") ? ";kön_1" : ";x"));
            csv.write("examen_" + year + ".csv", lines);
            parquet.rewrite("examen_" + year + ".parquet", "select *, 'x' as \"kön_1\" from old");
        }
        assertThat(csv.told("framgrund")).isEmpty();
        assertThat(parquet.told("framgrund")).isEmpty();
        for (int year = 1993; year <= 1999; year++) {
            List<String> lines = csv.lines("examen_" + year + ".csv");
            lines.set(0, lines.getFirst().replace("kön_1", "kön"));
            csv.write("examen_" + year + ".csv", lines);
        }
        assertThat(csv.told("framgrund"))
                .containsExactly(
                        "register/examen_{år}.csv: found column 'kön' twice, expected each column once. Take one of them away.");
    }

    @Test
    void tellsOfIdsThatNoOtherRegisterFinds() throws Exception {
        FaultyRegisters csv = FaultyRegisters.csv(root.resolve("csv"));
        csv.set("examen_1994.csv", 3, "personid", csv.value("examen_1994.csv", 3, "personid") + " ");
        csv.set("examen_1995.csv", 4, "personid", "\t");
        assertThat(csv.told("framgrund"))
                .containsExactly(
                        "register/examen_1995.csv:4: found no person in column 'personid' (1 row), expected a person's id in every row. Mend the rows, or take them away.",
                        "register/examen_1994.csv:3: found a person's id with a blank in it, not shown (1 row), expected ids without blanks. Take the blanks away: no other register finds such a person.");

        FaultyRegisters parquet = FaultyRegisters.parquet(root.resolve("parquet"));
        persons(parquet, "examen", "cast(substr(personid, 2) as bigint)");
        assertThat(parquet.told("framgrund"))
                .contains(
                        "register/person-efter-examen_{år}.parquet: found ids of persons as text in column 'personid', expected whole numbers, as in register 'examen'. Write all ids as text, with the zeros that they begin with.");
        persons(parquet, "examen", "cast(personid as double)");
        assertThat(parquet.told("framgrund"))
                .hasSize(7)
                .contains(
                        "register/examen_1993.parquet: found ids of persons as double in column 'personid', expected text, or whole numbers. Write them as text: such values are not written alike everywhere.");
    }

    @Test
    void tellsThatNobodyHasAnOutcome() throws Exception {
        FaultyRegisters faulty = FaultyRegisters.parquet(root);
        persons(faulty, "person-efter-examen", "'X' || personid");

        assertThat(faulty.told("framgrund"))
                .containsExactly(
                        "register/person-efter-examen_{år}.parquet: found nobody of register 'examen' 1 year after their rows, expected outcomes of persons who are counted. See that both registers write the same ids.");
    }

    private static void persons(FaultyRegisters faulty, String register, String id) throws Exception {
        try (Stream<Path> all = Files.list(faulty.files)) {
            for (Path file : all.filter(f -> f.getFileName().toString().startsWith(register + "_"))
                    .toList()) {
                faulty.rewrite(file.getFileName().toString(), "select * replace (" + id + " as personid) from old");
            }
        }
    }

    @Test
    void readsBelowFoldersWhoseNamesAreSignsOfPatterns() throws Exception {
        FaultyRegisters beside = FaultyRegisters.csv(root.resolve("a1"));
        beside.set("examen_1996.csv", 3, "kön", "X");
        assertThat(FaultyRegisters.csv(root.resolve("a[1]")).told("framgrund")).isEmpty();
        assertThat(FaultyRegisters.csv(root.resolve("a[1]*?{b}")).told("framgrund"))
                .isEmpty();
        assertThat(FaultyRegisters.parquet(root.resolve("a[2]*?'b'")).told("framgrund"))
                .isEmpty();
    }

    @Test
    void countsALineWithTwoFaultsOnce() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        List<String> lines = faulty.lines("examen_1995.csv");
        byte[] before = (String.join("\n", lines.subList(0, 5)) + "\n").getBytes();
        byte[] twice = (lines.get(5).replace("LiU", "L\u00e5").replace("UU", "\u00e5") + ";\u00e5;x\n")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] after = (String.join("\n", lines.subList(6, lines.size())) + "\n").getBytes();
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(before);
        all.writeBytes(twice);
        all.writeBytes(after);
        Files.write(faulty.files.resolve("examen_1995.csv"), all.toByteArray());
        Path file = faulty.files.resolve("examen_1995.csv");
        String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        List<String> raw = new ArrayList<>(List.of(text.split("\n")));
        raw.set(9, raw.get(9).replaceFirst(";[KM];", ";X;"));
        Files.write(file, (String.join("\n", raw) + "\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(faulty.told("framgrund"))
                .anyMatch(told -> told.startsWith("register/examen_1995.csv:6: "))
                .anyMatch(told -> told.startsWith("register/examen_1995.csv:10: found 'X' in column 'kön' (1 row)"));
    }

    @Test
    void saysWhatToDoWhereRowsAreOrderedByTheTimeOfDay() throws Exception {
        FaultyRegisters faulty = FaultyRegisters.parquet(root);
        faulty.rewrite(
                "examen_1996.parquet",
                "select o.* replace (timestamp '1996-01-01' + to_seconds((o.rowid * 1200 + n) * 60) as examensdatum) from old o, range(1200) t(n)");

        assertThat(faulty.told("framgrund"))
                .containsExactly(
                        "register/examen_{år}.parquet: found more than 32000 different values in column 'examensdatum', none shown, expected a column of terms or dates. Write the date without the time of day, or name another column as 'order'.");
    }

    @Test
    void tellsOfTermsThatAreNotListed() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        faulty.set("registrering_1996.csv", 3, "termin", "ST");

        assertThat(faulty.told("alumni"))
                .containsExactly(
                        "register/registrering_1996.csv:3: found 'ST' in column 'termin' (1 row), expected one of: VT, HT. Mend the rows, or add the value to 'order' in the register's contract.");
    }
}
