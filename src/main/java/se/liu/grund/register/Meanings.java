package se.liu.grund.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Counting.CodeGroup;
import se.liu.grund.contract.Counting.CountedPopulation;
import se.liu.grund.contract.Counting.Outcomes;
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
    private final Map<String, int[][]> pairs = new LinkedHashMap<>();
    private final String key;

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
        MeaningChecks checks = new MeaningChecks(workspace, counting, app, rows, breaches, key);
        List<Counted> all = new ArrayList<>();
        for (CountedPopulation population : counting.populations()) {
            EncodedRows of = rows.get(population.rows());
            Outcomes outcomes = population.outcomes();
            EncodedRows later = outcomes == null ? null : rows.get(outcomes.register());
            if (of != null && (outcomes == null || later != null)) {
                Counted counted = counted(population, of, later, checks);
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

    /** Column of a measure, of the rows themselves or of their outcomes. */
    static String column(CountedPopulation asking, Measure measure) {
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

    private @Nullable Counted counted(
            CountedPopulation asking, EncodedRows of, @Nullable EncodedRows later, MeaningChecks checks) {
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
                checks.nobody(from, column, "a category");
            }
            checks.check(
                    from,
                    column,
                    outcome ? null : chosen,
                    value -> meanings.insteadOf(measure, value),
                    "measure " + measure.categories());
        }
        @Nullable String code = asking.code();
        if (code != null) {
            if (ValueMeanings.openKey(population, asking.names())) {
                checks.nobody(of, code, "a code");
            }
            checks.check(
                    of,
                    code,
                    chosen,
                    value -> meanings.insteadOfKey(population, asking.names(), value),
                    "key " + population.key().codeList() + asking.names());
            checks.twice(
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
        // Of so few years as are read again, a population may be of nobody.
        if (plan == null) {
            checks.somebody(asking, population, of, chosen);
        }
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
