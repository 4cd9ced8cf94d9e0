package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.liu.grund.contract.Computation;
import se.liu.grund.contract.Figure;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Sum;
import se.liu.grund.contract.Term;

/** What the figures of an app take of its delivered measures. */
final class Picks {

    private final Classes classes;
    private final Map<String, Measure> delivered;

    /** Of an app's delivered measures, by id. */
    Picks(Classes classes, Map<String, Measure> delivered) {
        this.classes = classes;
        this.delivered = delivered;
    }

    /**
     * A row of a computed measure.
     *
     * @param category its category
     * @param figure what it is computed as
     */
    record Line(String category, Figure figure) {}

    /** Whether any of a measure's figures is divided. */
    static boolean divided(Computation computation) {
        return computation.figures().stream().anyMatch(figure -> figure.denominator() != null);
    }

    /** The rows that a computed measure may have for each period and key, in order. */
    List<Line> lines(Computation computation) {
        List<Line> lines = new ArrayList<>();
        for (Figure figure : computation.figures()) {
            String category = figure.category();
            if (category != null) {
                lines.add(new Line(category, figure));
            } else {
                Term first = terms(figure.numerator()).findFirst().orElseThrow();
                classes.ofList(measure(first)).forEach(each -> lines.add(new Line(each, figure)));
            }
        }
        return lines;
    }

    /** What the numerator of a row takes for one kön; nothing where the population is not told by it. */
    List<Picked> above(Measure computed, Line line, Gender gender) {
        return computed.population().genders().contains(gender)
                ? of(line.figure().numerator(), gender, line.category())
                : List.of();
    }

    /** What the denominator takes; nothing where the row has none for that kön. */
    List<Picked> below(Measure computed, Line line, Gender gender) {
        Sum sum = line.figure().denominator();
        return sum != null
                        && genders(sum).contains(gender)
                        && computed.population().genders().contains(gender)
                ? of(sum, gender, line.category())
                : List.of();
    }

    /** A sum of fixed kön is a denominator of those alone. */
    private static Set<Gender> genders(Sum sum) {
        Set<Gender> genders = EnumSet.noneOf(Gender.class);
        terms(sum)
                .forEach(term ->
                        genders.addAll(term.genders().isEmpty() ? EnumSet.allOf(Gender.class) : term.genders()));
        return genders;
    }

    private List<Picked> of(Sum sum, Gender gender, String same) {
        List<Picked> picks = new ArrayList<>();
        sum.plus().forEach(term -> add(picks, term, gender, same, 1));
        sum.minus().forEach(term -> add(picks, term, gender, same, -1));
        return picks;
    }

    private void add(List<Picked> picks, Term term, Gender own, String same, int sign) {
        Measure measure = measure(term);
        for (Gender gender : term.genders().isEmpty() ? List.of(own) : term.genders()) {
            picks.add(new Picked(measure, gender, classes.named(measure, term.choice(), same), sign));
        }
    }

    /** The measures that a sum is of. */
    List<Measure> measures(Sum sum) {
        return terms(sum).map(this::measure).distinct().toList();
    }

    private static Stream<Term> terms(Sum sum) {
        return Stream.concat(sum.plus().stream(), sum.minus().stream());
    }

    private Measure measure(Term term) {
        Measure measure = delivered.get(term.measure());
        if (measure == null) {
            throw new MartException("A figure is of measure '" + term.measure()
                    + "', which is not delivered. Delivered: " + String.join(", ", delivered.keySet()) + ".");
        }
        return measure;
    }
}
