package se.liu.grund.reload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.liu.grund.books.Books;
import se.liu.grund.books.TestBooks;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.TestApps;
import se.liu.grund.engine.Cancellation;
import se.liu.grund.mart.Marts;
import se.liu.grund.mart.TestCells;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;
import se.liu.grund.release.TestReleases;
import se.liu.grund.script.LoadScripts;
import se.liu.grund.standin.Call;
import se.liu.grund.standin.SavedApp;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;
import se.liu.grund.warehouse.Warehouse;

/** Two releases of a small app, and stand-ins that hold the older one, to be reloaded with the newer. */
final class FaultHouse {

    static final String APP = "prövapp";
    static final String ID = "app-å-1";
    private static final List<String> TOTALS = List.of("-", "10", "151", "17");
    private static final Period PERIOD = new Period(2014, 2019);

    final AppContract app = TestApps.small(Layout.CONCATENATED);
    final Books books = TestBooks.open();
    final Path folder;
    final Releases releases;
    final Release older;
    final Release newer;

    FaultHouse(Path folder) {
        this.folder = folder;
        releases = TestReleases.in(folder, books);
        older = publish("7");
        newer = publish("11");
    }

    private Release publish(String handel) {
        TestCells cells = new TestCells()
                .row("bransch", PERIOD, "0114", "Handel", handel, "..C", "10")
                .row("bransch", PERIOD, "0114", "Åkeri", "-", "62", "")
                .row("bransch", PERIOD, "0115", "Handel", "8", "9", "17")
                .row("boendelan", PERIOD, "0114", "Östergötlands län", "107", "44", "151");
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            return releases.publish(
                    new Marts(warehouse).build(app, new CodeLists(Path.of("contracts/codes")), cells.cells()),
                    handel.repeat(64).substring(0, 64),
                    f -> LoadScripts.generate(app, "lib://Grund/" + f),
                    List.of());
        }
    }

    /** A stand-in whose app holds the older release. */
    StandInQlik standIn() {
        StandInQlik qlik = StandInQlik.start(0, Map.of("Grund", folder), List.of(new StandInApp(ID, "Pröva på")));
        reloads(qlik, Map.of()).reload(app, older, "bas", line -> {});
        return qlik;
    }

    /** A stand-in whose app has a script of its own, run and saved. */
    StandInQlik standIn(String script) {
        StandInQlik qlik = standIn();
        qlik.script(ID, script);
        return qlik;
    }

    Reloads reloads(StandInQlik qlik, Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "engines.qlik.url",
                qlik.uri().toString(),
                "apps[" + APP + "].id",
                ID,
                "progress-interval",
                "10ms",
                "reconnect",
                "300ms",
                "call-timeout",
                "5s"));
        changes.forEach((name, value) -> settings.put(name.replace("apps.app.", "apps[" + APP + "]."), value));
        return TestReloads.at(settings, releases, books, List.of());
    }

    /** What came of a reload, and what it sent. */
    record Outcome(
            ReloadState end,
            String message,
            String holds,
            List<String> sent,
            List<String> progress,
            List<ReloadState> states) {
        long sent(String method) {
            return sent.stream().filter(method::equals).count();
        }
    }

    /** Reloads the newer release. */
    Outcome reload(
            StandInQlik qlik,
            Map<String, String> settings,
            String identity,
            Cancellation cancellation,
            Consumer<String> progress) {
        releases.publishAgain(newer);
        int before = qlik.calls().size();
        List<String> lines = new ArrayList<>();
        Reloads reloads = reloads(qlik, settings);
        ReloadState end = ReloadState.VERIFIED;
        @Nullable String message = "";
        try {
            reloads.reload(app, newer, identity, cancellation, line -> {
                lines.add(line);
                progress.accept(line);
            });
        } catch (ReloadException e) {
            end = e.end();
            message = e.getMessage();
        }
        List<String> sent = qlik.calls().stream().skip(before).map(Call::method).toList();
        List<ReloadState> states = reloads.history(APP, 50).stream()
                .filter(r -> r.id().equals(identity))
                .flatMap(r -> r.transitions().stream())
                .map(ReloadRecord.Transition::state)
                .toList();
        return new Outcome(end, String.valueOf(message), holds(qlik), sent, lines, states);
    }

    /** Which release the saved app holds, by its numbers. */
    String holds(StandInQlik qlik) {
        SavedApp saved = qlik.app(ID);
        if (saved.tables().size() != 1) {
            return "other";
        }
        List<String> women = texts(saved, "Kvinnor");
        if (!texts(saved, "Totalt").equals(TOTALS)) {
            return "other";
        }
        return women.contains("7") ? "old" : women.contains("11") ? "new" : "other";
    }

    private static List<String> texts(SavedApp saved, String field) {
        return saved.tables().getFirst().column(field).stream()
                .map(v -> v.isNumeric() ? String.valueOf(Math.round(v.number())) : v.text())
                .sorted()
                .toList();
    }
}
