package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Computation;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.InformationTable;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Cell;
import se.liu.grund.delivery.CellWriter;
import se.liu.grund.delivery.Key;
import se.liu.grund.register.CountedMeasure;
import se.liu.grund.register.RegisterWork;
import se.liu.grund.warehouse.Warehouse;

/** Builds marts from delivered cells, in the warehouse. */
public final class Marts {

    /** Changes when the same cells would give another mart; part of every fingerprint. */
    public static final String BUILDER = "2";

    private final Warehouse warehouse;

    public Marts(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Throws {@link MartException} where a contract says of its code lists what they do not: told before anything is read. */
    public void check(AppContract app, CodeLists lists) {
        new ListWords(app, lists).check();
    }

    /** Where the cells of an app's deliveries go; to be closed when the mart is built, or will not be. */
    public Staging stage() {
        return new Staging(warehouse.workspace());
    }

    /**
     * Builds the mart of one app.
     *
     * @param app what the app expects
     * @param deliveries the contracts of its deliveries, which say when a period's outcome was counted
     * @param lists the code lists that give categories their order
     * @param staging all its deliveries, without breaches; measure × kön × period × key × category occurs once
     */
    public Mart build(AppContract app, List<DeliveryContract> deliveries, CodeLists lists, Staging staging) {
        Classes classes = new Classes(lists);
        List<Measure> delivered = app.delivered();
        CellRanks ranks = staging.rank(delivered, classes);
        boolean pooled = delivered.stream().anyMatch(m -> m.population().pool() != null);
        PivotedRows rows = new PivotedRows(ranks, staging.pivoted(pooled), pooled);
        checkThatNoneIsLost(app, rows, ranks.kept(), staging);
        Map<String, MartTable> tables = new LinkedHashMap<>();
        rows.tables(delivered).forEach(table -> tables.put(table.measure().id(), table));
        Mart mart = whole(
                app,
                lists,
                tables,
                ranks.periods(),
                ranks.keys(),
                followUps(deliveries),
                staging.cells(),
                deliveries.stream().map(Source::of).toList());
        return new Mart(
                app, mart.tables(), mart.information(), mart.joins(), mart.cells(), mart.sources(), ranks.notes());
    }

    /**
     * Builds the mart of an app of whose deliveries some files have changed: the tables of other measures are as they were
     * published.
     *
     * @param staging the cells of all files of the changed measures
     * @param changed ids of those measures; no population of the app pools years
     * @param published the table of a delivered measure as it was published
     */
    public Mart buildChanged(
            AppContract app,
            List<DeliveryContract> deliveries,
            CodeLists lists,
            Staging staging,
            Set<String> changed,
            Function<Measure, MartTable> published) {
        Classes classes = new Classes(lists);
        List<Measure> staged = app.delivered().stream()
                .filter(measure -> changed.contains(measure.id()))
                .toList();
        CellRanks ranks = staging.rank(staged, classes);
        PivotedRows rows = new PivotedRows(ranks, staging.pivoted(false), false);
        checkThatNoneIsLost(app, rows, ranks.kept(), staging);
        Map<String, MartTable> made = new LinkedHashMap<>();
        app.delivered().parallelStream()
                .filter(measure -> !changed.contains(measure.id()))
                .map(measure -> {
                    MartTable table = published.apply(measure);
                    return table.ordered(table.categories().stream()
                            .sorted(CategoryOrder.of(classes.listed(measure)))
                            .toList());
                })
                .toList()
                .forEach(table -> made.put(table.measure().id(), table));
        rows.tables(staged).forEach(table -> made.put(table.measure().id(), table));
        List<Period> periods = RegisterTables.periods(made.values());
        List<Key> keys = RegisterTables.keys(made.values());
        Map<String, MartTable> tables = new LinkedHashMap<>();
        app.delivered()
                .forEach(measure -> tables.put(
                        measure.id(),
                        Objects.requireNonNull(made.get(measure.id())).placed(periods, keys)));
        Mart mart = whole(
                app,
                lists,
                tables,
                periods,
                keys,
                followUps(deliveries),
                staging.cells(),
                deliveries.stream().map(Source::of).toList());
        return new Mart(
                app, mart.tables(), mart.information(), mart.joins(), mart.cells(), mart.sources(), ranks.notes());
    }

    private static Function<Measure, Set<Integer>> followUps(List<DeliveryContract> deliveries) {
        return measure -> deliveries.stream()
                .filter(delivery ->
                        delivery.population().equals(measure.population().id()))
                .map(DeliveryContract::followUp)
                .collect(Collectors.toSet());
    }

    /**
     * Builds the mart of an app whose persons are counted here.
     *
     * @param app what the app expects
     * @param lists the code lists that give categories their order
     * @param registers the rows that were let in, without breaches; may be closed afterwards
     */
    public Mart build(AppContract app, CodeLists lists, RegisterWork registers) {
        RegisterTables made = new RegisterTables(registers.counting());
        List<CountedMeasure> counted = registers.count();
        return counted(
                app,
                lists,
                registers,
                counted,
                counted.stream().map(made::table).toList());
    }

    /**
     * Builds the mart of an app after years have arrived in its registers: of the periods that hold none of them nothing is
     * counted, but what was published stays, one period for a witness.
     *
     * @param registers the rows of so many years as it takes
     * @param published all rows of a delivered measure as they were published
     * @return empty where the witness was counted otherwise than it was published, so that all must be counted
     */
    public Optional<Mart> buildArrived(
            AppContract app, CodeLists lists, RegisterWork registers, Function<Measure, List<PublishedRow>> published) {
        RegisterTables made = new RegisterTables(registers.counting());
        Classes classes = new Classes(lists);
        List<CountedMeasure> counted = registers.count();
        List<MartTable> tables = new ArrayList<>();
        for (CountedMeasure one : counted) {
            Optional<MartTable> table = ArrivedYears.of(
                    made.table(one),
                    registers.affected(one.measure().population().id()),
                    published.apply(one.measure()),
                    classes);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            tables.add(table.get());
        }
        return Optional.of(counted(app, lists, registers, counted, tables));
    }

    private static Mart counted(
            AppContract app,
            CodeLists lists,
            RegisterWork registers,
            List<CountedMeasure> counted,
            List<MartTable> made) {
        Counting counting = registers.counting();
        List<Period> periods = RegisterTables.periods(made);
        List<Key> keys = RegisterTables.keys(made);
        Map<String, MartTable> tables = new LinkedHashMap<>();
        made.forEach(table -> tables.put(table.measure().id(), table.placed(periods, keys)));
        Mart mart = whole(
                app,
                lists,
                tables,
                periods,
                keys,
                measure -> counting.populations().stream()
                        .filter(one ->
                                one.population().equals(measure.population().id()))
                        .map(one -> one.outcomes() == null ? 0 : one.outcomes().after())
                        .collect(Collectors.toSet()),
                DeliveredCells.NONE,
                RegisterTables.sources(counting, counted));
        return new Mart(
                app, mart.tables(), mart.information(), mart.joins(), mart.cells(), mart.sources(), registers.notes());
    }

    private static Mart whole(
            AppContract app,
            CodeLists lists,
            Map<String, MartTable> delivered,
            List<Period> periods,
            List<Key> keys,
            Function<Measure, Set<Integer>> followUps,
            DeliveredCells cells,
            List<Source> sources) {
        Map<String, MartTable> tables = new LinkedHashMap<>(delivered);
        Figures figures = new Figures(new Classes(lists), List.copyOf(tables.values()), periods, keys);
        for (Measure measure : app.measures()) {
            Computation computation = measure.computation();
            if (computation != null) {
                tables.put(measure.id(), figures.table(measure, computation));
            }
        }
        // Tables know nothing of one another: on a machine that does nothing else, two are done at a time.
        List<MartTable> shared =
                tables.values().parallelStream().map(Shares::of).toList();
        return new Mart(
                app,
                shared,
                information(app, lists, shared, followUps),
                Joins.of(app, lists, keys),
                cells,
                sources,
                List.of());
    }

    private static Information information(
            AppContract app, CodeLists lists, List<MartTable> tables, Function<Measure, Set<Integer>> followUps) {
        InformationTable texts = app.information();
        return texts == null
                ? Information.NONE
                : Information.of(
                        texts,
                        tables.stream()
                                .filter(table -> table.measure().delivered())
                                .toList(),
                        lists.seriesBreaks(),
                        followUps::apply);
    }

    /** Builds the mart of one app of cells at hand. */
    public Mart build(AppContract app, CodeLists lists, List<Cell> cells) {
        try (Staging staging = stage()) {
            CellWriter writer = new CellWriter(staging.delivery());
            cells.forEach(writer::add);
            writer.flush();
            return build(app, List.of(), lists, staging);
        }
    }

    /** Two cells of one place would be merged by the pivot; a number must never vanish. */
    private static void checkThatNoneIsLost(AppContract app, PivotedRows rows, long kept, Staging staging) {
        if (rows.beside() > 0 || rows.cells() != kept) {
            throw new MartException(
                    "Mart '" + app.app() + "' holds " + (rows.cells() - rows.beside()) + " counts, but " + kept
                            + " cells were delivered. Expected one cell for each measure, kön, period, key and category."
                            + staging.repeated().map(told -> " " + told).orElse(""));
        }
    }
}
