package se.liu.grund.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

    Meanings(
            Counting counting,
            AppContract app,
            CodeLists lists,
            Map<String, EncodedRows> rows,
            RegisterBreaches breaches,
            @Nullable YearPlan plan) {
        this.plan = plan;
        this.counting = counting;
        this.app = app;
        this.lists = lists;
        this.rows = rows;
        this.breaches = breaches;
    }

    /** Whom each population counts; those whose registers were refused are not among them. */
    List<Counted> populations(Workspace workspace) {
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
        ValueMeanings meanings = new ValueMeanings(lists, new CategoryWords(in, lists), counting);
        words.put(population, meanings);
        measures.put(population, in.measures());
        asked.put(population.id(), asking);
        List<Counted.Of> columns = new ArrayList<>();
        for (Measure measure : in.measures()) {
            String own = asking.measures().get(measure.ownId());
            boolean outcome = own == null;
            String column = own != null
                    ? own
                    : Objects.requireNonNull(asking.outcomes()).measures().getOrDefault(measure.ownId(), "");
            EncodedRows from = outcome ? Objects.requireNonNull(later) : of;
            columns.add(new Counted.Of(from.column(column).name(), outcome));
            check(from, column, value -> meanings.insteadOf(measure, value), "measure " + measure.categories());
        }
        @Nullable String code = asking.code();
        if (code != null) {
            check(
                    of,
                    code,
                    value -> meanings.insteadOfKey(population, asking.names(), value),
                    "key " + population.key().codeList() + asking.names());
            twice(
                    of,
                    code,
                    meanings.keys(population, asking.names(), of.column(code).dictionary()));
        }
        int last = of.lastYear();
        Outcomes outcomes = asking.outcomes();
        if (later != null && outcomes != null) {
            last = Math.min(last, later.lastYear() - outcomes.after());
        }
        Windows windows =
                Windows.of(population, asking.periods(), of.contract().year().from(), last);
        if (plan != null) {
            windows = new Windows(windows.length(), plan.counted(population.id()));
            if (windows.periods().isEmpty()) {
                return null;
            }
        }
        if (windows.periods().isEmpty()) {
            breaches.of(
                    RegisterBreaches.place(of.contract().rows()),
                    "rows from " + of.contract().year().from() + " to " + last
                            + (later == null ? "" : " that have outcomes"),
                    "at least " + population.period().years() + " years, for one period",
                    "Fetch more years, or choose other periods in the counting.");
            return null;
        }
        return chosen(asking, population, meanings, of, later, columns, windows);
    }

    private Counted chosen(
            CountedPopulation asking,
            Population population,
            ValueMeanings meanings,
            EncodedRows of,
            @Nullable EncodedRows later,
            List<Counted.Of> columns,
            Windows windows) {
        List<Counted.Choice> choices = new ArrayList<>();
        @Nullable String pairTable = null;
        @Nullable String pairColumn = null;
        for (RowChoice choice : asking.choices()) {
            EncodedRows.Encoded column = of.column(choice.column());
            switch (choice) {
                case RowChoice.OneOf one -> {
                    if (one.values().stream()
                            .noneMatch(value -> column.dictionary().number(value) != null)) {
                        breaches.of(
                                RegisterBreaches.place(of.contract().rows()),
                                "no row with " + String.join(" or ", one.values()) + " in column '" + one.column()
                                        + "'",
                                "some, since only they are counted"
                                        + (population.named() ? " of '" + population.id() + "'" : ""),
                                "Mend 'where' in the counting, or fetch the register again.");
                    }
                    choices.add(new Counted.Choice(
                            column.name(),
                            one.values().stream()
                                    .map(column.dictionary()::number)
                                    .filter(Objects::nonNull)
                                    .toList()));
                }
                case RowChoice.GroupOfCode _ -> {
                    pairTable = "pairs_" + pairs.size();
                    pairColumn = column.name();
                    pairs.put(
                            pairTable,
                            pairsOf(
                                    population,
                                    meanings,
                                    asking.names(),
                                    of.column(String.valueOf(asking.code())).dictionary(),
                                    column.dictionary()));
                }
            }
        }
        return new Counted(
                population,
                of,
                asking.code() == null ? null : of.column(asking.code()).name(),
                choices,
                pairTable,
                pairColumn,
                columns,
                later == null
                        ? null
                        : new Counted.Later(
                                later, Objects.requireNonNull(asking.outcomes()).after()),
                windows);
    }

    private static int[][] pairsOf(
            Population population,
            ValueMeanings meanings,
            @Nullable String names,
            Dictionary codes,
            Dictionary groups) {
        List<int[]> found = new ArrayList<>();
        for (int code = 0; code < codes.values().size(); code++) {
            String group = meanings.group(population, names, codes.values().get(code));
            Integer number = group == null ? null : groups.number(group);
            if (number != null) {
                found.add(new int[] {code, number});
            }
        }
        return new int[][] {
            found.stream().mapToInt(pair -> pair[0]).toArray(),
            found.stream().mapToInt(pair -> pair[1]).toArray()
        };
    }

    /** Each value of a column must mean something; told once for each way of reading it. */
    private void check(EncodedRows of, String column, ValueChecks.Wanted wanted, String reading) {
        if (told.add(of.contract().register() + "\n" + column + "\n" + reading)) {
            SourceRows source = of.source();
            ValueChecks.values(
                    source,
                    breaches,
                    column,
                    of.column(column).dictionary(),
                    wanted,
                    "Correct the rows, or add the value to the list as a code, a label or an alias.");
        }
    }

    /** Two spellings of one code would count a person twice. */
    private void twice(EncodedRows of, String column, ValueMeanings.Keys keys) {
        Dictionary dictionary = of.column(column).dictionary();
        TreeMap<Integer, String> first = new TreeMap<>();
        for (int i = 0; i < keys.place().length; i++) {
            if (keys.place()[i] >= 0) {
                String value = dictionary.values().get(i);
                String before = first.putIfAbsent(keys.place()[i], value);
                if (before != null && told.add(of.contract().register() + "\n" + column + "\n" + value)) {
                    breaches.of(
                            RegisterBreaches.place(of.contract().rows()),
                            "'" + before + "' and '" + value + "' in column '" + column + "', which mean one code",
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
