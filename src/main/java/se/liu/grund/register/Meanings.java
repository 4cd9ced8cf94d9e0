package se.liu.grund.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Counting.CodeGroup;
import se.liu.grund.contract.Counting.CountedPopulation;
import se.liu.grund.contract.Counting.Outcomes;
import se.liu.grund.contract.Counting.RowChoice;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Population;
import se.liu.grund.delivery.CategoryWords;
import se.liu.grund.delivery.Key;
import se.liu.grund.warehouse.Column;
import se.liu.grund.warehouse.Workspace;

/** What a counting means by the rows that are there: whom each population counts, by numbers, and what those stand for. */
final class Meanings {

    private final Counting counting;
    private final AppContract app;
    private final CodeLists lists;
    private final Map<String, EncodedRows> rows;
    private final RegisterBreaches breaches;
    private final @Nullable YearPlan plan;
    private final Map<Population, ValueMeanings> words = new HashMap<>();
    private final Map<Population, List<Measure>> measures = new LinkedHashMap<>();
    private final Map<String, CountedPopulation> asked = new HashMap<>();
    private final Set<String> told = new java.util.HashSet<>();
    private final Map<String, int[][]> pairs = new LinkedHashMap<>();
    private final String key;

    /** Values of open columns that are ids of persons. */
    private Set<String> ids = Set.of();

    Meanings(
            Counting counting,
            AppContract app,
            CodeLists lists,
            Map<String, EncodedRows> rows,
            RegisterBreaches breaches,
            @Nullable YearPlan plan,
            String key) {
        this.key = key;
        this.plan = plan;
        this.counting = counting;
        this.app = app;
        this.lists = lists;
        this.rows = rows;
        this.breaches = breaches;
    }

    /** Whom each population counts; those whose registers were refused are not among them. */
    List<Counted> populations(Workspace workspace) {
        ids = ids(workspace);
        List<Counted> all = new ArrayList<>();
        for (CountedPopulation population : counting.populations()) {
            EncodedRows of = rows.get(population.rows());
            Outcomes outcomes = population.outcomes();
            EncodedRows later = outcomes == null ? null : rows.get(outcomes.register());
            if (of != null && (outcomes == null || later != null)) {
                Counted counted = counted(population, of, later);
                if (counted != null) {
                    all.add(counted);
                }
            }
        }
        if (breaches.none()) {
            pairs(workspace, all);
        }
        return all;
    }

    /** The values that would be published as they are, and are ids of persons in any of the registers. */
    private Set<String> ids(Workspace workspace) {
        Set<String> open = new java.util.HashSet<>();
        for (CountedPopulation asking : counting.populations()) {
            AppContract in = app.in(asking.population());
            for (Measure measure : in.measures()) {
                String own = asking.measures().get(measure.ownId());
                EncodedRows from = own != null
                        ? rows.get(asking.rows())
                        : rows.get(Objects.requireNonNull(asking.outcomes()).register());
                if (from != null && measure.categories().open()) {
                    open.addAll(
                            from.column(column(asking, measure)).dictionary().values());
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
                        .map(one -> breaches.none() ? one.hashed(key) : one.source())
                        .toList(),
                open);
    }

    private static String column(CountedPopulation asking, Measure measure) {
        String own = asking.measures().get(measure.ownId());
        return own != null
                ? own
                : Objects.requireNonNull(asking.outcomes()).measures().getOrDefault(measure.ownId(), "");
    }

    /** Loads the pairs of codes and groups that some populations are chosen by. */
    void pairs(Workspace workspace, List<Counted> populations) {
        for (Counted counted : populations) {
            String table = counted.pairs();
            if (table != null) {
                int[][] of = Objects.requireNonNull(pairs.get(table));
                workspace.load(table, List.of(new Column(Counted.CODE, of[0]), new Column(Counted.GROUP, of[1])));
            }
        }
    }

    private @Nullable Counted counted(CountedPopulation asking, EncodedRows of, @Nullable EncodedRows later) {
        AppContract in = app.in(asking.population());
        Population population = in.measures().getFirst().population();
        ValueMeanings meanings = words(asking);
        measures.put(population, in.measures());
        asked.put(population.id(), asking);
        ChosenRows chosen = new ChosenRows(
                asking,
                of,
                (column, value) -> meant(asking.rows(), column, value),
                value -> meanings.group(population, asking.names(), value));
        List<Counted.Of> columns = new ArrayList<>();
        for (Measure measure : in.measures()) {
            boolean outcome = !asking.measures().containsKey(measure.ownId());
            String column = column(asking, measure);
            EncodedRows from = outcome ? Objects.requireNonNull(later) : of;
            columns.add(new Counted.Of(from.column(column).name(), outcome));
            if (measure.categories().open()) {
                nobody(from, column, "a category");
            }
            check(
                    from,
                    column,
                    outcome ? null : chosen,
                    value -> meanings.insteadOf(measure, value),
                    "measure " + measure.categories());
        }
        @Nullable String code = asking.code();
        if (code != null) {
            if (ValueMeanings.openKey(population, asking.names())) {
                nobody(of, code, "a code");
            }
            check(
                    of,
                    code,
                    chosen,
                    value -> meanings.insteadOfKey(population, asking.names(), value),
                    "key " + population.key().codeList() + asking.names());
            twice(
                    of,
                    code,
                    chosen,
                    meanings.keys(population, asking.names(), of.column(code).dictionary()));
        }
        Windows.Years reach = Windows.reach(app, counting, asking, years());
        Windows windows = Windows.of(population, asking.periods(), reach.first(), reach.last());
        if (plan != null) {
            windows = new Windows(windows.length(), plan.counted(population.id()));
            if (windows.periods().isEmpty()) {
                return null;
            }
        }
        if (windows.periods().isEmpty()) {
            breaches.of(
                    RegisterBreaches.place(of.contract().rows()),
                    "rows from " + reach.first() + " to " + reach.last() + (later == null ? "" : " that have outcomes"),
                    "at least " + population.period().years() + " years, for one period",
                    "Fetch more years, or choose other periods in the counting.");
            return null;
        }
        somebody(asking, population, of, chosen);
        return counted(asking, population, of, chosen, later, columns, windows);
    }

    private Counted counted(
            CountedPopulation asking,
            Population population,
            EncodedRows of,
            ChosenRows chosen,
            @Nullable EncodedRows later,
            List<Counted.Of> columns,
            Windows windows) {
        @Nullable String pairTable = null;
        if (chosen.pairColumn() != null) {
            pairTable = "pairs_" + pairs.size();
            pairs.put(pairTable, chosen.pairs());
        }
        return new Counted(
                population,
                of,
                asking.code() == null ? null : of.column(asking.code()).name(),
                chosen.choices(),
                pairTable,
                chosen.pairColumn(),
                columns,
                later == null
                        ? null
                        : new Counted.Later(
                                later, Objects.requireNonNull(asking.outcomes()).after()),
                windows);
    }

    /** The years that each register holds, whether all of them are read or not. */
    private Map<String, Windows.Years> years() {
        Map<String, Windows.Years> years = new HashMap<>();
        rows.forEach((name, one) ->
                years.put(name, new Windows.Years(one.contract().year().from(), one.lastYear())));
        return years;
    }

    private ValueMeanings words(CountedPopulation asking) {
        return words.computeIfAbsent(
                Windows.population(app, asking),
                _ -> new ValueMeanings(lists, new CategoryWords(app.in(asking.population()), lists), counting));
    }

    /** What a value means where some population has a list for the column: its code, or itself. */
    private String meant(String register, String column, String value) {
        for (CountedPopulation asking : counting.populations()) {
            if (asking.rows().equals(register) && column.equals(asking.code())) {
                return words(asking).meant(Windows.population(app, asking), asking.names(), value);
            }
        }
        return value.strip();
    }

    /** A population of nobody is a mistake; of so few years as are read again, it need not be. */
    private void somebody(CountedPopulation asking, Population population, EncodedRows of, ChosenRows chosen) {
        if (plan != null) {
            return;
        }
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
    private void check(
            EncodedRows of, String column, @Nullable ChosenRows chosen, ValueChecks.Wanted wanted, String reading) {
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
    private void nobody(EncodedRows of, String column, String what) {
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
    private void twice(EncodedRows of, String column, ChosenRows chosen, ValueMeanings.Keys keys) {
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

    List<Measure> measures(Population population) {
        return measures.getOrDefault(population, List.of());
    }

    /** What the numbers of a measure's column stand for. */
    ValueMeanings.Categories categories(Counted counted, Measure measure, int column) {
        Counted.Of of = counted.columns().get(column);
        EncodedRows from =
                of.outcome() ? Objects.requireNonNull(counted.later()).rows() : counted.rows();
        Dictionary dictionary = from.columns().values().stream()
                .filter(one -> one.name().equals(of.name()))
                .findFirst()
                .orElseThrow()
                .dictionary();
        return Objects.requireNonNull(words.get(counted.population())).categories(measure, dictionary);
    }

    /** What the numbers of the code's column stand for. */
    ValueMeanings.Keys keys(Counted counted) {
        CountedPopulation asking =
                Objects.requireNonNull(asked.get(counted.population().id()));
        CodeGroup group = asking.group();
        if (group != null) {
            return new ValueMeanings.Keys(List.of(new Key(group.code(), group.name())), new int[] {0});
        }
        return Objects.requireNonNull(words.get(counted.population()))
                .keys(
                        counted.population(),
                        asking.names(),
                        counted.rows().column(String.valueOf(asking.code())).dictionary());
    }
}
