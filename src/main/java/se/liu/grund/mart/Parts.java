package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Computation;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Population;

/** What each shown number of a mart is made of: the same rules as the mart is built by, as data. */
public final class Parts {

    private final Classes classes;
    private final Picks picks;

    /** Of one app, with the code lists it was built with. */
    public Parts(AppContract app, CodeLists lists) {
        Map<String, Measure> delivered = new LinkedHashMap<>();
        app.measures().stream()
                .filter(measure -> measure.computation() == null)
                .forEach(measure -> delivered.put(measure.id(), measure));
        classes = new Classes(lists);
        picks = new Picks(classes, delivered);
    }

    /**
     * The cells of one number.
     *
     * @param measure delivered or computed
     * @param period as the mart has it
     * @param category of the row
     * @param gender which kön
     * @param there the categories that a delivered measure has cells of, for the same code and period of the mart, those
     *     that are removed as well
     * @return in the order of the rule; none where the number is of a kön that its population does not have
     */
    public List<Part> of(
            Measure measure, Period period, String category, Gender gender, Function<Measure, Set<String>> there) {
        Taken taken = new Taken(period, there);
        Computation computation = measure.computation();
        if (computation == null) {
            taken.add(new Picked(measure, gender, List.of(category), 1), Part.Place.NUMERATOR);
            if (measure.share()) {
                taken.add(new Picked(measure, gender, null, 1), Part.Place.DENOMINATOR);
            }
            return taken.parts();
        }
        Picks.Line line = picks.lines(computation).stream()
                .filter(each -> each.category().equals(category))
                .findFirst()
                .orElseThrow(
                        () -> new MartException("Measure '" + measure.name() + "' has no figure '" + category + "'."));
        picks.above(measure, line, gender).forEach(pick -> taken.add(pick, Part.Place.NUMERATOR));
        picks.below(measure, line, gender).forEach(pick -> taken.add(pick, Part.Place.DENOMINATOR));
        if (measure.share() && !Picks.divided(computation)) {
            for (Picks.Line each : picks.lines(computation)) {
                if (taken.row(picks.measures(each.figure().numerator()))) {
                    picks.above(measure, each, gender).forEach(pick -> taken.add(pick, Part.Place.DENOMINATOR));
                }
            }
        }
        return taken.parts();
    }

    /** The parts found so far; those removed are told once, after the others. */
    private final class Taken {

        private final Period period;
        private final Function<Measure, Set<String>> there;
        private final List<Part> parts = new ArrayList<>();
        private final Set<Part> removed = new LinkedHashSet<>();

        Taken(Period period, Function<Measure, Set<String>> there) {
            this.period = period;
            this.there = there;
        }

        void add(Picked pick, Part.Place place) {
            List<String> named = pick.categories();
            if (named != null) {
                named.forEach(category -> years(pick, category, place).forEach(parts::add));
                return;
            }
            for (String category : there.apply(pick.measure())) {
                if (classes.removed(pick.measure(), category)) {
                    removed.addAll(years(pick, category, Part.Place.REMOVED));
                } else {
                    parts.addAll(years(pick, category, place));
                }
            }
            if (!row(List.of(pick.measure()))) {
                parts.addAll(years(pick, null, place));
            }
        }

        /** Whether any of some measures has a row. */
        boolean row(List<Measure> measures) {
            return measures.stream()
                    .anyMatch(measure ->
                            there.apply(measure).stream().anyMatch(category -> !classes.removed(measure, category)));
        }

        private List<Part> years(Picked pick, @Nullable String category, Part.Place place) {
            return delivered(pick.measure().population(), period).stream()
                    .map(year -> new Part(pick.measure(), year, category, pick.gender(), place, pick.sign()))
                    .toList();
        }

        List<Part> parts() {
            List<Part> all = new ArrayList<>(parts);
            all.addAll(removed);
            return all;
        }
    }

    /** The delivered periods that a period of the mart is made of. */
    static List<Period> delivered(Population population, Period period) {
        return population.pool() == null
                ? List.of(period)
                : IntStream.rangeClosed(period.from(), period.to())
                        .mapToObj(year -> new Period(year, year))
                        .toList();
    }
}
