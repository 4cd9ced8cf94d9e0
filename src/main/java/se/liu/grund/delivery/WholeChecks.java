package se.liu.grund.delivery;

import java.util.List;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryCheck;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Severity;

/** What only a delivery without breach can be held against: what must be there, sums known, and its files against each other. */
record WholeChecks(DeliveryContract contract, AppContract app, Vocabulary vocabulary, CellStore cells) {

    /** Adds what is found to the breaches, or to the notes where the contract says to warn. */
    void run(List<Breach> breaches, List<Note> notes) {
        CellLabels labels = cells.labels();
        Extent extent = new Extent(labels);
        SamePopulation population = new SamePopulation(contract.folder(), app, labels);
        cells.groups(group -> {
            extent.add(group);
            population.add(group);
        });
        new Completeness(contract, app, vocabulary, extent).check(breaches);
        ControlSums.check(contract, cells, breaches);
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
