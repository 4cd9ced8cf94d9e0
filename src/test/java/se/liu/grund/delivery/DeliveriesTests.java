package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Measure;

class DeliveriesTests {

    private static final String HEADING = "\t\t2014-2019\n";
    private static final DeliveryContract CONTRACT =
            Shapes.delivery(List.of(Gender.KVINNOR, Gender.MÄN), Shapes.perGender(), Shapes.allGenders());

    @TempDir
    Path root;

    private void place(String name, String text) throws IOException {
        Path file = Path.of(URI.create(root.toUri() + "framgrund/" + name.replace("ä", "%C3%A4")));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Deliveries deliveries() {
        return new Deliveries(root, () -> new CodeLists(DeliverySpec.CODES));
    }

    private DeliveryReading read(Measure... measures) {
        return deliveries().read(CONTRACT, Shapes.app(measures));
    }

    @Test
    void answersTwelveFaultsWithTwelveBreachesAndNoCells() throws IOException {
        place(
                "boendelan_kvinnor.txt",
                "Kön: Män\n" + HEADING // 1: the text is about another kön
                        + "Läkarexamen\tStockholms län\t2,5\n" // 2: a shown value
                        + "Läkarexamen\tÖstergötlands län\t3\n" // 3: not protected
                        + "Läkarexamen\tSthlms län\t12\n" // 4: no such category
                        + "Brandingenjörsexamen\tStockholms län\t12\n"); // 5: no code
        place(
                "boendelan_män.txt",
                HEADING
                        + "Läkarexamen\tStockholms län\t-7\n" // 6: negative
                        + "Läkarexamen\tÖstergötlands län\n" // 7: ragged
                        + "Civilekonomexamen\tStockholms län\t12\n"
                        + "Civilekonomexamen\tStockholm\t12\n"); // 8: twice
        place("bransch.txt", "\t\tKvinnor\tMän\n\t\t2014\t2014-2019\nLäkarexamen\tHandel\t8\t9\n"); // 9: single year
        place("yrke_kvinnor.txt", HEADING + "Läkarexamen\t$(chef)\t12\n"); // 10: Qlik would expand it; 11: no men
        place("inkomster.txt", "\t\tKvinnor\n\t\t2014-2019\nLäkarexamen\t0-199 tkr\t8\n"); // 12: no such measure

        DeliveryReading reading = read(Shapes.BOENDELAN, Shapes.BRANSCH, Shapes.YRKE);

        assertThat(reading.refused()).isTrue();
        assertThat(reading.breaches().stream().map(Breach::toString))
                .containsExactly(
                        "framgrund/boendelan_kvinnor.txt:1: found a text about Män alone, expected Kvinnor, as the file's"
                                + " name says. Find out which is right: text and table must be about the same kön.",
                        "framgrund/boendelan_kvinnor.txt:3:3: found '2,5', expected a whole count or the source's own"
                                + " marker. Shown values are not a source: fetch the table from B&F, not from the app.",
                        "framgrund/boendelan_kvinnor.txt:4:3: found '3', expected no count from 1 to 4, which the source"
                                + " hides. The file is not protected: do not spread it, and fetch the table from B&F again.",
                        "framgrund/boendelan_kvinnor.txt:5:2: found 'Sthlms län', expected a label of code list 'lan' or"
                                + " one of: Ej uppföljningsbara, Uppgift saknas. Did you mean 'Stockholms län' (01)?"
                                + " Correct the label, or add it to the list as a label or an alias.",
                        "framgrund/boendelan_kvinnor.txt:6:1: found 'Brandingenjörsexamen', expected a label with a code in"
                                + " code list 'examenskod'. Add the label with its code to the list, or correct it.",
                        "framgrund/boendelan_män.txt:2:3: found '-7', expected a count, which is never negative."
                                + " Correct the cell.",
                        "framgrund/boendelan_män.txt:3: found 2 columns, expected 3 columns, as in the heading."
                                + " Mend the row; put a blank line before footnotes.",
                        "framgrund/boendelan_män.txt:5:3: found 'Stockholms län', EX002, Män, 2014-2019 of boendelan again,"
                                + " expected each cell once; the first stands in framgrund/boendelan_män.txt:4:3."
                                + " Take one of the two away.",
                        "framgrund/bransch.txt:2:3: found '2014', expected a pooled period of 6 years, such as 2014-2019."
                                + " Fetch the table with pooled periods, or let the population 'pool' single years in the app's contract.",
                        "framgrund/inkomster.txt: found 'inkomster' in the file's name, expected a measure of app"
                                + " 'framgrund': boendelan, bransch, yrke. Name the measure by its id, its name or its QVD"
                                + " file, or add it to the app's contract.",
                        "framgrund/yrke_kvinnor.txt:2:2: found '$(chef)', expected a label without '$(' and without"
                                + " characters that cannot be seen. Correct the label: Qlik would expand it or show it"
                                + " wrongly.",
                        "framgrund: found no Män for measure 'Yrke' (yrke), expected Kvinnor, Män for every measure."
                                + " Fetch that table too and put it in the folder.");
        assertThat(new HashSet<>(reading.breaches())).hasSize(12);
        assertThatThrownBy(reading::cells)
                .isInstanceOfSatisfying(DeliveryRefusedException.class, refused -> {
                    assertThat(refused.delivery()).isEqualTo("framgrund");
                    assertThat(refused.breaches()).isEqualTo(reading.breaches());
                })
                .hasMessageStartingWith("Delivery 'framgrund' is refused and nothing of it is used: 12 breaches.\n"
                        + "framgrund/boendelan_kvinnor.txt:1: found a text about Män alone")
                .hasMessageEndingWith("put it in the folder.");
    }

    /** A row of the table's width whose counts are all at fault is no footnote: its faults are told, not passed over. */
    @Test
    void neverTakesCountsForAFootnote() throws IOException {
        place(
                "boendelan_kvinnor.txt",
                HEADING + "Läkarexamen\tStockholms län\t12\n\nLäkarexamen\tÖstergötlands län\t3\n");
        place("boendelan_män.txt", HEADING + "Läkarexamen\tStockholms län\t12\n\nKälla\tB&F\t\n");

        assertThat(read(Shapes.BOENDELAN).breaches().stream().map(Breach::toString))
                .containsExactly(
                        "framgrund/boendelan_kvinnor.txt:4: found a row of numbers after a blank line, expected"
                                + " nothing but footnotes after line 3. Take the blank line away, or put a second table in a file"
                                + " of its own.");
    }

    @Test
    void tellsTheFilesByTheirBytes() throws IOException {
        place("boendelan_män.txt", HEADING + "Läkarexamen\tStockholms län\t12\n");
        place("Boendelan_kvinnor.txt", "abc");
        place(".lock", "x");

        assertThat(deliveries().files(CONTRACT))
                .containsExactly(
                        new DeliveredFile(
                                "framgrund/Boendelan_kvinnor.txt",
                                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                                3),
                        new DeliveredFile(
                                "framgrund/boendelan_män.txt",
                                "bd1d01c5500f288fa078df5afbfe143afe687eb3b4d4ba8cfc6e4a2e89823f03",
                                44));
    }

    @Test
    void tellsTheSameFilesWhetherItReadsThemOrNot() throws IOException {
        place("boendelan_kvinnor.txt", HEADING + "Läkarexamen\tStockholms län\t12\n");
        place("boendelan_man.txt", "");
        assertThat(read(Shapes.BOENDELAN).files())
                .isEqualTo(deliveries().files(CONTRACT))
                .hasSize(2);
    }

    @Test
    void answersAnAbsentFolderWithOneBreach() {
        assertThat(read(Shapes.BOENDELAN).breaches().stream().map(Breach::toString))
                .containsExactly("framgrund: found no such folder, expected a folder with the delivery's files."
                        + " Make the folder and put the tables from B&F in it.");
        assertThat(deliveries().files(CONTRACT)).isEmpty();
    }

    @Test
    void answersAnEmptyFolderWithEveryMeasure() throws IOException {
        Files.createDirectories(root.resolve("framgrund"));
        assertThat(read(Shapes.BOENDELAN, Shapes.YRKE).breaches().stream().map(Breach::found))
                .containsExactly(
                        "no file for measure 'Boendelän efter examen' (boendelan)",
                        "no file for measure 'Yrke' (yrke)");
    }

    @Test
    void listsAThousandBreachesOfAFileAndCountsTheRest() throws IOException {
        StringBuilder text = new StringBuilder(HEADING);
        for (int i = 0; i < 1234; i++) {
            text.append("Läkarexamen\tYrke ").append(i).append("\tx\n");
        }
        place("yrke_kvinnor.txt", text.toString());
        place("yrke_man.txt", HEADING + "Läkarexamen\tChefer\t12\n");

        List<Breach> breaches = read(Shapes.YRKE).breaches();

        assertThat(breaches).hasSize(1001);
        assertThat(breaches.getLast())
                .hasToString("framgrund/yrke_kvinnor.txt: found 234 further breaches, expected at most 1000 to list."
                        + " Mend those listed above and read again.");
    }

    @Test
    void readsAMillionCells() throws IOException {
        StringBuilder text = new StringBuilder("\t\tKvinnor\t\tMän\t\tTotalt\t\n\t\t2013-2018\t2014-2019\t2013-2018")
                .append("\t2014-2019\t2013-2018\t2014-2019\n");
        int rows = 1_000_000 / 6 + 1;
        for (int i = 0; i < rows; i++) {
            text.append("Läkarexamen\tYrke ").append(i).append("\t12\t-\t..C\t1 234\t17\t99\n");
        }
        place("yrke.txt", text.toString());

        List<Cell> cells = read(Shapes.YRKE).cells();

        assertThat(cells).hasSize(6 * rows);
        assertThat(cells.getLast().origin()).hasToString("framgrund/yrke.txt:" + (rows + 2) + ":8");
    }

    @Test
    void findsMeasuresByTheNameOfTheirQvdAndInAnyCase() throws IOException {
        Measure measure = new Measure(
                "yrke", "Yrke", "Yrke", null, "Yrke efter examen.QVD", new Categories(null, List.of()), List.of());
        place("YRKE%20EFTER%20EXAMEN_kvinnor.txt", HEADING + "Läkarexamen\tChefer\t12\n");
        place("Yrke_ma%CC%88n.txt", HEADING + "Läkarexamen\tChefer\t13\n");
        assertThat(read(measure).cells().stream().map(Cell::measure)).containsExactly("yrke", "yrke");
    }

    @Test
    void seesAChangedCodeListAtTheNextReading() throws IOException {
        Path codes = Files.createDirectories(root.resolve("codes"));
        Files.writeString(codes.resolve("examenskod.csv"), "kod;etikett;alias\nEX1;Läkarexamen;\n");
        place("yrke_kvinnor.txt", HEADING + "Läkarexamen\tChefer\t12\n");
        place("yrke_man.txt", HEADING + "Juristexamen\tChefer\t12\n");
        Deliveries deliveries = new Deliveries(root, () -> new CodeLists(codes));
        assertThat(deliveries.read(CONTRACT, Shapes.app(Shapes.YRKE)).refused()).isTrue();

        Files.writeString(codes.resolve("examenskod.csv"), "kod;etikett;alias\nEX1;Läkarexamen;\n02;Juristexamen;\n");

        assertThat(deliveries.read(CONTRACT, Shapes.app(Shapes.YRKE)).cells().stream()
                        .map(Cell::code))
                .containsExactly("EX1", "02");
    }

    @Test
    void neverThrowsForBadContent() throws IOException {
        Random random = new Random(25);
        byte[] sound = ("Kön: Kvinnor, Män\n\t\tKvinnor\t\tMän\t\n\t\t2013-2018\t2014-2019\t2013-2018\t2014-2019\n"
                        + "Läkarexamen\tStockholms län\t1 234\t-\t..C\t\nTotalt\t\t5\t6\t7\t8\n\nKälla: ingen\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] odd = "\t\t\n\r\n0-,.C9 \u00A0$(\"\u0000é".getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int round = 0; round < 500; round++) {
            byte[] bytes = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
            for (int change = random.nextInt(6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextBoolean() ? odd[random.nextInt(odd.length)] : (byte) random.nextInt(256);
            }
            place("boendelan.txt", "");
            Files.write(root.resolve("framgrund/boendelan.txt"), bytes);
            refused += read(Shapes.BOENDELAN).refused() ? 1 : 0;
        }
        assertThat(refused).isBetween(300, 499);
    }

    @Test
    void refusesToReadForAnotherApp() {
        AppContract app = Shapes.app(Shapes.YRKE);
        AppContract other = new AppContract(
                "bakgrund",
                app.title(),
                Layout.CONCATENATED,
                app.table(),
                app.period(),
                app.key(),
                app.values(),
                app.measureField(),
                app.substitute(),
                app.measures(),
                app.fingerprint());
        assertThatThrownBy(() -> deliveries().read(CONTRACT, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Delivery 'framgrund' is for app 'framgrund', not for 'bakgrund'.");
    }
}
