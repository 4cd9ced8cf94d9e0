package se.liu.grund.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.source.SourceException;

/**
 * One reading of one delivery: every file in turn, each cell into the store, then what only the whole can show. At the first
 * breach the store forgets all it was given, while reading goes on for the rest.
 */
final class DeliveryRead {

    private final DeliveryContract contract;
    private final AppContract whole;
    private final AppContract app;
    private final Vocabulary vocabulary;
    private final FileChoice choice;
    private final CellStore store;
    private final CellWriter cells;
    private final DeliveryBreaches breaches;

    /** With the whole app, and the app as this delivery knows it, with no more measures than are read. */
    DeliveryRead(
            DeliveryContract contract,
            AppContract whole,
            AppContract app,
            Vocabulary vocabulary,
            FileChoice choice,
            CellStore store) {
        this.choice = choice;
        this.contract = contract;
        this.whole = whole;
        this.app = app;
        this.vocabulary = vocabulary;
        this.store = store;
        this.cells = new CellWriter(store);
        this.breaches = new DeliveryBreaches(cells::stop);
    }

    StagedDelivery read(Path root) {
        new DeclaredPersons(whole, contract).check().forEach(breaches::add);
        DeliveryScan scan = new DeliveryScan(contract, vocabulary, choice, cells, breaches);
        boolean scanned = scan.read(root);
        if (cells.count() > 0) {
            if (cells.stopped()) {
                repeatedAmongBreaches(root);
            } else {
                Repeats.tell(store, breaches::ofPart);
            }
        }
        if (scanned) {
            absent(scan.gathering());
        }
        List<Breach> whole = new ArrayList<>();
        if (breaches.none()) {
            new WholeChecks(contract, app, vocabulary, store).run(whole, scan.notes());
            whole.forEach(breaches::add);
        }
        return new StagedDelivery(
                contract.delivery(),
                cells.count(),
                cells.having(CellStatus.HIDDEN),
                cells.having(CellStatus.MISSING),
                breaches.all(),
                scan.files(),
                scan.notes());
    }

    /**
     * What stands twice is told beside all else that is wrong, but the store has forgotten its cells: they are read once more,
     * and forgotten again.
     */
    private void repeatedAmongBreaches(Path root) {
        CellWriter again = new CellWriter(store);
        new DeliveryScan(contract, vocabulary, choice, again, new DeliveryBreaches(() -> {})).read(root);
        try {
            again.flush();
        } catch (SourceException full) {
            // Told by the first reading; what the store has room for is searched.
        }
        Repeats.tell(store, breaches::ofPart);
        again.stop();
    }

    private void absent(Gathering gathering) {
        for (Measure measure : app.measures()) {
            if (gathering.absent(measure)) {
                absent(
                        "no file for measure '%s' (%s)".formatted(measure.name(), measure.ownId()),
                        "a file named like " + DeliveryScan.names(contract),
                        "Fetch the table from B&F and put it in the folder.");
            }
            for (Gender gender : contract.required()) {
                if (gathering.lacks(measure, gender)) {
                    absent(
                            "no %s for measure '%s' (%s)".formatted(gender.label(), measure.name(), measure.ownId()),
                            contract.required().stream().map(Gender::label).collect(Collectors.joining(", "))
                                    + " for every measure",
                            "Fetch that table too and put it in the folder.");
                }
            }
        }
    }

    private void absent(String found, String expected, String action) {
        breaches.add(new Breach(contract.folder(), 0, 0, found, expected, action));
    }
}
