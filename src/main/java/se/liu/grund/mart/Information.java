package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import se.liu.grund.codelist.SeriesBreak;
import se.liu.grund.codelist.SeriesBreaks;
import se.liu.grund.contract.InformationTable;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/**
 * What the app's information sheet says of each period: the contract's texts, and the series breaks that the period crosses.
 *
 * @param rows by period, then in their order; empty where the app has no such table
 */
public record Information(List<Row> rows) {

    /** Of an app without such a table. */
    public static final Information NONE = new Information(List.of());

    public Information {
        rows = List.copyOf(rows);
    }

    /**
     * One text for one period.
     *
     * @param period which period, one that the mart has rows for
     * @param order its place among those of the period, from 1
     * @param heading what it is about
     * @param text whole sentences in Swedish
     */
    public record Row(Period period, int order, String heading, String text) {}

    /**
     * The rows for every period that a delivered measure has rows of.
     *
     * @param contract the texts that every period has
     * @param delivered the tables of delivered measures
     * @param followUps how many years after a period the outcome of a measure was counted; several where deliveries differ
     */
    static Information of(
            InformationTable contract,
            List<MartTable> delivered,
            SeriesBreaks breaks,
            Function<Measure, Set<Integer>> followUps) {
        Map<Measure, SortedSet<Period>> told = new LinkedHashMap<>();
        delivered.forEach(table -> told.put(table.measure(), periods(table)));
        SortedSet<Period> periods = new TreeSet<>();
        told.values().forEach(periods::addAll);
        List<Row> rows = new ArrayList<>();
        for (Period period : periods) {
            int order = 0;
            for (InformationTable.Text text : contract.texts()) {
                rows.add(new Row(period, ++order, text.heading(), text.text()));
            }
            for (SeriesBreak known : breaks.all()) {
                Set<String> crossing = new LinkedHashSet<>();
                told.forEach((measure, of) -> {
                    if (of.contains(period)
                            && followUps.apply(measure).stream()
                                    .anyMatch(years -> crossed(breaks, measure, period, years)
                                            .contains(known))) {
                        crossing.add(measure.name());
                    }
                });
                if (!crossing.isEmpty()) {
                    rows.add(new Row(
                            period, ++order, known.name(), String.join(", ", crossing) + ": " + known.sentence()));
                }
            }
        }
        return new Information(rows);
    }

    private static SortedSet<Period> periods(MartTable table) {
        SortedSet<Period> periods = new TreeSet<>();
        for (int period : table.period()) {
            periods.add(table.periods().get(period));
        }
        return periods;
    }

    private static List<SeriesBreak> crossed(SeriesBreaks breaks, Measure measure, Period period, int followUp) {
        return breaks.crossedBy(topic(measure), period.from() + followUp, period.to() + followUp);
    }

    /** A measure of an open list is a topic by its own name, whatever its population. */
    private static String topic(Measure measure) {
        String list = measure.categories().codeList();
        String prefix = measure.population().id() + "-";
        return list != null
                ? list
                : measure.id().startsWith(prefix) ? measure.id().substring(prefix.length()) : measure.id();
    }
}
