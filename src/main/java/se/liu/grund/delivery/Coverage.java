package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Measure;

/**
 * Which measures a delivery gives: those that its contract names, or else all of its population. Several deliveries may share
 * a population, such as counts from B&F and the inhabitants from SCB.
 */
public final class Coverage {

    private Coverage() {}

    /** The app as one delivery knows it: its population, and of that the measures that it gives. */
    static AppContract of(DeliveryContract contract, AppContract app) {
        AppContract population = app.in(contract.population());
        return contract.measures().isEmpty()
                ? population
                : population.with(population.measures().stream()
                        .filter(measure -> contract.measures().contains(measure.ownId()))
                        .toList());
    }

    /** A breach for each measure that no delivery gives: its table would be empty and nobody would be told. */
    public static List<Breach> gaps(AppContract app, List<DeliveryContract> deliveries) {
        Set<String> given = new HashSet<>();
        deliveries.forEach(delivery -> of(delivery, app).measures().forEach(measure -> given.add(measure.id())));
        List<Breach> gaps = new ArrayList<>();
        for (Measure measure : app.delivered()) {
            if (!given.contains(measure.id())) {
                boolean named = measure.population().named();
                gaps.add(new Breach(
                        app.app(),
                        0,
                        0,
                        "no delivery of measure '" + measure.name() + "' (" + measure.ownId() + ")"
                                + (named
                                        ? " for population '"
                                                + measure.population().id() + "'"
                                        : ""),
                        "a delivery contract that gives it",
                        "Write one, or add the measure to 'measures' in one there is."));
            }
        }
        return gaps;
    }
}
