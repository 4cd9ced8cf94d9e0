package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Computation;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Rounding;
import se.liu.grund.delivery.Cell;
import se.liu.grund.mart.Explanation.PartCell;

/** Explains the numbers of one app: finds the cells that a number is made of, and makes it of them once more. */
public final class Explanations {

    private final AppContract app;
    private final CodeLists lists;
    private final List<Source> sources;

    /** Of an app whose mart was built with these lists, of deliveries that declare these things. */
    public Explanations(AppContract app, CodeLists lists, List<Source> sources) {
        this.app = app;
        this.lists = lists;
        this.sources = List.copyOf(sources);
    }

    /**
     * One number of a row that the mart has.
     *
     * @param cells the delivered cells of a measure with the row's code, whatever their period
     */
    public Explanation of(
            Measure measure, Period period, String category, Gender gender, Function<Measure, List<Cell>> cells) {
        Map<Measure, List<Cell>> delivered = new HashMap<>();
        Function<Measure, List<Cell>> of = one -> delivered.computeIfAbsent(one, cells);
        List<Part> parts =
                new Parts(app, lists).of(measure, period, category, gender, one -> there(of.apply(one), period));
        List<PartCell> found = parts.stream()
                .map(part -> new PartCell(
                        part,
                        of.apply(part.measure()).stream()
                                .filter(cell -> cell.period().equals(part.period())
                                        && cell.gender() == part.gender()
                                        && cell.category().equals(part.category()))
                                .findFirst()
                                .orElse(null)))
                .toList();
        List<PartCell> above = at(found, Part.Place.NUMERATOR);
        List<PartCell> below = at(found, Part.Place.DENOMINATOR);
        List<PartCell> removed = at(found, Part.Place.REMOVED).stream()
                .filter(part -> part.cell() != null)
                .toList();
        Count count = sum(above);
        Quotient quotient = measure.divided() ? quotient(measure, category, gender, count, sum(below)) : null;
        List<Source> declared = sources.stream()
                .filter(source -> found.stream()
                        .anyMatch(part -> source.gives(
                                part.part().measure().population().id(),
                                part.part().measure().ownId())))
                .toList();
        Explanation explained = new Explanation(count, above, quotient, below, removed, declared, List.of());
        return new Explanation(
                count,
                above,
                quotient,
                below,
                removed,
                declared,
                new Rules(app, lists, measure, period, explained).sentences());
    }

    private static List<PartCell> at(List<PartCell> parts, Part.Place place) {
        return parts.stream().filter(part -> part.part().place() == place).toList();
    }

    private static Set<String> there(List<Cell> cells, Period period) {
        Set<String> categories = new LinkedHashSet<>();
        for (Cell cell : cells) {
            if (period.from() <= cell.period().from() && cell.period().to() <= period.to()) {
                categories.add(cell.category());
            }
        }
        return categories;
    }

    private static Count sum(List<PartCell> parts) {
        CountSum sum = new CountSum();
        for (PartCell part : parts) {
            if (part.part().sign() > 0) {
                sum.add(part.count());
            } else {
                sum.subtract(part.count());
            }
        }
        return sum.count();
    }

    private Quotient quotient(Measure measure, String category, Gender gender, Count above, Count below) {
        Computation computation = measure.computation();
        if (computation == null || !Picks.divided(computation)) {
            return new Quotient(above, below, true, new Rounding.Percent());
        }
        Map<String, Measure> delivered = new HashMap<>();
        app.delivered().forEach(one -> delivered.put(one.id(), one));
        Picks picks = new Picks(new Classes(lists), delivered);
        List<Picks.Line> lines = new ArrayList<>(picks.lines(computation));
        lines.removeIf(line -> !line.category().equals(category));
        boolean partOf = true;
        for (Gender each : Gender.values()) {
            List<Picked> picked = picks.below(measure, lines.getFirst(), each);
            partOf &= picked.isEmpty() || Picked.partOf(picks.above(measure, lines.getFirst(), each), picked);
        }
        return new Quotient(above, below, partOf, computation.rounding());
    }
}
