package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.release.Manifest.ReleasedFile;
import se.liu.grund.release.Release;

/** Where some files of a delivery have changed and nothing else, no more is read and built than what they are of. */
class ChangedFilesTests {

    @TempDir
    Path root;

    private TestHouse house;
    private Release first;

    @BeforeEach
    void publish() {
        house = new TestHouse(root, "framgrund", "jdbc:duckdb:");
        assertThat(house.rebuild().state()).isEqualTo(State.SUCCEEDED);
        first = house.current();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String read() {
        Run run = house.rebuild();
        assertThat(run.state()).as(run.toString()).isEqualTo(State.SUCCEEDED);
        return String.valueOf(run.steps().getFirst().message());
    }

    /** What Qlik is to hold, all rows of the mart, and all delivered cells. */
    private String told(Release release) {
        StringBuilder told = new StringBuilder(release.content());
        for (ReleasedFile file : house.releases.manifest(release).files()) {
            told.append('\n').append(file.name()).append(' ').append(file.rows());
            if (file.name().startsWith("mart/")) {
                QvdTable table = QvdReader.read(
                        root.resolve("qvd-export/" + release.folder()).resolve(file.name()));
                List<String> rows = new ArrayList<>();
                for (int row = 0; row < table.rows(); row++) {
                    StringBuilder line = new StringBuilder();
                    for (QvdColumn column : table.columns()) {
                        String text = column.text(row);
                        line.append(text == null ? String.valueOf(column.number(row)) : text)
                                .append(';');
                    }
                    rows.add(line.toString());
                }
                // Cells lie in the order in which their labels were read.
                if (file.name().startsWith("mart/cells/")) {
                    rows.sort(null);
                }
                told.append(rows);
            }
        }
        return told.toString();
    }

    private void change(String file, String what, String with) {
        TestHouse.replace(house.delivery(file), what, with);
    }

    /** Another number for the last count of a file. */
    private void changeLast(String file) throws IOException {
        Path path = house.delivery(file);
        // The samples come in several encodings; what is changed is a number in all of them.
        List<String> lines = new ArrayList<>(Files.readAllLines(path, StandardCharsets.ISO_8859_1));
        int at = lines.size() - 1;
        while (!lines.get(at).matches(".*\t\\d+\\s*")) {
            at--;
        }
        lines.set(at, lines.get(at).replaceFirst("\t\\d+\\s*$", "\t7777"));
        Files.write(path, lines, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "bransch.txt, measure Bransch",
        "inkomst_man.txt, measure Inkomst",
        "boendelan_män.txt, measure Boendelän efter examen",
        "matchningsindikator.txt, measure Matchningsindikator",
    })
    void comesToTheSameAsIfAllWereReadAnew(String file, String measure) throws IOException {
        changeLast(file);

        String message = read();

        assertThat(message)
                .contains(" cells of " + measure + ", ")
                .endsWith(" of them hidden; the others as in release " + first.id());
        Release changed = house.current();
        assertThat(changed.content()).isNotEqualTo(first.content());
        Run all = house.rebuild(true);
        assertThat(all.steps().getFirst().message()).contains(" from 16 files, ");
        assertThat(told(changed)).isEqualTo(told(house.current()));
    }

    @Test
    void takesOverTheVeryFilesOfOtherMeasures() throws IOException {
        changeLast("bransch.txt");
        read();

        Path published = root.resolve("qvd-export/releases");
        Release changed = house.current();
        for (ReleasedFile file : house.releases.manifest(changed).files()) {
            boolean own = List.of("boendelan", "yrke", "sektor").stream()
                    .anyMatch(id -> file.name().equals("mart/" + id + ".qvd")
                            || file.name().equals("mart/cells/" + id + ".qvd")
                            || file.name().equals(id + ".qvd"));
            boolean same = Files.isSameFile(
                    published.resolve(first.id()).resolve(file.name()),
                    published.resolve(changed.id()).resolve(file.name()));
            if (own) {
                assertThat(same).as(file.name()).isTrue();
            }
            if (file.name().contains("bransch") || file.name().contains("konsfordelning")) {
                assertThat(same).as(file.name()).isFalse();
            }
        }
    }

    @Test
    void readsAllFilesOfEachChangedMeasure() throws IOException {
        changeLast("bransch.txt");
        changeLast("inkomst_kvinnor.txt");
        assertThat(read()).contains(" cells of 2 measures (Bransch, Inkomst), ");
        Release changed = house.current();
        house.rebuild(true);
        assertThat(told(changed)).isEqualTo(told(house.current()));
    }

    @Test
    void seesThatAFileIsGoneOrHasAnotherName() throws IOException {
        Files.move(house.delivery("yrke.txt"), house.delivery("Yrke.txt"));
        assertThat(read()).contains(" cells of measure Yrke, ");
        assertThat(house.current().content()).isEqualTo(first.content());

        Files.delete(house.delivery("sektor_totalt.txt"));
        assertThat(read()).contains(" cells of measure Sektor, ");
        Release changed = house.current();
        house.rebuild(true);
        assertThat(told(changed)).isEqualTo(told(house.current()));
    }

    @Test
    void usesNothingOfAChangedFileWithAFault() throws IOException {
        changeLast("bransch.txt");
        change("bransch.txt", "\t7777", "\t2,5");

        Run run = house.rebuild();

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.steps().getFirst().message())
                .startsWith("The delivery breaks its contract in 1 place, the first: framgrund/bransch.txt:");
        assertThat(house.current()).isEqualTo(first);
    }

    @Test
    void tellsOfAChangedFileThatIsTheCopyOfAnotherThatHasNot() throws IOException {
        Files.copy(
                house.delivery("sektor_man.txt"),
                house.delivery("inkomst_man.txt"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        Run run = house.rebuild();

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.breaches().stream().map(Object::toString))
                .anyMatch(breach -> breach.contains("the same content as framgrund/inkomst_man.txt"));
    }

    @Test
    void readsAllWhereTheReleaseIsDamagedOrSomethingElseHasChanged() throws IOException {
        Path damaged = root.resolve("qvd-export/releases/" + first.id() + "/mart/yrke.qvd");
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length - 1] ^= 1;
        Files.write(damaged, bytes);
        changeLast("bransch.txt");
        assertThat(read()).contains(" from 16 files, ");

        changeLast("sektor_man.txt");
        Path contract = house.contract("deliveries/framgrund.yaml");
        Files.writeString(contract, Files.readString(contract) + "# ändrat\n");
        assertThat(read()).contains(" from 16 files, ");
    }

    @Test
    void readsAllWhereMeasuresAreHeldAgainstOneAnotherSoThatTheDeliveryMayBeRefused() throws IOException {
        Path contract = house.contract("deliveries/framgrund.yaml");
        Files.writeString(
                contract,
                Files.readString(contract)
                        + "control-totals:\n  - {mått: yrke, kön: Kvinnor, total: 0, tolerance: 1000000}\n");
        assertThat(read()).contains(" from 16 files, ");
        changeLast("bransch.txt");
        assertThat(read()).contains(" from 16 files, ");
    }
}
