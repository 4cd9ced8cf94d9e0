package se.liu.grund.register;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Counting.CountedPopulation;
import se.liu.grund.contract.Counting.RowChoice;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Population;
import se.liu.grund.warehouse.Workspace;

/** What values must mean where a population counts them, and that none of those that are published is a person. */
final class MeaningChecks {

    private final RegisterBreaches breaches;
    private final Set<String> told = new HashSet<>();

    /** Values of open columns that are ids of persons. */
    private final Set<String> ids;

    MeaningChecks(
            Workspace workspace,
            Counting counting,
            AppContract app,
            Map<String, EncodedRows> rows,
            RegisterBreaches breaches,
            String key) {
        this.breaches = breaches;
        this.ids = ids(workspace, counting, app, rows, breaches.none(), key);
    }

    /** The values that would be published as they are, and are ids of persons in any of the registers. */
    private static Set<String> ids(
            Workspace workspace,
            Counting counting,
            AppContract app,
            Map<String, EncodedRows> rows,
            boolean numbered,
            String key) {
        Set<String> open = new HashSet<>();
        for (CountedPopulation asking : counting.populations()) {
            AppContract in = app.in(asking.population());
            for (Measure measure : in.measures()) {
                String own = asking.measures().get(measure.ownId());
                EncodedRows from = own != null
                        ? rows.get(asking.rows())
                        : rows.get(Objects.requireNonNull(asking.outcomes()).register());
                if (from != null && measure.categories().open()) {
                    open.addAll(from.column(Meanings.column(asking, measure))
                            .dictionary()
                            .values());
                }
            }
            EncodedRows of = rows.get(asking.rows());
            if (of != null
                    && asking.code() != null
                    && ValueMeanings.openKey(Windows.population(app, asking), asking.names())) {
                open.addAll(of.column(asking.code()).dictionary().values());
            }
        }
        return Someone.among(
                workspace,
                rows.values().stream()
                        .map(one -> numbered ? one.hashed(key) : one.source())
                        .toList(),
                open);
    }

    /** A population of nobody is a mistake. */
    void somebody(CountedPopulation asking, Population population, EncodedRows of, ChosenRows chosen) {
        String expected =
                "some, since only they are counted" + (population.named() ? " of '" + population.id() + "'" : "");
        String action = "Mend 'where' in the counting, or fetch the register again.";
        String place = RegisterBreaches.place(of.contract().rows());
        boolean each = true;
        for (RowChoice choice : asking.choices()) {
            if (choice instanceof RowChoice.OneOf one && chosen.fitting(one).isEmpty()) {
                each = false;
                breaches.of(
                        place,
                        "no row with " + String.join(" or ", one.values()) + " in column '" + one.column() + "'",
                        expected,
                        action);
            }
        }
        if (each && breaches.none() && !of.source().any(chosen.condition())) {
            breaches.of(
                    place,
                    asking.choices().isEmpty()
                            ? "no row with anything in column '" + asking.code() + "'"
                            : "no row that fits all of 'where'",
                    expected,
                    action);
        }
    }

    /** Each value of a column must mean something where rows are counted; told once for each way of reading it. */
    void check(EncodedRows of, String column, @Nullable ChosenRows chosen, ValueChecks.Wanted wanted, String reading) {
        Dictionary all = of.column(column).dictionary();
        if (all.values().stream().allMatch(value -> wanted.instead(value) == null)) {
            return;
        }
        String at = of.contract().register() + "\n" + column + "\n" + reading + "\n";
        ValueChecks.values(
                of.source(),
                breaches,
                column,
                chosen == null ? all : chosen.values(column),
                value -> {
                    String instead = wanted.instead(value);
                    return instead == null || !told.add(at + value) ? null : instead;
                },
                chosen == null ? DSL.noCondition() : chosen.condition(),
                "Correct the rows, or add the value to the list as a code, a label or an alias.");
    }

    /** What an open column holds is published as it is, of all rows: no value of it may be a person. */
    void nobody(EncodedRows of, String column, String what) {
        if (told.add(of.contract().register() + "\n" + column + "\nids")) {
            ValueChecks.values(
                    of.source(),
                    breaches,
                    column,
                    of.column(column).dictionary(),
                    value -> ids.contains(value) || Someone.looks(value) ? what + ", and nobody's id" : null,
                    DSL.noCondition(),
                    "Put each value into its own column. Where it is " + what + ", a code list tells that.");
        }
    }

    /** Two spellings of one code would count a person twice. */
    void twice(EncodedRows of, String column, ChosenRows chosen, ValueMeanings.Keys keys) {
        long different = Arrays.stream(keys.place()).filter(place -> place >= 0).count();
        if (different
                == Arrays.stream(keys.place())
                        .filter(place -> place >= 0)
                        .distinct()
                        .count()) {
            return;
        }
        Set<String> there = Set.copyOf(chosen.values(column).values());
        List<String> values = of.column(column).dictionary().values();
        TreeMap<Integer, String> first = new TreeMap<>();
        for (int i = 0; i < keys.place().length; i++) {
            String value = values.get(i);
            if (keys.place()[i] >= 0 && there.contains(value)) {
                String before = first.putIfAbsent(keys.place()[i], value);
                if (before != null && told.add(of.contract().register() + "\n" + column + "\n" + value)) {
                    breaches.of(
                            RegisterBreaches.place(of.contract().rows()),
                            breaches.shown(before) + " and " + breaches.shown(value) + " in column '" + column
                                    + "', which mean one code",
                            "one spelling of each code",
                            "Write all rows with the code.");
                }
            }
        }
    }
}
