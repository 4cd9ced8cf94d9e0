package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.release.Release;
import se.liu.grund.standin.Fault;

class RebuildsTests {

    @TempDir
    Path temp;

    private TestHouse house;

    @BeforeEach
    void openHouse() {
        house = new TestHouse(temp, "bakgrund", "jdbc:duckdb:");
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    @Test
    void tellsTwelveFaultsInOneAnswerAndChangesNothing() throws Exception {
        assertThat(house.rebuild().state()).isEqualTo(State.SUCCEEDED);
        Release before = house.current();
        Map<String, byte[]> published = published();

        line("aldersgrupp.txt", "6MMEC", c -> c[5] = "2,5"); // 1 a shown value
        line("aldersgrupp.txt", "6MIND", c -> c[5] = "3"); // 2 an unprotected count
        line("aldersgrupp.txt", "6MICS", c -> c[5] = "..X"); // 3 an unknown marker
        line("aldersgrupp.txt", "PR001", c -> c[5] = "-7"); // 4 a negative count
        line("aldersgrupp.txt", "PR002", c -> c[2] = "a$(b)"); // 5 a label that would be script
        line("foraldrarnas-utbildningsniva.txt", "6MMEC", c -> c[2] = "Folkskola"); // 6 no such category
        line("foraldrarnas-utbildningsniva.txt", "PR003", c -> c[1] = "Ett annat namn"); // 7 a second name for a code
        TestHouse.replace(house.delivery("gymnasieprogram.txt"), "2016-2018", "2016"); // 8 a single year
        Files.copy(house.delivery("poangsumma.txt"), house.delivery("okänt mått.txt")); // 9 no such measure
        TestHouse.replace(house.delivery("poangsumma.txt"), "2016-2018", "2015-2018"); // 10 another length
        Files.delete(house.delivery("rekryteringslan.txt")); // 11 a measure without file
        Files.write(house.delivery("utlandsk-bakgrund.txt"), new byte[0]); // 12 an empty file
        Run run = house.rebuild();

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.breaches()).as(house.rebuilds.report(run.id())).hasSize(12);
        assertThat(run.breaches().stream().map(b -> b.breach().toString()).distinct())
                .hasSize(12);
        assertThat(run.steps().getFirst().message())
                .startsWith("The delivery breaks its contract in 12 places, the first: bakgrund/aldersgrupp.txt:")
                .endsWith(" Nothing of it is used; what was published before is in place.");
        assertThat(run.steps().subList(1, 5)).extracting(Run.StepRun::state).containsOnly(State.SKIPPED);
        assertThat(house.current()).isEqualTo(before);
        assertThat(published())
                .hasSameSizeAs(published)
                .allSatisfy((file, bytes) ->
                        assertThat(published.get(file)).as(file).isEqualTo(bytes));
    }

    private interface Spoil {
        void spoil(String[] columns);
    }

    /** Spoils the first line of a file that begins with a programkod. */
    private void line(String file, String code, Spoil spoil) throws Exception {
        Path path = house.delivery(file);
        byte[] bytes = Files.readAllBytes(path);
        Charset charset = new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD")
                ? Charset.forName("windows-1252")
                : StandardCharsets.UTF_8;
        List<String> lines = new ArrayList<>(List.of(new String(bytes, charset).split("(?<=\n)")));
        int at = 0;
        while (!lines.get(at).startsWith(code + "\t")) {
            at++;
        }
        String[] columns = lines.get(at).split("\t", -1);
        spoil.spoil(columns);
        lines.set(at, String.join("\t", columns));
        Files.write(path, String.join("", lines).getBytes(charset));
    }

    private Map<String, byte[]> published() throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(house.root.resolve("qvd-export"))) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(house.root.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    @Test
    void reloadsOnlyWhenOnlyTheReloadIsMissing() {
        house.qlik.fault(new Fault.RefuseUpgrade(403));
        Run refused = house.rebuild();
        assertThat(refused.state()).isEqualTo(State.FAILED);
        assertThat(refused.steps().getLast().message())
                .contains("403")
                .endsWith("The app was not saved; its old data is still in place.");
        assertThat(house.releases.current("bakgrund")).isPresent();

        house.qlik.heal();
        Plan plan = house.plan();
        assertThat(plan.steps())
                .containsExactly(new Step.ReloadApp("bakgrund", "the app is not proven to hold a release"));
        assertThat(house.rebuild().state()).isEqualTo(State.SUCCEEDED);
        assertThat(house.plan().empty()).isTrue();
    }

    @Test
    void skipsTheReloadWhenAnotherDeliveryGivesTheSameNumbers() throws Exception {
        house.rebuild();
        Files.writeString(
                house.delivery("aldersgrupp.txt"),
                Files.readString(house.delivery("aldersgrupp.txt")).replaceFirst("^", "En rad till i inledningen\n"));

        Run run = house.rebuild();

        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.steps().getLast().state()).isEqualTo(State.SKIPPED);
        assertThat(run.steps().getLast().message()).startsWith("The app was proven to hold the same numbers at ");
    }

    @Test
    void plansAlthoughTwoFilesHaveNamesThatLookAlike() throws Exception {
        house.rebuild();
        String twice = Normalizer.normalize("rekryteringslän.txt", Normalizer.Form.NFD);
        Files.writeString(house.delivery("rekryteringslän.txt"), "one way to write ä");
        Files.writeString(house.delivery(twice), "another way to write ä");

        assertThat(house.plan().steps().getFirst().reason()).isEqualTo("new: bakgrund/rekryteringslän.txt");
    }

    @Test
    void saysOfEachAppWhyNothingHadToBeDoneWhenOnlyAnotherIsRebuilt() {
        Run run = house.rebuild();
        assertThat(run.message()).isEqualTo("All 5 steps came to their end.");

        String id = house.rebuilds
                .start(new RebuildRequest(List.of("framgrund", "bakgrund"), false), "prov", null)
                .id();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> house.rebuilds.run(id).state().done());

        // The house has no place for Framgrund, so its steps fail, but the other app is told of all the same.
        assertThat(house.rebuilds.run(id).message())
                .startsWith(
                        "Failed for framgrund; see the steps for why. bakgrund: Nothing to do: 7 delivered files, ");
    }

    @Test
    void publishesAgainByForceWhenTheReleaseIsGone() throws Exception {
        house.rebuild();
        Release gone = house.current();
        try (Stream<Path> all = Files.walk(house.root.resolve("qvd-export").resolve(gone.folder()))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }

        Run run = house.rebuild(true);

        assertThat(run.state()).as(house.rebuilds.report(run.id())).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void buildsOnceWhenTwoAskAtTheSameTime() {
        RebuildRequest request = new RebuildRequest(List.of("bakgrund"), false);
        String one = house.rebuilds.start(request, "prov", null).id();
        String two = house.rebuilds.start(request, "prov", null).id();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> house.rebuilds.run(two).state().done());

        assertThat(house.rebuilds.run(one).steps()).hasSize(5);
        assertThat(house.rebuilds.run(two).steps()).isEmpty();
        assertThat(house.rebuilds.run(two).message()).startsWith("bakgrund: Nothing to do: ");
        assertThat(house.releases.of("bakgrund")).hasSize(1);
    }

    @Test
    void keepsThePublishedReleaseWhenABlockingAuditFails() throws Exception {
        house.rebuild();
        Release before = house.current();
        Map<String, byte[]> published = published();
        TestHouse.replace(
                house.contract("apps/bakgrund.yaml"),
                "  - {rule: sum-of-genders, severity: warn}",
                "  - {rule: sum-of-genders, severity: block}");
        line("aldersgrupp.txt", "6MMEC", c -> c[9] = "99999");

        Run run = house.rebuild();

        assertThat(run.steps().get(2).message())
                .startsWith("Not published: Measure 'Åldersgrupp': Kvinnor + Män cannot be Totalt in ")
                .endsWith(" What was published before is in place.");
        assertThat(house.current()).isEqualTo(before);
        assertThat(published().keySet()).isEqualTo(published.keySet());
        published.forEach((file, bytes) -> assertThat(bytes)
                .as(file)
                .isEqualTo(assertDoesNotThrow(() -> Files.readAllBytes(house.root.resolve(file)))));
    }

    @Test
    void givesTheSameRunForTheSameIdempotencyKey() {
        RebuildRequest request = new RebuildRequest(List.of("bakgrund"), false);
        Run one = house.rebuilds.start(request, "prov", "nyckel-å");

        assertThat(house.rebuilds.start(request, "prov", "nyckel-å").id()).isEqualTo(one.id());
        assertThatThrownBy(
                        () -> house.rebuilds.start(new RebuildRequest(List.of("bakgrund"), true), "prov", "nyckel-å"))
                .isInstanceOf(RebuildException.class)
                .hasMessage("The idempotency key 'nyckel-å' was used for run '" + one.id()
                        + "' with another request. Use a new key for a new request.");
    }

    /** The same deliveries in the other data model: a table a measure, tied together by a link table. */
    @Test
    void takesTheSameDeliveriesToAnAppWithATableForEachMeasure() throws Exception {
        house.useATableForEachMeasure();

        Run run = house.rebuild();

        assertThat(run.state()).as(house.rebuilds.report(run.id())).isEqualTo(State.SUCCEEDED);
        assertThat(run.steps().getLast().detail()).containsEntry("cells", 12_024);
    }

    @Test
    void namesTheAppsThereAre() {
        assertThatThrownBy(() -> house.rebuilds.plan(new RebuildRequest(List.of("sidogrund"), false)))
                .isInstanceOf(RebuildException.class)
                .hasMessage("There is no app 'sidogrund'. Apps: alumni, bakgrund, framgrund, rekrytering.");
        assertThatThrownBy(() -> house.rebuilds.run("x"))
                .isInstanceOf(RebuildException.class)
                .hasMessage("There is no run 'x'. GET /api/v1/rebuilds lists the latest.");
    }

    @Test
    void tellsWatchersEveryEventOnceAndInOrder() throws Exception {
        Run run = house.rebuild();
        List<RunEvent> all = new CopyOnWriteArrayList<>();
        List<RunEvent> rest = new CopyOnWriteArrayList<>();

        house.rebuilds.watch(run.id(), 0, all::add).close();
        house.rebuilds.watch(run.id(), 3, rest::add).close();

        assertThat(all)
                .extracting(RunEvent::sequence)
                .startsWith(1L, 2L, 3L, 4L)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(all.getLast().kind()).isEqualTo("run");
        assertThat(all.getLast().state()).isEqualTo(State.SUCCEEDED);
        assertThat(rest).isEqualTo(all.subList(3, all.size()));
    }

    @Test
    void reportsARunAsATable() {
        Run run = house.rebuild();

        assertThat(house.rebuilds.report(run.id()).lines().skip(1).limit(2))
                .first()
                .isEqualTo("mart          tables      rows   hidden        QVD    reload   read-back");
        assertThat(house.rebuilds.report(run.id()))
                .containsPattern(
                        "bakgrund           8     1.920    1.840 +\\d+ kB +\\d+,\\d s   ✓ 12.024 numbers equal, saved");
    }

    @Test
    void namesTheCellThatTwoDeliveriesGive() throws IOException {
        house.rebuild();
        Path contract = house.contract("deliveries/bakgrund.yaml");
        Files.writeString(
                house.contract("deliveries/bakgrund-igen.yaml"),
                Files.readString(contract)
                        .replace("delivery: bakgrund", "delivery: bakgrund-igen")
                        .replace("folder: bakgrund", "folder: igen\nmeasures: [poangsumma]"));
        Path again = Files.createDirectories(house.root.resolve("deliveries/igen"));
        Files.copy(house.delivery("poangsumma.txt"), again.resolve("poangsumma.txt"));

        Run run = house.rebuild();

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.steps().get(1).message())
                .contains("poangsumma, Kvinnor, 2016-2018, 6MMEC", "is delivered 2 times: bakgrund/poangsumma.txt:")
                .contains(" and igen/poangsumma.txt:")
                .endsWith("Take all but one away.");
    }
}
