package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import se.liu.grund.contract.Computation;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Key;
import se.liu.grund.mart.MartTable.Counts;

/**
 * The tables of computed measures: sums of delivered counts, and maybe what they are divided by. A row for each figure
 * wherever a measure of its numerator has a row. A class that a figure names and that is not there makes it missing, since
 * what is absent is never zero; a figure that names none takes the rows that are there.
 */
final class Figures {

    private final Picks picks;
    private final Map<String, RowIndex> delivered = new HashMap<>();
    private final List<Period> periods;
    private final List<Key> keys;

    /** Of the tables of delivered measures, which share their dictionaries of periods and keys. */
    Figures(Classes classes, List<MartTable> tables, List<Period> periods, List<Key> keys) {
        this.periods = periods;
        this.keys = keys;
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (MartTable table : tables) {
            measures.put(table.measure().id(), table.measure());
            delivered.put(table.measure().id(), new RowIndex(table));
        }
        picks = new Picks(classes, measures);
    }

    /** What a row takes, whatever its period and key. */
    private record Taken(
            List<Measure> of, Map<Gender, List<Picked>> above, Map<Gender, List<Picked>> below, boolean partOf) {}

    private record Row(RowIndex.Place place, int line, Taken taken) {}

    /** The table of a computed measure. */
    MartTable table(Measure measure, Computation computation) {
        List<Picks.Line> lines = picks.lines(computation);
        List<Row> rows = rows(lines.stream().map(line -> taken(measure, line)).toList());
        MartTable table = new MartTable(
                measure,
                periods,
                keys,
                lines.stream().map(Picks.Line::category).toList(),
                rows.stream().mapToInt(row -> row.place().period()).toArray(),
                rows.stream().mapToInt(row -> row.place().key()).toArray(),
                rows.stream().mapToInt(Row::line).toArray(),
                counts(rows, Taken::above));
        if (!Picks.divided(computation)) {
            return table;
        }
        boolean[] partOf = new boolean[rows.size()];
        for (int row = 0; row < partOf.length; row++) {
            partOf[row] = rows.get(row).taken().partOf();
        }
        return table.dividedBy(counts(rows, Taken::below), partOf, computation.rounding());
    }

    private Taken taken(Measure measure, Picks.Line line) {
        Map<Gender, List<Picked>> above = new EnumMap<>(Gender.class);
        Map<Gender, List<Picked>> below = new EnumMap<>(Gender.class);
        boolean partOf = true;
        for (Gender gender : Gender.values()) {
            List<Picked> numerator = picks.above(measure, line, gender);
            List<Picked> denominator = picks.below(measure, line, gender);
            above.put(gender, numerator);
            below.put(gender, denominator);
            partOf &= denominator.isEmpty() || Picked.partOf(numerator, denominator);
        }
        return new Taken(picks.measures(line.figure().numerator()), above, below, partOf);
    }

    private List<Row> rows(List<Taken> lines) {
        SortedSet<RowIndex.Place> places = new TreeSet<>();
        List<SortedSet<RowIndex.Place>> ofLines = new ArrayList<>();
        for (Taken line : lines) {
            SortedSet<RowIndex.Place> found = new TreeSet<>();
            line.of().forEach(of -> found.addAll(index(of).places()));
            ofLines.add(found);
            places.addAll(found);
        }
        List<Row> rows = new ArrayList<>();
        for (RowIndex.Place place : places) {
            for (int line = 0; line < lines.size(); line++) {
                if (ofLines.get(line).contains(place)) {
                    rows.add(new Row(place, line, lines.get(line)));
                }
            }
        }
        return rows;
    }

    private Map<Gender, Counts> counts(List<Row> rows, Function<Taken, Map<Gender, List<Picked>>> which) {
        Map<Gender, Counts> counts = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            counts.put(
                    gender,
                    Counts.of(rows.stream()
                            .map(row -> sum(which.apply(row.taken()).getOrDefault(gender, List.of()), row.place()))
                            .toList()));
        }
        return counts;
    }

    private Count sum(List<Picked> picks, RowIndex.Place place) {
        CountSum sum = new CountSum();
        for (Picked pick : picks) {
            RowIndex index = index(pick.measure());
            List<String> named = pick.categories();
            RowIndex.Range rows = index.rows(place);
            if (named == null) {
                for (int row = rows.from(); row < rows.to(); row++) {
                    add(sum, pick, index, row);
                }
            } else {
                named.forEach(category -> add(sum, pick, index, index.row(place, category)));
            }
            if (named == null && rows.equals(RowIndex.Range.EMPTY)) {
                add(sum, pick, index, RowIndex.NONE);
            }
        }
        return sum.count();
    }

    private static void add(CountSum sum, Picked pick, RowIndex index, int row) {
        Count count = row == RowIndex.NONE ? Count.MISSING : index.table().count(row, pick.gender());
        if (pick.sign() > 0) {
            sum.add(count);
        } else {
            sum.subtract(count);
        }
    }

    private RowIndex index(Measure measure) {
        RowIndex index = delivered.get(measure.id());
        if (index == null) {
            throw new MartException("Measure '" + measure.name() + "' was not staged.");
        }
        return index;
    }
}
