package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Expected;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/** Holds a delivery against what its contract says must be there: measures × kön × periods × codes. */
final class Completeness {

    private final DeliveryContract contract;
    private final Expected expected;
    private final List<String> codes;
    private final List<Measure> measures;
    private final Extent extent;

    Completeness(DeliveryContract contract, AppContract app, Vocabulary vocabulary, Extent extent) {
        this.contract = contract;
        this.expected = contract.expected();
        this.codes = expected.codeList() == null ? expected.codes() : vocabulary.codes(expected.codeList());
        this.measures = app.measures().stream()
                .filter(m ->
                        expected.measures().isEmpty() || expected.measures().contains(m.ownId()))
                .toList();
        this.extent = extent;
    }

    void check(List<Breach> breaches) {
        for (Measure measure : measures) {
            Set<Period> there = extent.periods().getOrDefault(measure.id(), new TreeSet<>());
            if (!expected.periods().isEmpty()) {
                periods(measure, there, breaches);
            }
            if (!codes.isEmpty()) {
                Set<Period> wanted = new TreeSet<>(expected.periods().isEmpty() ? there : expected.periods());
                wanted.retainAll(there);
                wanted.forEach(
                        period -> contract.required().forEach(gender -> codes(measure, gender, period, breaches)));
            }
        }
    }

    private void periods(Measure measure, Set<Period> there, List<Breach> breaches) {
        Set<Period> lacking = new TreeSet<>(expected.periods());
        lacking.removeAll(there);
        Set<Period> beyond = new TreeSet<>(there);
        beyond.removeAll(expected.periods());
        String all = expected.periods().stream().map(Period::toString).collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            breaches.add(breach(
                    "no " + texts(lacking) + " for measure '" + measure.name() + "' (" + measure.id() + ")",
                    "the periods " + all,
                    "Fetch the table with every period."));
        }
        if (!beyond.isEmpty()) {
            breaches.add(breach(
                    texts(beyond) + " for measure '" + measure.name() + "' (" + measure.id() + ")",
                    "the periods " + all + " and no other",
                    "Fetch the table without it, or add the period to the delivery contract."));
        }
    }

    private void codes(Measure measure, Gender gender, Period period, List<Breach> breaches) {
        Set<String> there = extent.codes(measure.id(), gender, period);
        List<String> lacking = new ArrayList<>(codes);
        lacking.removeAll(there);
        if (!lacking.isEmpty()) {
            breaches.add(breach(
                    "no " + gender.label() + " for " + measure.id() + ", " + period + ", of "
                            + lacking.stream().limit(10).collect(Collectors.joining(", "))
                            + (lacking.size() > 10 ? " and " + (lacking.size() - 10) + " more" : ""),
                    codes.size() == 1 ? "the code " + codes.getFirst() : "all of the " + codes.size() + " codes",
                    "Fetch the table with every code, or take the code from the delivery contract."));
        }
    }

    private Breach breach(String found, String wanted, String action) {
        return new Breach(contract.folder(), 0, 0, found, wanted, action);
    }

    private static String texts(Set<Period> periods) {
        return periods.stream().map(Period::toString).collect(Collectors.joining(", "));
    }
}
