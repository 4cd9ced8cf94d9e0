package se.liu.grund.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.liu.grund.books.Books;
import se.liu.grund.books.TestBooks;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.TestApps;
import se.liu.grund.delivery.Cell;
import se.liu.grund.mart.Marts;
import se.liu.grund.mart.TestCells;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;
import se.liu.grund.release.TestReleases;
import se.liu.grund.script.LoadScripts;
import se.liu.grund.standin.Fault;
import se.liu.grund.standin.Fault.When;
import se.liu.grund.standin.SavedApp;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;
import se.liu.grund.warehouse.Warehouse;

class ReloadsTests {

    private static final String ID = "app-å-1";
    private static final Period PERIOD = new Period(2014, 2019);
    private static final String OLD_DATA = " The app was not saved; its old data is still in place.";

    @TempDir
    Path folder;

    private final Books books = TestBooks.open();
    private StandInQlik qlik;
    private Releases releases;
    private Reloads reloads;

    @BeforeEach
    void startQlik() {
        qlik = StandInQlik.start(0, Map.of("Grund", folder), List.of(new StandInApp(ID, "Pröva på")));
        releases = TestReleases.in(folder, books);
        reloads = TestReloads.at(qlik.uri(), "prövapp", ID, releases, books);
    }

    @AfterEach
    void stopQlik() {
        qlik.close();
    }

    private static TestCells cells(String handel) {
        return new TestCells()
                .row("bransch", PERIOD, "0114", "Handel", handel, "..C", "10")
                .row("bransch", PERIOD, "0114", "Åkeri", "-", "62", "")
                .row("bransch", PERIOD, "0115", "Handel", "8", "9", "17")
                .row("boendelan", PERIOD, "0114", "Östergötlands län", "107", "44", "151");
    }

    private Release publish(AppContract app, String handel) {
        return publish(app, handel, cells(handel).cells());
    }

    private Release publish(AppContract app, String handel, List<Cell> cells) {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            return releases.publish(
                    new Marts(warehouse).build(app, new CodeLists(Path.of("contracts/codes")), cells),
                    handel.repeat(64).substring(0, 64),
                    f -> LoadScripts.generate(app, reloads.address(app.app(), f)),
                    List.of());
        }
    }

    private LastReload reload(AppContract app, Release release) {
        return reloads.reload(app, release, "prov-" + release.id(), line -> {});
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void savesWhatItHasProven(Layout layout) {
        AppContract app = TestApps.small(layout);
        Release release = publish(app, "7");
        List<String> progress = new ArrayList<>();

        LastReload last = reloads.reload(app, release, "prov", progress::add);

        SavedApp saved = qlik.app(ID);
        assertThat(saved.lastReload().map(t -> t.truncatedTo(ChronoUnit.MILLIS)))
                .contains(last.lastReloadTime());
        assertThat(saved.script()).isEqualTo(releases.script(release)).contains("lib://Grund/releases/" + release.id());
        assertThat(last.cells()).isEqualTo(12);
        assertThat(reloads.last("prövapp")).contains(last);
        assertThat(progress)
                .containsSubsequence(
                        "Reloading from " + release.folder(), "All 12 numbers are as the mart has them", "Saved");
    }

    @Test
    void opensASessionOfItsOwnForEachRunAndLetsItGo() {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        reload(app, publish(app, "7"));

        assertThat(qlik.upgrades())
                .hasSize(3)
                .allSatisfy(u -> assertThat(u.path()).contains("/identity/prov-"));
        assertThat(qlik.upgrades().getFirst().path()).endsWith("/ttl/5");
        assertThat(qlik.upgrades().getLast().path()).endsWith("/ttl/0");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void closesWithoutSavingWhenTwoCategoriesChangedPlacesAlthoughAllTotalsAreRight(Layout layout) {
        AppContract app = TestApps.small(layout);
        reload(app, publish(app, "7"));
        SavedApp before = qlik.app(ID);
        Release next = publish(app, "11");

        qlik.faultOnce(
                new Fault.AfterLoad(onBransch(t -> t.swap("Bransch", Value.text("Handel"), Value.text("Åkeri")))));
        ReloadException e = catchThrowableOfType(ReloadException.class, () -> reload(app, next));

        assertThat(e)
                .hasMessageStartingWith("App 'prövapp' does not hold what its mart holds, in ")
                .hasMessageContaining("Bransch, 2014 - 2019, 0114 Examen 0114, Handel, Kvinnor: found 0, expected 11; ")
                .hasMessageEndingWith("." + OLD_DATA);
        assertThat(e.differences())
                .contains(new Difference("Bransch, 2014 - 2019, 0114 Examen 0114, Åkeri, Män", "2,5", "62"));
        assertThat(qlik.app(ID).script()).isEqualTo(before.script());
        assertThat(qlik.app(ID).lastReload()).isEqualTo(before.lastReload());
        assertThat(qlik.app(ID).tables())
                .extracting(
                        t -> t.name() + " " + t.fields().stream().map(t::column).toList())
                .isEqualTo(before.tables().stream()
                        .map(t -> t.name() + " "
                                + t.fields().stream().map(t::column).toList())
                        .toList());
    }

    @Test
    void findsALostRowAndAnAlteredNumber() {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        Release release = publish(app, "7");

        qlik.faultOnce(new Fault.AfterLoad(t -> t.removeRow(t.rows() - 1)));
        assertThat(catchThrowableOfType(ReloadException.class, () -> reload(app, release))
                        .differences())
                .contains(
                        new Difference("table 'Pröva'", "3 rows", "4 rows"),
                        new Difference(
                                "Boendelän efter examen, 2014 - 2019, 0114 Examen 0114, Östergötlands län",
                                "no such row",
                                "a row"));

        qlik.faultOnce(new Fault.AfterLoad(t -> t.set(0, "Totalt", Value.number(10.5))));
        assertThat(catchThrowableOfType(ReloadException.class, () -> reload(app, release))
                        .differences())
                .containsExactly(
                        new Difference("Bransch, 2014 - 2019, 0114 Examen 0114, Handel, Totalt", "10,5", "10"));
        assertThat(qlik.app(ID).lastReload()).isEmpty();
    }

    @Test
    void tellsAMissingNumberFromAZero() {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        Release release = publish(app, "7");

        qlik.faultOnce(new Fault.AfterLoad(t -> t.set(1, "Totalt", Value.number(0))));

        assertThat(catchThrowableOfType(ReloadException.class, () -> reload(app, release))
                        .differences())
                .containsExactly(
                        new Difference("table 'Pröva', field 'Totalt'", "4 numbers", "3 numbers"),
                        new Difference(
                                "Bransch, 2014 - 2019, 0114 Examen 0114, Åkeri, Totalt",
                                "1 number",
                                "none: it is missing"));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void findsAMissingNumberThatChangedPlacesWithAZero(Layout layout) {
        AppContract app = TestApps.small(layout);
        Release release = publish(
                app,
                "7",
                cells("7")
                        .row("bransch", PERIOD, "0115", "Åkeri", "-", "-", "-")
                        .cells());

        qlik.faultOnce(new Fault.AfterLoad(onBransch(t -> {
            String total = layout == Layout.CONCATENATED ? "Totalt" : "Totalt Bransch";
            t.set(1, total, Value.number(0));
            t.set(3, total, Value.NULL);
        })));

        assertThat(catchThrowableOfType(ReloadException.class, () -> reload(app, release))
                        .differences())
                .containsExactly(
                        new Difference(
                                "Bransch, 2014 - 2019, 0114 Examen 0114, Åkeri, Totalt",
                                "1 number",
                                "none: it is missing"),
                        new Difference(
                                "Bransch, 2014 - 2019, 0115 Examen 0115, Åkeri, Totalt", "0 numbers", "1 number"));
    }

    @Test
    void findsTablesThatShareTwoFields() {
        AppContract app = TestApps.small(Layout.TABLE_PER_MEASURE);
        Release release = publish(app, "7");

        qlik.faultOnce(new Fault.AfterLoad(t -> {
            if (!t.name().equals("Pröva")) {
                t.addField("Extra");
            }
        }));

        assertThat(catchThrowableOfType(ReloadException.class, () -> reload(app, release))
                        .differences())
                .anySatisfy(d -> assertThat(d.found()).isEqualTo("a synthetic key"));
    }

    @Test
    void doesNotCallAFailedSaveASuccess() {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        Release release = publish(app, "7");

        qlik.faultOnce(Fault.diskFull());

        assertThatThrownBy(() -> reload(app, release))
                .isInstanceOf(ReloadException.class)
                .hasMessageStartingWith("App 'prövapp' was not reloaded: ")
                .hasMessageContaining("9008")
                .hasMessageEndingWith(OLD_DATA);
        assertThat(reloads.last("prövapp")).isEmpty();
    }

    @Test
    void doesNotTakeSuccessWithErrorsForSuccess() {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        Release release = publish(app, "7");

        qlik.faultOnce(new Fault.ErrorDespiteSuccess("Table 'X' not found"));

        assertThatThrownBy(() -> reload(app, release))
                .isInstanceOf(ReloadException.class)
                .hasMessageContaining("Table 'X' not found")
                .hasMessageEndingWith(OLD_DATA);
        assertThat(qlik.app(ID).lastReload()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = When.class,
            names = {"BEFORE_RELOAD", "DURING_RELOAD", "AFTER_RELOAD"})
    void findsOutWhatBecameOfAReloadWhoseSocketWasCut(When when) {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        Release release = publish(app, "7");
        qlik.faultOnce(new Fault.CloseSocket(1006, when));

        assertThat(reload(app, release).cells()).isEqualTo(12);
        assertThat(reloads.history("prövapp", 1).getFirst().transitions())
                .extracting(ReloadRecord.Transition::state)
                .contains(ReloadState.CUT, ReloadState.REJOINED, ReloadState.VERIFIED);
        assertThat(qlik.app(ID).lastReload()).isPresent();
    }

    @Test
    void findsOutThatTheAppWasSavedWhenTheAnswerWasCut() {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        Release release = publish(app, "7");

        qlik.faultOnce(new Fault.CloseSocket(1006, When.SAVING));
        LastReload last = reload(app, release);

        assertThat(qlik.app(ID).lastReload()).isPresent();
        assertThat(reloads.last("prövapp")).contains(last);
    }

    @Test
    void doesNotCallDataOldThatWasSavedWhenTheLookAfterTheSaveFails() {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        reload(app, publish(app, "7"));
        Release next = publish(app, "11");

        assertThatThrownBy(() -> reloads.reload(app, next, "prov", line -> {
                    if (line.startsWith("Saved")) {
                        qlik.fault(new Fault.RefuseUpgrade(503));
                    }
                }))
                .isInstanceOf(ReloadException.class)
                .hasMessageStartingWith(
                        "App 'prövapp' was told to save what was proven, but could not be opened anew to"
                                + " see that it did: ")
                .hasMessageContaining("503")
                .hasMessageEndingWith(
                        " It may hold release " + next.id() + " or its old data; rebuild again to be sure.");

        assertThat(qlik.app(ID).script()).contains(next.id());
        assertThat(reloads.last("prövapp")).isEmpty();
    }

    @Test
    void knowsNothingOfAnAppThatLivesElsewhereNow() {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        LastReload last = reload(app, publish(app, "7"));

        assertThat(TestReloads.at(qlik.uri(), "prövapp", ID, releases, books).last("prövapp"))
                .contains(last);
        assertThat(TestReloads.at(qlik.uri(), "prövapp", "app-2", releases, books)
                        .last("prövapp"))
                .isEmpty();
    }

    @Test
    void saysWhichFileTheEngineCouldNotOpen() {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        Release release = publish(app, "7");
        assertThat(folder.resolve(release.folder())
                        .resolve("bransch.qvd")
                        .toFile()
                        .delete())
                .isTrue();

        assertThatThrownBy(() -> reload(app, release))
                .isInstanceOf(ReloadException.class)
                .hasMessageContaining("bransch.qvd")
                .hasMessageEndingWith(OLD_DATA);
    }

    @Test
    void waitsForASlowReload() {
        AppContract app = TestApps.small(Layout.CONCATENATED);
        Release release = publish(app, "7");

        qlik.faultOnce(new Fault.HoldReload(Duration.ofMillis(400)));

        assertThat(reload(app, release).millis()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void saysInWordsWhetherTheEngineAnswers() {
        assertThat(reloads.reachable("prövapp").ok()).isTrue();
        qlik.fault(new Fault.RefuseUpgrade(403));
        assertThat(reloads.reachable("prövapp"))
                .satisfies(r -> assertThat(r.ok()).isFalse())
                .satisfies(r -> assertThat(r.sentence()).contains("403"));
        assertThat(reloads.reachable("annan"))
                .isEqualTo(new Reachability(
                        false,
                        "App 'annan' has no place in Qlik. Set grund.qlik.apps.annan.id (and .engine, .connection) in the"
                                + " configuration."));
    }

    private static Consumer<TableData> onBransch(Consumer<TableData> change) {
        return table -> {
            if (table.has("Bransch")) {
                change.accept(table);
            }
        };
    }
}
