package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.delivery.Breach;
import se.liu.grund.warehouse.Warehouse;

/** A person's id that stands where none should is neither told nor published. */
class RegisterLeakTests {

    private static final String NOBODY =
            " found a value that may be a person's id, not shown in column 'inkomst' (1 row),"
                    + " expected a category, and nobody's id. Put each value into its own column. Where it is a category, a code list tells that.";

    @TempDir
    private Path root;

    /** Every id of every file becomes another text. */
    private void ids(FaultyRegisters faulty, String regex, String with) throws IOException {
        try (Stream<Path> all = Files.list(faulty.files)) {
            for (Path file : all.toList()) {
                Files.writeString(file, Files.readString(file).replaceAll("(?m)^" + regex + ";", with + ";"));
            }
        }
    }

    @Test
    void listsNothingOfAFirstLineThatIsNoHeading() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        List<String> lines = faulty.lines("examen_1995.csv");
        faulty.write("examen_1995.csv", lines.subList(1, lines.size()));

        assertThat(faulty.told("framgrund"))
                .containsExactly(
                        "register/examen_1995.csv: found none of the wanted columns in the first line, which is not shown, expected a heading line, with ';' between the columns. The heading line seems to be missing: write it first in each file. What stands between the columns is 'delimiter' in the register's contract.");
    }

    @Test
    void tellsOnceWhereNoFileHasAHeading() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        try (Stream<Path> all = Files.list(faulty.files)) {
            for (Path file : all.filter(f -> f.getFileName().toString().startsWith("examen_199"))
                    .toList()) {
                Files.delete(file);
            }
        }
        faulty.write("examen_1993.csv", List.of("P00000000001;1993;K;LiU"));

        assertThat(faulty.told("framgrund"))
                .singleElement()
                .asString()
                .startsWith("register/examen_1993.csv: found none of the wanted columns in the first line");
    }

    @Test
    void doesNotShowNamesThatMayBeIdsWhereAColumnIsMissing() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        List<String> lines = faulty.lines("examen_1995.csv");
        lines.set(0, lines.getFirst().replace("personid", "P42").replace("gymnasieprogram", "19121212-1212"));
        faulty.write("examen_1995.csv", lines);

        assertThat(faulty.told("framgrund"))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told)
                        .contains(" There are: examensår, kön, ")
                        .contains(", 2 not shown. Mend the heading")
                        .doesNotContain("P42"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19121212-1212",
                "191212121212",
                "1212121212",
                "121212-1212",
                "121212+1212",
                "19121212-T121",
                "SCB 191212121212",
                "１９１２１２１２１２１２"
            })
    void publishesNoCategoryThatLooksLikeAPersonsId(String value) throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        faulty.set("person-efter-examen_1997.csv", 5, "inkomst", value);

        assertThat(faulty.told("framgrund")).containsExactly("register/person-efter-examen_1997.csv:5:" + NOBODY);
    }

    @Test
    void publishesCategoriesWithNumbersThatAreNobodysIds() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        faulty.set("person-efter-examen_1997.csv", 5, "inkomst", "100000–199999 kr");
        faulty.set("person-efter-examen_1998.csv", 5, "inkomst", "400 000– kr");

        assertThat(faulty.told("framgrund")).isEmpty();
    }

    /** The person is only in the register that is read last, and hashed already. */
    @ParameterizedTest
    @ValueSource(strings = {"P42", "42", "07-42", "AB-CD"})
    void publishesNoCategoryThatIsAPersonsIdOfAnotherRegister(String id) throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        faulty.set("examen_1996.csv", 7, "personid", id);
        faulty.set("person-efter-examen_1997.csv", 5, "inkomst", " " + id + " ");

        assertThat(faulty.told("framgrund")).containsExactly("register/person-efter-examen_1997.csv:5:" + NOBODY);
    }

    @Test
    void findsIdsThatAreNumbersInParquetToo() throws Exception {
        FaultyRegisters faulty = FaultyRegisters.parquet(root);
        for (String register : List.of("examen", "person-efter-examen")) {
            try (Stream<Path> all = Files.list(faulty.files)) {
                for (Path file : all.filter(f -> f.getFileName().toString().startsWith(register + "_"))
                        .toList()) {
                    faulty.rewrite(
                            file.getFileName().toString(),
                            "select * replace (cast(substr(personid, 2) as bigint) as personid) from old");
                }
            }
        }
        assertThat(faulty.told("framgrund")).isEmpty();
        faulty.rewrite(
                "person-efter-examen_1997.parquet",
                "select * replace (case when rowid = 3 then '00000007' else inkomst end as inkomst) from old");

        assertThat(faulty.told("framgrund")).containsExactly("register/person-efter-examen_1997.parquet:4:" + NOBODY);
    }

    @Test
    void publishesNoCodeThatIsAPersonsId() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        String someone = faulty.value("examen_1994.csv", 3, "personid");
        faulty.set("registrering_1996.csv", 3, "lärosäte", "UU");
        faulty.set("registrering_1996.csv", 3, "huvudområde", someone);
        faulty.set("registrering_1996.csv", 4, "huvudområde", "19121212-1212");

        assertThat(faulty.told("alumni"))
                .containsExactlyInAnyOrder(
                        "register/registrering_1996.csv:3: found a value that may be a person's id, not shown in column 'huvudområde' (1 row), expected a code, and nobody's id. Put each value into its own column. Where it is a code, a code list tells that.",
                        "register/registrering_1996.csv:4: found a value that may be a person's id, not shown in column 'huvudområde' (1 row), expected a code, and nobody's id. Put each value into its own column. Where it is a code, a code list tells that.");
    }

    @Test
    void findsIdsInTablesOfAnEngineToo() throws Exception {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        String url = "jdbc:h2:mem:leak;DB_CLOSE_DELAY=-1";
        String someone = faulty.value("examen_1994.csv", 3, "personid");
        try (var db = DriverManager.getConnection(url, "grund", "");
                var sql = db.createStatement()) {
            sql.execute("create schema \"ladok\"");
            for (String register : List.of("examen", "person-efter-examen")) {
                faulty.contract(
                        "registers/" + register + ".yaml",
                        "files: \"register/" + register + "_{år}.csv\"",
                        "table: ladok." + register);
                String all = IntStream.rangeClosed(1994, 1999)
                        .mapToObj(
                                year -> "select * from csvread('" + faulty.files.resolve(register + "_" + year + ".csv")
                                        + "', null, 'fieldSeparator=; charset=UTF-8 caseSensitiveColumnNames=true')")
                        .collect(Collectors.joining(" union all "));
                sql.execute("create table \"ladok\".\"" + register + "\" as " + all);
            }
            faulty.contract("registers/examen.yaml", "from: 1993", "from: 1994");
            sql.execute("update \"ladok\".\"person-efter-examen\" set \"yrke\" = '" + someone
                    + "' where \"yrke\" = 'Åklagare'");
        }
        try (Warehouse warehouse = Warehouse.open(url);
                RegisterWork work = faulty.house.open(warehouse, "framgrund")) {
            assertThat(work.breaches().stream().map(Breach::toString))
                    .anySatisfy(told -> assertThat(told)
                            .startsWith(
                                    "table ladok.person-efter-examen: found a value that may be a person's id, not shown in column 'yrke' (")
                            .contains("expected a category, and nobody's id."))
                    .noneMatch(told -> told.contains(someone));
        }
    }

    @Test
    void showsNoSpellingOfACodeThatIsAPersonsId() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        faulty.set("examen_1996.csv", 2, "lärosäte", "LiU");
        faulty.set("examen_1996.csv", 2, "examenskod", "EX001");
        faulty.set("examen_1996.csv", 3, "lärosäte", "LiU");
        faulty.set("examen_1996.csv", 3, "examenskod", " EX001");
        faulty.set("examen_1996.csv", 4, "personid", "EX001");

        assertThat(faulty.told("framgrund"))
                .containsExactly(
                        "register/examen_{år}.csv: found a value that may be a person's id, not shown and a value that may be a person's id, not shown in column 'examenskod', which mean one code, expected one spelling of each code. Write all rows with the code.");
    }

    @Test
    void findsIdsAfterAllIdsWereMadeShort() throws IOException {
        FaultyRegisters faulty = FaultyRegisters.csv(root);
        ids(faulty, "P0*([0-9]+)", "$1");
        assertThat(faulty.told("framgrund")).isEmpty();
        faulty.set("person-efter-examen_1997.csv", 5, "inkomst", "17");

        assertThat(faulty.told("framgrund")).containsExactly("register/person-efter-examen_1997.csv:5:" + NOBODY);
    }
}
