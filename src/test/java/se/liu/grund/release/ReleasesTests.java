package se.liu.grund.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.books.Books;
import se.liu.grund.books.TestBooks;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.TestApps;
import se.liu.grund.delivery.Cell;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.mart.Count;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.Marts;
import se.liu.grund.mart.TestCells;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;
import se.liu.grund.release.Manifest.Input;
import se.liu.grund.warehouse.Warehouse;

class ReleasesTests {

    private static final Period PERIOD = new Period(2014, 2019);
    private static final String FIRST = "1".repeat(64);
    private static final String SECOND = "2".repeat(64);

    @TempDir
    Path temp;

    private final Books books = TestBooks.open();
    private Path folder;
    private Releases releases;

    @BeforeEach
    void openReleases() {
        folder = temp.resolve("qvd åäö");
        releases = TestReleases.in(folder, books);
    }

    private static Mart mart(String handel, Layout layout) {
        List<Cell> cells = new TestCells()
                .row("bransch", PERIOD, "0114", "Handel", handel, "..C", "10")
                .row("bransch", PERIOD, "0114", "Åkeri", "-", "62", "")
                .row("boendelan", PERIOD, "0114", "Östergötlands län", "107", "44", "151")
                .cells();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            return new Marts(warehouse).build(TestApps.small(layout), new CodeLists(Path.of("contracts/codes")), cells);
        }
    }

    private Release publish(Mart mart, String fingerprint) {
        return releases.publish(mart, fingerprint, f -> "// " + f, List.of(new Input("prov/bransch.txt", "ab", 12)));
    }

    @Test
    void publishesQvdsScriptAndManifestAndMakesThemCurrent() throws IOException {
        Release release = publish(mart("7", Layout.CONCATENATED), FIRST);

        assertThat(releases.current("prövapp")).contains(release);
        assertThat(names(folder.resolve("releases").resolve(release.id())))
                .containsExactly(
                        "boendelan.qvd",
                        "bransch.qvd",
                        "manifest.json",
                        "mart/boendelan.qvd",
                        "mart/bransch.qvd",
                        "mart/cells/boendelan.qvd",
                        "mart/cells/bransch.qvd",
                        "prövapp.qvs");
        assertThat(names(folder.resolve("current/prövapp")))
                .containsExactly("boendelan.qvd", "bransch.qvd", "manifest.json", "prövapp.qvs");
        assertThat(releases.script(release)).isEqualTo("// releases/" + release.id());
        assertThat(releases.manifest(release).inputs()).containsExactly(new Input("prov/bransch.txt", "ab", 12));
        assertThat(release.rows()).isEqualTo(3);
        assertThat(release.hidden()).isEqualTo(1);
    }

    @Test
    void writesExactlyTheFieldsOfTheModelWithShownValues() {
        Release release = publish(mart("7", Layout.CONCATENATED), FIRST);
        QvdTable qvd = QvdReader.read(folder.resolve(release.folder()).resolve("bransch.qvd"));

        assertThat(qvd.columns().stream().map(c -> c.field()))
                .containsExactly(
                        "Sexårsperiod",
                        "Examenskod",
                        "Examensnamn",
                        "Mått",
                        "Bransch",
                        "Boende efter examen",
                        "Kvinnor",
                        "Män",
                        "Totalt");
        assertThat(qvd.column("Examenskod").text(0)).isEqualTo("0114");
        assertThat(qvd.column("Sexårsperiod").text(0)).isEqualTo("2014 - 2019");
        assertThat(qvd.column("Män").number(0)).isEqualTo(2.5);
        assertThat(qvd.column("Kvinnor").number(1)).isZero();
        assertThat(qvd.column("Totalt").isNull(1)).isTrue();
        assertThat(qvd.column("Boende efter examen").isNull(0)).isTrue();
    }

    @Test
    void writesALinkTableInTheOtherLayout() {
        Release release = publish(mart("7", Layout.TABLE_PER_MEASURE), FIRST);
        QvdTable link = QvdReader.read(folder.resolve(release.folder()).resolve("link.qvd"));
        QvdTable bransch = QvdReader.read(folder.resolve(release.folder()).resolve("bransch.qvd"));

        assertThat(link.rows()).isEqualTo(1);
        assertThat(link.column("%Nyckel").text(0)).isEqualTo("2014 - 2019|0114");
        assertThat(bransch.columns().stream().map(c -> c.field()))
                .containsExactly("%Nyckel", "Bransch", "Kvinnor Bransch", "Män Bransch", "Totalt Bransch");
        assertThat(bransch.column("%Nyckel").text(1)).isEqualTo("2014 - 2019|0114");
    }

    @Test
    void remembersStatusAndBoundsBesideTheShownValues() {
        Release release = publish(mart("7", Layout.CONCATENATED), FIRST);

        assertThat(releases.rows(release, "bransch").getFirst().counts())
                .isEqualTo(Map.of(
                        Gender.KVINNOR, new Count(CellStatus.EXACT, 7, 7),
                        Gender.MÄN, new Count(CellStatus.HIDDEN, 1, 4),
                        Gender.TOTALT, new Count(CellStatus.EXACT, 10, 10)));
        assertThatThrownBy(() -> releases.rows(release, "yrke"))
                .isInstanceOf(ReleaseException.class)
                .hasMessage("Release '" + release.id() + "' has no measure 'yrke'.");
    }

    @Test
    void givesTheSameBytesForTheSameMartButForTheTimeOfWriting() throws IOException {
        Release one = publish(mart("7", Layout.CONCATENATED), FIRST);
        Release two = publish(mart("7", Layout.CONCATENATED), SECOND);
        Release other = publish(mart("8", Layout.CONCATENATED), FIRST);

        assertThat(one.content()).isEqualTo(two.content()).isNotEqualTo(other.content());
        assertThat(withoutTime(one)).isEqualTo(withoutTime(two));
    }

    private String withoutTime(Release release) throws IOException {
        return Files.readString(folder.resolve(release.folder()).resolve("bransch.qvd"), StandardCharsets.ISO_8859_1)
                .replaceFirst("<CreateUtcTime>[^<]*<", "<CreateUtcTime><");
    }

    @Test
    void finishesAHalfDoneSwapAtTheNextStart() throws IOException {
        publish(mart("7", Layout.CONCATENATED), FIRST);
        Map<String, String> old = hashes(folder.resolve("current/prövapp"));
        Release two = publish(mart("8", Layout.CONCATENATED), SECOND);
        Map<String, String> whole = hashes(folder.resolve("current/prövapp"));
        assertThat(whole).isNotEqualTo(old);

        // What a kill in the middle of the swap leaves: one old file, no new manifest, half a copy.
        Path current = folder.resolve("current/prövapp");
        Files.writeString(current.resolve("manifest.json"), "{\"release\":\"old\"}");
        Files.delete(current.resolve("boendelan.qvd"));
        Files.writeString(current.resolve(".bransch.qvd.part"), "half");
        Files.writeString(current.resolve("gammal.qvd"), "of an older contract");

        Releases afterwards = TestReleases.in(folder, books);
        afterwards.recover();

        assertThat(hashes(current)).isEqualTo(whole);
        assertThat(afterwards.current("prövapp")).contains(two);
    }

    @Test
    void removesAtTheNextStartWhatWasNeverPublished() throws IOException {
        Release release = publish(mart("7", Layout.CONCATENATED), FIRST);
        Path half = Files.createDirectories(folder.resolve("releases/.prövapp-x.part/mart"));
        Files.writeString(half.resolve("bransch.qvd"), "half");
        Path unbooked = Files.createDirectories(folder.resolve("releases/prövapp-21000101T000000000Z-ff"));
        Path ofOlderBooks = Files.createDirectories(folder.resolve("releases/prövapp-20000101T000000000Z-ff"));

        TestReleases.in(folder, books).recover();

        assertThat(unbooked).doesNotExist();
        assertThat(ofOlderBooks).isDirectory();
        assertThat(folder.resolve("releases"))
                .isDirectoryNotContaining(p -> p.getFileName().toString().startsWith("."));
        assertThat(folder.resolve(release.folder())).isDirectory();
    }

    @Test
    void revertsASwapThatWasCutBetweenTwoFilesWithTheOldManifestStillThere() throws IOException {
        Release old = publish(mart("7", Layout.CONCATENATED), FIRST);
        Path current = folder.resolve("current/prövapp");
        Map<String, String> before = hashes(current);
        Path elsewhere = temp.resolve("annan");
        Releases killed = TestReleases.in(elsewhere, TestBooks.open());
        killed.publish(mart("8", Layout.CONCATENATED), SECOND, f -> "// " + f, List.of());

        Files.copy(
                elsewhere.resolve("current/prövapp/bransch.qvd"),
                current.resolve("bransch.qvd"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(hashes(current)).isNotEqualTo(before);
        TestReleases.in(folder, books).recover();

        assertThat(hashes(current)).isEqualTo(before);
        assertThat(releases.current("prövapp")).contains(old);
    }

    @Test
    void condemnsNothingWhenTheBooksAreNew() throws IOException {
        Release release = publish(mart("7", Layout.CONCATENATED), FIRST);

        TestReleases.in(folder, TestBooks.open()).recover();

        assertThat(folder.resolve(release.folder()).resolve("manifest.json")).exists();
        assertThat(folder.resolve("current/prövapp/manifest.json")).exists();
    }

    @Test
    void revertsTheSwapWhenTheBooksWereNotReached() throws IOException {
        Release old = publish(mart("7", Layout.CONCATENATED), FIRST);
        Map<String, String> before = hashes(folder.resolve("current/prövapp"));
        Path elsewhere = temp.resolve("annan");
        Releases killed = TestReleases.in(elsewhere, TestBooks.open());
        killed.publish(mart("8", Layout.CONCATENATED), SECOND, f -> "// " + f, List.of());

        // The files of a process that was killed after the swap, with the books of before.
        copy(elsewhere.resolve("current"), folder.resolve("current"));
        assertThat(hashes(folder.resolve("current/prövapp"))).isNotEqualTo(before);
        TestReleases.in(folder, books).recover();

        assertThat(hashes(folder.resolve("current/prövapp"))).isEqualTo(before);
        assertThat(releases.current("prövapp")).contains(old);
    }

    @Test
    void keepsTheOldReleaseWhenTheNewOneCannotBeWritten() throws IOException {
        Release old = publish(mart("7", Layout.CONCATENATED), FIRST);
        Map<String, String> before = hashes(folder.resolve("current/prövapp"));

        assertThatThrownBy(() -> releases.publish(
                        mart("8", Layout.CONCATENATED),
                        SECOND,
                        f -> {
                            throw new IllegalStateException("no script");
                        },
                        List.of()))
                .hasMessage("no script");
        Path releasesFolder = folder.resolve("releases");
        Files.move(releasesFolder, folder.resolve("away"));
        Files.writeString(releasesFolder, "a file where a folder should be");
        assertThatThrownBy(() -> publish(mart("8", Layout.CONCATENATED), SECOND))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("could not be written below " + folder.toAbsolutePath())
                .hasMessageEndingWith(
                        "Check space and rights of the folder; what was published before is still in place.");

        assertThat(releases.current("prövapp")).contains(old);
        assertThat(hashes(folder.resolve("current/prövapp"))).isEqualTo(before);
    }

    @Test
    void saysWhatToDoWhenTheDiskRefusesAQvd() throws IOException {
        Release old = publish(mart("7", Layout.CONCATENATED), FIRST);
        Measure unwritable = new Measure(
                "bransch",
                "Bransch",
                "Bransch",
                null,
                "x".repeat(300) + ".qvd",
                new Categories(null, List.of()),
                List.of());
        Mart mart;
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            mart = new Marts(warehouse)
                    .build(
                            TestApps.small(Layout.CONCATENATED, unwritable),
                            new CodeLists(Path.of("contracts/codes")),
                            List.of());
        }

        assertThatThrownBy(() -> publish(mart, SECOND))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("could not be written below " + folder.toAbsolutePath() + ": ")
                .hasMessageEndingWith(
                        "Check space and rights of the folder; what was published before is still in place.");
        assertThat(releases.current("prövapp")).contains(old);
        assertThat(folder.resolve("releases"))
                .isDirectoryNotContaining(p -> p.toString().endsWith(".part"));
    }

    @Test
    void saysWhichCellIsWrongWhenAQvdIsReadBackOtherwise() {
        Release seven = publish(mart("7", Layout.CONCATENATED), FIRST);

        assertThatThrownBy(() -> new QvdProof(mart("8", Layout.CONCATENATED), Unchanged.NOTHING)
                        .check(folder.resolve(seven.folder())))
                .isInstanceOf(ReleaseException.class)
                .hasMessage("QVD 'bransch.qvd' row 1, field 'Kvinnor' was read back as 7.0, expected 8.0."
                        + " Nothing was published.");
    }

    @Test
    void saysWhichLinkIsWrong() throws IOException {
        Release release = publish(mart("7", Layout.TABLE_PER_MEASURE), FIRST);
        Path qvds = folder.resolve(release.folder());
        QvdTable link = QvdReader.read(qvds.resolve("link.qvd"));
        QvdWriter.write(
                qvds.resolve("link.qvd"),
                QvdTable.named(link.name())
                        .column(link.column("%Nyckel"))
                        .column(link.column("Sexårsperiod"))
                        .column(link.column("Examenskod"))
                        .column(QvdColumn.text("Examensnamn", List.of("En annan")))
                        .build());

        assertThatThrownBy(() -> new QvdProof(mart("7", Layout.TABLE_PER_MEASURE), Unchanged.NOTHING).check(qvds))
                .isInstanceOf(ReleaseException.class)
                .hasMessage("QVD 'link.qvd' was read back with 2014 - 2019|0114, 2014 - 2019, 0114, En annan, expected"
                        + " 2014 - 2019|0114, 2014 - 2019, 0114, Examen 0114. Nothing was published.");
    }

    @Test
    void saysWhichMartFileIsReadBackOtherwise() throws IOException {
        Release seven = publish(mart("7", Layout.CONCATENATED), FIRST);
        Release eight = publish(mart("8", Layout.CONCATENATED), SECOND);
        Files.copy(
                folder.resolve(seven.folder()).resolve("mart/bransch.qvd"),
                folder.resolve(eight.folder()).resolve("mart/bransch.qvd"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> new QvdProof(mart("8", Layout.CONCATENATED), Unchanged.NOTHING)
                        .check(folder.resolve(eight.folder())))
                .isInstanceOf(ReleaseException.class)
                .hasMessage("Mart file 'mart/bransch.qvd' row 1, column 'Kvinnor minst' was read back as 7, expected 8."
                        + " Nothing was published.");
    }

    @Test
    void leavesAloneAFolderThatSomeoneMadeBesideTheFiles() throws IOException {
        publish(mart("7", Layout.CONCATENATED), FIRST);
        Path own = Files.createDirectories(folder.resolve("current/prövapp/gammalt"));
        Files.writeString(own.resolve("bransch.qvd"), "kept by someone");

        Release next = publish(mart("8", Layout.CONCATENATED), SECOND);
        TestReleases.in(folder, books).recover();

        assertThat(releases.current("prövapp")).contains(next);
        assertThat(own.resolve("bransch.qvd")).exists();
    }

    @Test
    void startsAndPublishesAlthoughTheCurrentReleaseIsDamaged() throws IOException {
        Release damaged = publish(mart("7", Layout.CONCATENATED), FIRST);
        Files.writeString(folder.resolve(damaged.folder()).resolve("manifest.json"), "{");

        Releases afterwards = TestReleases.in(folder, books);
        afterwards.recover();

        assertThat(afterwards.lastRows("prövapp").apply("bransch")).isEmpty();
        assertThatThrownBy(() -> afterwards.manifest(damaged))
                .isInstanceOf(ReleaseException.class)
                .hasMessageEndingWith("It was removed or damaged; publish again with a forced rebuild.");
        Files.delete(folder.resolve(damaged.folder()).resolve("manifest.json"));
        afterwards.recover();
        assertThat(afterwards.lastRows("prövapp").apply("bransch")).isEmpty();
    }

    @Test
    void removesHalfCopiesOfAFirstPublishingThatWasKilled() throws IOException {
        Path current = Files.createDirectories(folder.resolve("current/prövapp"));
        Files.writeString(current.resolve(".bransch.qvd.part"), "half");

        releases.recover();

        assertThat(current).isEmptyDirectory();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String name : names(from)) {
            Files.createDirectories(to.resolve(name).getParent());
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String name : names(folder)) {
            hashes.put(name, Hashes.of(folder.resolve(name)));
        }
        return hashes;
    }
}
