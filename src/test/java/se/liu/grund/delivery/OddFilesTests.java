package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.DeliveryContract;

/** What may lie in a delivery's folder besides plain files that stay as they are. */
class OddFilesTests {

    private static final DeliveryContract CONTRACT = Shapes.delivery(List.of(), Shapes.perGender());
    private static final String WHOLE = "\t\t2014-2019\nLäkarexamen\tChefer\t12\n";
    private static final String NO_FILE =
            "framgrund: found no file for measure 'Yrke' (yrke), expected a file named like {mått}_{kön}.txt."
                    + " Fetch the table from B&F and put it in the folder.";

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(root.resolve("leveranser/framgrund"));
    }

    private Deliveries deliveries() {
        return new Deliveries(root.resolve("leveranser"), () -> new CodeLists(DeliverySpec.CODES));
    }

    private List<String> breaches() {
        return deliveries().read(CONTRACT, Shapes.app(Shapes.YRKE)).breaches().stream()
                .map(Breach::toString)
                .toList();
    }

    @Test
    void followsNoLinkOutOfTheDeliveryRoot() throws IOException {
        Files.createSymbolicLink(folder.resolve("yrke_kvinnor.txt"), Files.writeString(root.resolve("ute.txt"), WHOLE));
        String expected = "framgrund/yrke_kvinnor.txt: found a link out of the delivery root, expected a file."
                + " Put the file itself in the folder, or take this away.";
        assertThat(breaches()).containsExactly(expected, NO_FILE);
        assertThatThrownBy(() -> deliveries().files(CONTRACT))
                .isInstanceOf(DeliveryRefusedException.class)
                .hasMessageEndingWith(expected);
    }

    @Test
    void followsALinkWithinTheDeliveryRoot() throws IOException {
        Path there = Files.createDirectories(root.resolve("leveranser/arkiv")).resolve("a.txt");
        Files.createSymbolicLink(folder.resolve("yrke_kvinnor.txt"), Files.writeString(there, WHOLE));
        assertThat(breaches()).isEmpty();
    }

    @Test
    void readsAFolderThatIsItselfALink() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("nätdisk"));
        Files.writeString(elsewhere.resolve("yrke_kvinnor.txt"), WHOLE);
        Files.delete(folder);
        Files.createSymbolicLink(folder, elsewhere);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void tellsOfLinksToFoldersAndToNothing() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.txt"), Files.createDirectories(root.resolve("leveranser/mapp")));
        Files.createSymbolicLink(folder.resolve("b.txt"), root.resolve("borta.txt"));
        assertThat(breaches())
                .containsExactly(
                        "framgrund/a.txt: found something that is no file, expected a file."
                                + " Put the file itself in the folder, or take this away.",
                        "framgrund/b.txt: found something that cannot be read (NoSuchFileException), expected a file that"
                                + " the service may read. Let the service's user read it.",
                        NO_FILE);
    }

    @Test
    void takesAFolderWithTheFilesNameForNoFile() throws IOException {
        Files.createDirectories(folder.resolve("yrke_kvinnor.txt"));
        assertThat(breaches()).containsExactly(NO_FILE);
        Files.writeString(folder.resolve("yrke_kvinnor.txt/yrke_kvinnor.txt"), WHOLE);
        assertThat(breaches())
                .containsExactly(
                        "framgrund/yrke_kvinnor.txt/yrke_kvinnor.txt: found a name that fits no table, expected a name"
                                + " like {mått}_{kön}.txt. Rename the file, take it away, or describe its table in the"
                                + " delivery contract.",
                        NO_FILE);
    }

    @Test
    void tellsOfAFileThatMayNotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("yrke_kvinnor.txt"), WHOLE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the tests' user may read everything");
        assertThat(breaches())
                .containsExactly("framgrund/yrke_kvinnor.txt: found something that cannot be read"
                        + " (AccessDeniedException), expected a file that the service may read."
                        + " Let the service's user read it.");
    }

    /** The file changes all the time, so some reading must meet it; most readings do. */
    @Test
    @Timeout(60)
    void tellsOfAFileThatChangesWhileItIsRead() throws Exception {
        Path file = Files.writeString(folder.resolve("yrke_kvinnor.txt"), WHOLE);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (long time = 1_000_000; !done.get(); time += 1000) {
                try {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(time));
                } catch (IOException gone) {
                    return;
                }
            }
        });
        List<String> breaches = breaches();
        while (breaches.isEmpty()) {
            breaches = breaches();
        }
        done.set(true);
        writer.join();
        assertThat(breaches)
                .containsExactly(
                        "framgrund/yrke_kvinnor.txt: found a file that changed while it was read, expected a file"
                                + " that is whole before the run begins. Wait until it is copied, and run again.");
    }

    @Test
    void readsNamesWithLettersInTwoPartsAndQuotes() throws IOException {
        Files.writeString(SpecPath.of(folder, "YRKE_ma\u0308n.txt"), WHOLE);
        Files.writeString(SpecPath.of(folder, "yrke_kvinnor.txt"), WHOLE.replace("12", "13"));
        Files.writeString(SpecPath.of(folder, "\"yrke\" 'ö'.txt"), WHOLE.replace("12", "14"));
        assertThat(breaches())
                .containsExactly("framgrund/\"yrke\" 'ö'.txt: found a name that fits no table, expected a name like"
                        + " {mått}_{kön}.txt. Rename the file, take it away, or describe its table in the delivery"
                        + " contract.");
    }

    @Test
    void listsAThousandBreachesOfSeveralFilesAndCountsTheRestOfEach() throws IOException {
        for (String gender : List.of("kvinnor", "man", "totalt")) {
            StringBuilder text = new StringBuilder("\t\t2014-2019\n");
            for (int i = 0; i < 600; i++) {
                text.append("Läkarexamen\tYrke ")
                        .append(i)
                        .append("\tx")
                        .append(gender)
                        .append('\n');
            }
            Files.writeString(folder.resolve("yrke_" + gender + ".txt"), text);
        }
        List<String> breaches = breaches();
        assertThat(breaches).hasSize(1002);
        assertThat(breaches.subList(1000, 1002))
                .containsExactly(
                        "framgrund/yrke_man.txt: found 200 further breaches, expected at most 1000 to list."
                                + " Mend those listed above and read again.",
                        "framgrund/yrke_totalt.txt: found 600 further breaches, expected at most 1000 to list."
                                + " Mend those listed above and read again.");
    }
}
