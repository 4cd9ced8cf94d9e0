package se.liu.grund.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Breach;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.warehouse.Workspace;

/**
 * Registers that were let in, to be counted; dropped with all rows when closed. Where there is a breach, nothing can be
 * counted.
 */
public final class RegisterWork implements AutoCloseable {

    private final Workspace workspace;
    private final Counting counting;
    private final AppContract app;
    private final Meanings meanings;
    private final List<Counted> populations;
    private final List<Breach> breaches;
    private final List<DeliveredFile> files;
    private final long rows;
    private final @Nullable YearPlan plan;
    private final CountingWay way;
    private final List<String> notes = new ArrayList<>();

    RegisterWork(
            Workspace workspace,
            Counting counting,
            AppContract app,
            Meanings meanings,
            List<Counted> populations,
            List<Breach> breaches,
            List<DeliveredFile> files,
            long rows,
            @Nullable YearPlan plan,
            CountingWay way) {
        this.way = way;
        this.plan = plan;
        this.workspace = workspace;
        this.counting = counting;
        this.app = app;
        this.meanings = meanings;
        this.populations = populations;
        this.breaches = breaches;
        this.files = files;
        this.rows = rows;
    }

    /** Every way in which the rows break their contracts. */
    public List<Breach> breaches() {
        return breaches;
    }

    /** The files, or the years of tables, that the registers hold. */
    public List<DeliveredFile> files() {
        return files;
    }

    /** How many rows were let in. */
    public long rows() {
        return rows;
    }

    /** Whether only some periods are counted: those that may differ from what was published, and one more. */
    public boolean partial() {
        return plan != null;
    }

    /** The periods of a population that may differ from what was published; asked only where some are counted. */
    public List<Period> affected(String population) {
        return plan == null ? List.of() : plan.affected(population);
    }

    /** By what they are counted. */
    public Counting counting() {
        return counting;
    }

    /**
     * Of which measures some rows are in no category, one sentence each and without numbers; known when all is counted, and none where
     * only some periods are.
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * Counts every delivered measure of the app, in the contract's order.
     *
     * @throws RegisterException where there are breaches, or where rows went astray between counts
     */
    public List<CountedMeasure> count() {
        if (!breaches.isEmpty()) {
            throw new RegisterException("Nothing is counted of rows that break their contract: " + breaches.getFirst());
        }
        List<CountedMeasure> counted = new ArrayList<>();
        for (Counted population : populations) {
            count(population, counted);
        }
        List<String> order = app.delivered().stream().map(Measure::id).toList();
        counted.sort(java.util.Comparator.comparingInt(
                one -> order.indexOf(one.measure().id())));
        return counted;
    }

    private void count(Counted population, List<CountedMeasure> into) {
        List<Counted> without = populations.stream()
                .filter(other -> population
                        .population()
                        .withoutPersonsOf()
                        .contains(other.population().id()))
                .toList();
        int parts = PersonPart.parts(population.rows().rows(), way.linkedAtOnce());
        List<PopulationQuery> queries = IntStream.range(0, parts)
                .mapToObj(part -> new PopulationQuery(workspace, population, new PersonPart(part, parts)))
                .toList();
        List<PersonCounts.Asked> asked = new ArrayList<>();
        for (Measure measure : meanings.measures(population.population())) {
            asked.add(new PersonCounts.Asked(
                    measure, asked.size(), meanings.categories(population, measure, asked.size())));
        }
        PersonCounts counts = new PersonCounts(
                workspace,
                queries.stream()
                        .<Select<?>>map(query -> query.rows(without, counting.exclusion()))
                        .toList(),
                queries.getFirst().columns(),
                population.windows(),
                meanings.keys(population),
                way.handedOver(),
                PersonCounts.MOST);
        for (PersonCounts.Told told : counts.count(asked)) {
            into.add(told.measure());
            if (told.outside() > 0 && !partial()) {
                notes.add(told.measure().measure().title() + ": " + part(told.outside(), told.rows())
                        + " of the rows are in no category of it: removed, or not known.");
            }
        }
    }

    /** Never a number: beside what is shown, it would tell what is hidden. */
    private static String part(long some, long all) {
        return some * 10 < all ? "fewer than one in ten" : some * 2 <= all ? "one to five in ten" : "more than half";
    }

    @Override
    public void close() {
        workspace.close();
    }
}
