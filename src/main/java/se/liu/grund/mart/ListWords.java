package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.codelist.Population;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Choice;
import se.liu.grund.contract.Computation;
import se.liu.grund.contract.KeyJoin;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Sum;
import se.liu.grund.contract.Term;

/**
 * Whether the words that an app contract says of its code lists are theirs. A group that no list has would be a sum of
 * nothing: a number that looks right and is not.
 */
final class ListWords {

    private final AppContract app;
    private final CodeLists lists;
    private final Set<String> faults = new LinkedHashSet<>();

    ListWords(AppContract app, CodeLists lists) {
        this.app = app;
        this.lists = lists;
    }

    /** Throws {@link MartException} with every word that its list does not have. */
    void check() {
        for (Measure measure : app.measures()) {
            measure.categories().withoutGroups().forEach(group -> group(measure, group, "its categories are without"));
            Computation computation = measure.computation();
            if (computation != null) {
                computation.figures().stream()
                        .flatMap(figure -> Stream.of(figure.numerator(), figure.denominator()))
                        .filter(Objects::nonNull)
                        .forEach(sum -> sum(measure, sum));
            }
            measure.population().key().joins().forEach(join -> join(measure, join));
        }
        if (!faults.isEmpty()) {
            throw new MartException("App contract '" + app.app() + "' says what its code lists do not: "
                    + String.join("; ", faults) + ". Mend the contract or the list.");
        }
    }

    private void sum(Measure computed, Sum sum) {
        Stream.concat(sum.plus().stream(), sum.minus().stream())
                .forEach(term -> app.measure(term.measure()).ifPresent(of -> term(computed, of, term)));
    }

    private void term(Measure computed, Measure of, Term term) {
        switch (term.choice()) {
            case Choice.Group(String group) -> group(of, group, "'" + computed.name() + "' is a sum of");
            case Choice.Labels(List<String> labels) -> labels.forEach(label -> label(computed, of, label));
            case Choice.Adjusted() -> {
                if (entries(of).stream().noneMatch(entry -> entry.population() != Population.ADJUSTED)) {
                    faults.add("'" + computed.name() + "' is a sum of the justerade befolkningen, but list '"
                            + of.categories().codeList() + "' has no column 'befolkning' that leaves any class out");
                }
            }
            case Choice.Every(), Choice.Same() -> {}
        }
    }

    private void group(Measure of, String group, String says) {
        Set<String> there = new TreeSet<>();
        entries(of).forEach(entry -> {
            if (entry.group() != null) {
                there.add(entry.group());
            }
        });
        if (!there.contains(group)) {
            faults.add(says + " group '" + group + "' of '" + of.name() + "', expected "
                    + (there.isEmpty() ? "a list with groups" : "one of: " + String.join(", ", there)));
        }
    }

    private void label(Measure computed, Measure of, String label) {
        String list = of.categories().codeList();
        if (list != null
                && lists.list(list).byLabel(label).isEmpty()
                && !of.categories().also().contains(label)) {
            faults.add("'" + computed.name() + "' is a sum of '" + label + "' in '" + of.name()
                    + "', expected a label of" + " list '" + list + "' or a special value of the measure");
        }
    }

    private void join(Measure measure, KeyJoin join) {
        String list = measure.population().key().codeList();
        if (list != null
                && lists.list(list).entries().stream().allMatch(entry -> switch (join.of()) {
                    case GROUP -> entry.group() == null;
                    case OFFICIAL -> false;
                    case LATITUDE, LONGITUDE -> entry.point() == null;
                })) {
            faults.add("field '" + join.field() + "' is filled from list '" + list + "', which has no such column");
        }
    }

    private List<CodeList.Entry> entries(Measure measure) {
        String list = measure.categories().codeList();
        return list == null ? new ArrayList<>() : lists.list(list).entries();
    }
}
