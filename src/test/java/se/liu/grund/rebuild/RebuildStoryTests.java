package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.engine.CubeRow;
import se.liu.grund.release.Release;

/** The whole flow, told in verbs. */
class RebuildStoryTests {

    private static final String DEGREE = "Affärsjuridisk kandidatexamen";

    @TempDir
    Path temp;

    private TestHouse house;

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:duckdb:", "jdbc:h2:mem:story"})
    void takesADeliveryAllTheWayIntoTheApp(String warehouse) throws Exception {
        try (TestHouse opened = new TestHouse(temp.resolve("hus å"), "framgrund", warehouse)) {
            house = opened;

            thePlanSays("read-delivery: nothing is published yet");
            rebuild(State.SUCCEEDED);
            theReleaseHasMeasures(14);
            theAuditNamesTheImpossibleRow();
            theAppShowsTheDecksBoendelan();
            theAppShowsTheDecksBransch();

            Release published = house.current();
            rebuildSaysThatNothingHasToBeDone(published);

            spoil("bransch.txt", "..C", "2,5");
            rebuild(State.FAILED);
            nothingHasChangedSince(published);

            mend("bransch.txt");
            correct("bransch.txt", "105", "106");
            thePlanSays("read-delivery: changed: framgrund/bransch.txt");
            rebuild(State.SUCCEEDED);
            theAppShows("Bransch", "Företagstjänster", 106, 62, 167);
        }
    }

    @Test
    void publishesNothingWhenABlockingAuditFails() throws Exception {
        try (TestHouse opened = new TestHouse(temp, "framgrund", "jdbc:duckdb:")) {
            house = opened;
            TestHouse.replace(
                    house.contract("apps/framgrund.yaml"),
                    "  - {rule: sum-of-genders, severity: warn}",
                    "  - {rule: sum-of-genders, severity: block}");

            Run run = rebuild(State.FAILED);

            assertThat(step(run, "audit-mart").message())
                    .isEqualTo("Not published: Measure 'Bransch': Kvinnor + Män cannot be Totalt in 1 place: " + DEGREE
                            + " 2014 - 2019, Ej uppföljningsbara: 12 + 13 against 12."
                            + " What was published before is in place.");
            assertThat(step(run, "publish-release").state()).isEqualTo(State.SKIPPED);
            assertThat(house.releases.current("framgrund")).isEmpty();
            assertThat(house.root.resolve("qvd-export")).isEmptyDirectory();
            assertThat(house.qlik.upgrades()).isEmpty();
        }
    }

    private void thePlanSays(String first) {
        Step step = house.plan().steps().getFirst();
        assertThat(step.kind() + ": " + step.reason()).isEqualTo(first);
    }

    private Run rebuild(State expected) {
        Run run = house.rebuild();
        assertThat(run.state()).as(house.rebuilds.report(run.id())).isEqualTo(expected);
        return run;
    }

    private void theReleaseHasMeasures(int count) {
        assertThat(house.releases.manifest(house.current()).files().stream()
                        .filter(f -> f.name().matches("mart/[^/]+")))
                .hasSize(count);
    }

    private void theAuditNamesTheImpossibleRow() {
        Run run = house.rebuilds.last().orElseThrow();
        assertThat(run.findings())
                .extracting(Run.Finding::sentence)
                .contains("Measure 'Bransch': Kvinnor + Män cannot be Totalt in 1 place: " + DEGREE
                        + " 2014 - 2019, Ej uppföljningsbara: 12 + 13 against 12.");
    }

    private void theAppShowsTheDecksBoendelan() {
        List<CubeRow> rows = sheet("Boendelän efter examen", "Boende efter examen");
        double women = rows.stream().mapToDouble(r -> r.numbers()[0]).sum();
        double men = rows.stream().mapToDouble(r -> r.numbers()[1]).sum();
        assertThat(rows).hasSize(23);
        assertThat(women).isEqualTo(326.5);
        assertThat(men).isEqualTo(192.0);
        assertThat(Math.round(100 * women / (women + men))).isEqualTo(63);
        assertThat(Math.round(100 * men / (women + men))).isEqualTo(37);
        assertThat(rows).allSatisfy(r -> assertThat(r.numbers()[2]).isZero());
    }

    private void theAppShowsTheDecksBransch() throws Exception {
        List<String> golden = Files.readAllLines(Path.of("src/test/resources/golden/deck-bransch.csv"));
        assertThat(sheet("Bransch", "Bransch")).hasSize(golden.size() - 1);
        for (String line : golden.subList(1, golden.size())) {
            String[] columns = line.split(";");
            theAppShows("Bransch", columns[0], number(columns[1]), number(columns[2]), number(columns[3]));
        }
    }

    private static double number(String swedish) {
        return Double.parseDouble(swedish.replace(',', '.'));
    }

    private void theAppShows(String measure, String category, double women, double men, double total) {
        assertThat(sheet(measure, measure))
                .filteredOn(r -> category.equals(r.dimensions().getLast()))
                .singleElement()
                .satisfies(r -> assertThat(r.numbers()).containsExactly(new double[] {women, men, total}, within(0.0)));
    }

    /** The rows of the deck's degree and period on one sheet of the saved app. */
    private List<CubeRow> sheet(String measure, String field) {
        List<String> values = List.of("Kvinnor", "Män", "Totalt").stream()
                .map(v -> "Sum({<Mått={'" + measure + "'}>} [" + v + "])")
                .toList();
        return house.ask(List.of("Sexårsperiod", "Examensnamn", field), values).rows().stream()
                .filter(r -> "2014 - 2019".equals(r.dimensions().get(0))
                        && DEGREE.equals(r.dimensions().get(1)))
                .filter(r -> r.dimensions().get(2) != null)
                .toList();
    }

    private void rebuildSaysThatNothingHasToBeDone(Release published) {
        Run run = rebuild(State.SUCCEEDED);
        assertThat(run.steps()).isEmpty();
        assertThat(run.message())
                .startsWith("framgrund: Nothing to do: 16 delivered files, contracts and code lists are as in release "
                        + published.id() + ", and the app was proven to hold it at ");
    }

    private void spoil(String file, String what, String with) throws Exception {
        Path path = house.delivery(file);
        Files.copy(path, path.resolveSibling("../" + file + ".kept"));
        TestHouse.replace(path, what, with);
    }

    private void mend(String file) throws Exception {
        Path path = house.delivery(file);
        Files.delete(path);
        Files.move(path.resolveSibling("../" + file + ".kept"), path);
    }

    private void correct(String file, String what, String with) {
        TestHouse.replace(house.delivery(file), "\t" + what + "\t", "\t" + with + "\t");
    }

    private void nothingHasChangedSince(Release published) {
        assertThat(house.current()).isEqualTo(published);
        theAppShows("Bransch", "Företagstjänster", 105, 62, 167);
    }

    private static Run.StepRun step(Run run, String kind) {
        return run.steps().stream()
                .filter(s -> s.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
