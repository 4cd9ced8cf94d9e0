package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.List;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Population;

/**
 * Whether a delivery declares that the source has removed the persons who are not to be in its population, and no others.
 * Nothing in aggregates shows whether it is so: a person with two degrees is one of either count.
 */
record DeclaredPersons(AppContract app, DeliveryContract contract) {

    List<Breach> check() {
        Population population = app.populations().stream()
                .filter(one -> one.id().equals(contract.population()))
                .findFirst()
                .orElse(null);
        if (population == null) {
            return List.of();
        }
        List<Breach> breaches = new ArrayList<>();
        for (String wanted : population.withoutPersonsOf()) {
            if (!contract.withoutPersonsOf().contains(wanted)) {
                breaches.add(new Breach(
                        contract.folder(),
                        0,
                        0,
                        "no word that persons of '%s' are removed".formatted(name(wanted)),
                        "'without-persons-of: [%s]' in the delivery contract, since '%s' is without them"
                                .formatted(listed(population.withoutPersonsOf()), population.name()),
                        "Fetch with that selection and declare it; Grund cannot remove persons from aggregates."));
            }
        }
        for (String declared : contract.withoutPersonsOf()) {
            if (!population.withoutPersonsOf().contains(declared)) {
                breaches.add(new Breach(
                        contract.folder(),
                        0,
                        0,
                        "the word that persons of '%s' are removed".formatted(name(declared)),
                        "a delivery of all persons in '%s'".formatted(population.name()),
                        "Fetch without that selection, or name it in the population of the app's contract."));
            }
        }
        return breaches;
    }

    private String name(String id) {
        return app.populations().stream()
                .filter(population -> population.id().equals(id))
                .map(Population::name)
                .findFirst()
                .orElse(id);
    }

    private static String listed(List<String> ids) {
        return String.join(", ", ids);
    }
}
