package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a register's contract or a counting is told with line, found and expected. */
class CountingFaultsTests {

    private Path contracts;

    @BeforeEach
    void copy(@TempDir Path root) throws IOException {
        contracts = root.resolve("contracts");
        for (String folder : List.of("apps", "codes", "registers", "countings")) {
            Files.createDirectories(contracts.resolve(folder));
            try (Stream<Path> files = Files.list(Path.of("contracts").resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(
                            file,
                            contracts.resolve(folder).resolve(file.getFileName().toString()));
                }
            }
        }
    }

    private void replace(String file, String what, String with) throws IOException {
        Path path = contracts.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, with));
    }

    private static List<String> told(Supplier<?> read) {
        ContractException refused = catchThrowableOfType(ContractException.class, read::get);
        return refused.errors().stream().map(ContractError::toString).toList();
    }

    @Test
    void readsAllThatAreShipped() {
        assertThat(new Countings(contracts).all()).hasSize(3);
        assertThat(new RegisterContracts(contracts).all()).hasSize(5);
        assertThat(new Countings(contracts).of("alumni").registers())
                .containsExactly("examen", "person-efter-examen", "registrering", "forskarexamen");
    }

    @Test
    void tellsWhatIsWrongWithARegister() throws IOException {
        replace("registers/examen.yaml", "person: personid", "person: lärosäte");
        replace("registers/examen.yaml", "register/examen_{år}.parquet", "../examen.parquet");
        replace("registers/examen.yaml", "män: [M, \"1\"]", "män: [M, K]");
        replace("registers/examen.yaml", "required: [lärosäte, examenskod,", "required: [lärosäte, exmaenskod,");

        assertThat(told(() -> new RegisterContracts(contracts).named("examen")))
                .containsExactly(
                        "contracts/registers/examen.yaml:4: /files: found '../examen.parquet', expected a path below the delivery root, without '..'",
                        "contracts/registers/examen.yaml:7: /kön/män/1: found 'K', expected a value that does not mean Kvinnor too",
                        "contracts/registers/examen.yaml:10: /columns/0: found 'lärosäte', the column of persons, expected another column: ids never leave it",
                        "contracts/registers/examen.yaml:19: /required/1: found 'exmaenskod', expected one of 'columns', one of: lärosäte, examenskod, examensgrupp, programkod, föräldrarnas utbildningsnivå, gymnasieprogram, rekryteringslän, rekryteringskommun, utländsk bakgrund (did you mean 'examenskod'?)");
    }

    @Test
    void tellsOfTermsThatAreGivenTwiceOrNotAtAll() throws IOException {
        replace(
                "registers/nyborjare.yaml",
                "{column: termin, values: [VT, HT]}",
                "{column: personid, values: [VT, VT]}");
        replace("registers/registrering.yaml", "{column: termin, values: [VT, HT]}", "{column: termin}");

        assertThat(told(() -> new RegisterContracts(contracts).named("nyborjare")))
                .contains(
                        "contracts/registers/nyborjare.yaml:8: /order/column: found 'personid', the column of persons, expected another column: ids never leave it");
        assertThat(told(() -> new RegisterContracts(contracts).named("registrering")))
                .isNotEmpty();
    }

    @Test
    void tellsOfAThresholdThatHidesNothingAndOfCategoriesThatNoMeasureHas() throws IOException {
        replace(
                "countings/framgrund.yaml",
                "counting: framgrund",
                "counting: framgrund\nhidden-below: 3\nempty: Uppgift sakans\nabsent: Kalmar län");

        assertThat(told(() -> new Countings(contracts).of("framgrund")))
                .containsExactly(
                        "contracts/countings/framgrund.yaml:3: /hidden-below: found 3, expected 1, which hides nothing, or at least 4: what is hidden by less can be told from the rest",
                        "contracts/countings/framgrund.yaml:4: /empty: found 'Uppgift sakans', expected a category of some measure of the app, one of: Ej uppföljningsbara, Uppgift saknas (did you mean 'Uppgift saknas'?)");
        replace(
                "countings/framgrund.yaml",
                "hidden-below: 3\nempty: Uppgift sakans",
                "hidden-below: 4\nempty: Uppgift saknas");
        assertThat(new Countings(contracts).of("framgrund").hiddenBelow()).isEqualTo(4);
    }

    @Test
    void tellsWhatIsWrongWithACounting() throws IOException {
        replace("countings/framgrund.yaml", "rows: examen", "rows: exmaen");
        replace("countings/framgrund.yaml", "inkomst: inkomst", "inkomster: inkomst");
        replace("countings/framgrund.yaml", "sektor: sektor", "sektor: sektorn");

        assertThat(told(() -> new Countings(contracts).of("framgrund")))
                .containsExactly(
                        "contracts/countings/framgrund.yaml:4: /populations/0/rows: found 'exmaen', expected a register in contracts/registers, one of: examen, forskarexamen, nyborjare, person-efter-examen, registrering (did you mean 'examen'?)",
                        "contracts/countings/framgrund.yaml:8: /populations/0/measures: found no measure 'inkomst', expected every one of the population",
                        "contracts/countings/framgrund.yaml:21: /populations/0/outcomes/measures/inkomster: found 'inkomster', expected a measure, one of: boendelan, bransch, etableringsgrad, foraldrarnas-utbildningsniva, gymnasieprogram, inkomst, matchningsindikator, rekryteringslan, sektor, utlandsk-bakgrund, yrke (did you mean 'inkomst'?)",
                        "contracts/countings/framgrund.yaml:23: /populations/0/outcomes/measures/sektor: found 'sektorn', expected a column of register 'person-efter-examen', one of: boendelän, bransch, etableringsstatus, inkomst, matchning, sektor, yrke (did you mean 'sektor'?)");
    }
}
