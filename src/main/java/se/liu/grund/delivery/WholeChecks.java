package se.liu.grund.delivery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryCheck;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Severity;

/** What only a delivery without breach can be held against: what must be there, sums known, and its files against each other. */
record WholeChecks(DeliveryContract contract, AppContract app, Vocabulary vocabulary, CellStore cells) {

    /** The removed categories there are, which no check counts; each is told. */
    private Set<CellCategory> removed(CellLabels labels, List<Note> notes) {
        Set<CellCategory> removed = new LinkedHashSet<>();
        Map<String, Long> told = new TreeMap<>();
        for (Measure measure : app.measures()) {
            Integer number = labels.knownMeasure(measure.id());
            for (int category = 0;
                    number != null && category < labels.categories().size();
                    category++) {
                String label = labels.categories().get(category);
                if (vocabulary.removed(measure, label)) {
                    CellSum sum = cells.sum(new CellChoice(number, null, null, null, category));
                    if (sum.cells() > 0) {
                        removed.add(new CellCategory(number, category));
                        told.merge(label, sum.cells(), Long::sum);
                    }
                }
            }
        }
        told.forEach((label, count) -> notes.add(new Note(
                contract.folder(),
                0,
                count + (count == 1 ? " cell" : " cells") + " of '" + label
                        + "' removed, as the app's contract says")));
        return removed;
    }

    /** Adds what is found to the breaches, or to the notes where the contract says to warn. */
    void run(List<Breach> breaches, List<Note> notes) {
        CellLabels labels = cells.labels();
        Extent extent = new Extent(labels);
        SamePopulation population = new SamePopulation(contract.folder(), app, labels);
        cells.groups(removed(labels, notes), group -> {
            extent.add(group);
            population.add(group);
        });
        new Completeness(contract, app, vocabulary, extent).check(breaches);
        ControlSums.check(contract, app, cells, breaches);
        notes.addAll(LostZeros.of(extent));
        notes.addAll(SeriesCrossings.of(contract, app, vocabulary.seriesBreaks(), extent));
        for (DeliveryCheck check : contract.checks()) {
            List<Breach> found = switch (check.rule()) {
                case SUM_OF_GENDERS -> new GenderSums(labels).check(cells);
                case OVERLAPPING_PERIODS -> OverlappingPeriods.check(contract.folder(), extent);
                case SAME_POPULATION -> population.found();
            };
            if (check.severity() == Severity.BLOCK) {
                breaches.addAll(found);
            } else {
                found.forEach(breach -> notes.add(new Note(
                        breach.file(), breach.line(), "found " + breach.found() + ", expected " + breach.expected())));
            }
        }
    }
}
