package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a register is told whole, counted, with where it first stands and never who. */
class RegisterFaultTests {

    private static final String SOMEONE = "P00000000042";

    private FaultyRegisters faulty;
    private RegisterHouse house;
    private Path files;

    @BeforeEach
    void write(@TempDir Path root) throws IOException {
        faulty = FaultyRegisters.csv(root.resolve("å"));
        house = faulty.house;
        files = faulty.files;
    }

    private List<String> told(String app) {
        return faulty.told(app);
    }

    private void set(String file, int line, String column, String value) throws IOException {
        faulty.set(file, line, column, value);
    }

    @Test
    void tellsFifteenKindsOfFaultOfOneFileAtOnce() throws IOException {
        String file = "examen_1995.csv";
        Path contract = house.contracts.resolve("registers/examen.yaml");
        Files.writeString(
                contract,
                Files.readString(contract).replace("person: personid", "person: personid\nperson-length: 12"));
        // What no population chooses is not looked at.
        for (int line = 9; line <= 15; line++) {
            set(file, line, "lärosäte", "LiU");
        }
        set(file, 2, "personid", "");
        set(file, 3, "personid", "P42");
        set(file, 4, "examensår", "199x");
        set(file, 5, "examensår", "1890");
        set(file, 6, "examensår", "1996");
        set(file, 7, "kön", "X");
        set(file, 8, "kön", "");
        set(file, 9, "examenskod", "EX999");
        set(file, 10, "examenskod", "");
        set(file, 11, "rekryteringslän", "Öland");
        set(file, 12, "gymnasieprogram", SOMEONE);
        set(file, 13, "gymnasieprogram", "19121212-1212");
        set(file, 14, "föräldrarnas utbildningsnivå", "$(=1)");
        set(file, 15, "utländsk bakgrund", "utlandsk");
        set(file, 16, "lärosäte", "");
        set("person-efter-examen_1997.csv", 2, "boendelän", "Atlantis");
        Path path = files.resolve(file);
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        lines.add(lines.getLast() + ";en för mycket");
        lines.add("P00000000001;1995;K");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(lines.get(19).replace("LiU", "L\u00e5").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(path, bytes.toByteArray());
        Files.copy(files.resolve("examen_1994.csv"), files.resolve("examen_1994 kopia.csv"));
        Files.copy(files.resolve("examen_1999.csv"), files.resolve("examen_2000.csv"));

        List<String> told = told("framgrund");
        assertThat(told)
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/spec/register/faults.txt")));
    }

    @Test
    void tellsWhatKeepsARegisterFromBeingReadAtAll() throws IOException {
        set("examen_1993.csv", 1, "examenskod", "examens kod");
        Path later = files.resolve("person-efter-examen_1994.csv");
        Files.write(later, new byte[0]);

        assertThat(told("framgrund"))
                .containsExactly(
                        "register/examen_1993.csv: found no column 'examenskod', expected it, in register 'examen'. There are: personid, examensår, kön, lärosäte, programkod, examens kod, examensgrupp, examensdatum, föräldrarnas utbildningsnivå, gymnasieprogram, rekryteringslän, rekryteringskommun, utländsk bakgrund. Mend the heading, or the name in the register's contract.",
                        "register/person-efter-examen_1994.csv: found an empty file, expected rows. Write the file again.");
    }

    @Test
    void tellsOfTwoOutcomesOfOnePersonAndYear() throws IOException {
        Path later = files.resolve("person-efter-examen_1996.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(later));
        lines.add(lines.get(1));
        Files.write(later, lines);

        assertThat(told("framgrund"))
                .containsExactly(
                        "register/person-efter-examen_{år}.csv: found several rows of one person and year (1 time), expected at most one row for each person and year, since outcomes are taken from here. Take the others away.");
    }

    @Test
    void tellsOfAYearThatIsNotThereAndOfAFolderThatIsNotThere() throws IOException {
        Files.delete(files.resolve("examen_1996.csv"));
        assertThat(told("framgrund"))
                .containsExactly(
                        "register/examen_{år}.csv: found no rows of 1996, expected rows of every year from 1993 to 1999. Fetch those years too, or let 'from' in the register's contract be the first that is whole.");
        try (var all = Files.list(files)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        assertThat(told("framgrund"))
                .containsExactly(
                        "register/examen_{år}.csv: found no file of register 'examen', expected at least one, named so. Put the register's files there, or mend 'files' in its contract.",
                        "register/person-efter-examen_{år}.csv: found no file of register 'person-efter-examen', expected at least one, named so. Put the register's files there, or mend 'files' in its contract.");
    }

    @Test
    void tellsThatNobodyIsChosenOrThatThereAreTooFewYears() throws IOException {
        Path counting = house.contracts.resolve("countings/framgrund.yaml");
        String text = Files.readString(counting);
        Files.writeString(counting, text.replace("in: [LiU]", "in: [LIU]"));
        assertThat(told("framgrund"))
                .containsExactly(
                        "register/examen_{år}.csv: found no row with LIU in column 'lärosäte', expected some, since only they are counted. Mend 'where' in the counting, or fetch the register again.");
        Files.writeString(counting, text);
        for (String gone : List.of("1994", "1995", "1996", "1997", "1998", "1999")) {
            Files.deleteIfExists(files.resolve("examen_" + gone + ".csv"));
        }
        assertThat(told("framgrund"))
                .containsExactly(
                        "register/examen_{år}.csv: found rows from 1993 to 1993 that have outcomes, expected at least 6 years, for one period. Fetch more years, or choose other periods in the counting.");
    }
}
