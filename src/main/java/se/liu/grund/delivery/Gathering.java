package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/** The cells of one delivery as its files are read, each once, and which kön have come for which measure. */
final class Gathering {

    private record Place(String measure, Gender gender, Period period, String code, String category) {}

    private final Map<Place, Origin> places = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, Set<Gender>> seen = new HashMap<>();
    private final Set<String> unsettled = new HashSet<>();
    private boolean anyMeasure;

    /** Takes the cell, or says where the same cell stands already. */
    @Nullable
    Origin add(Cell cell) {
        Origin first = places.putIfAbsent(
                new Place(cell.measure(), cell.gender(), cell.period(), cell.code(), cell.category()), cell.origin());
        if (first == null) {
            cells.add(cell);
        }
        return first;
    }

    List<Cell> cells() {
        return cells;
    }

    /** A file, column or row is about this measure and kön. */
    void saw(Measure measure, Gender gender) {
        seen.computeIfAbsent(measure.id(), _ -> EnumSet.noneOf(Gender.class)).add(gender);
    }

    /** A file is about this measure, or any when null, but its kön cannot be told: absence proves nothing. */
    void unsettled(@Nullable Measure measure) {
        if (measure == null) {
            anyMeasure = true;
        } else {
            unsettled.add(measure.id());
        }
    }

    /** Whether the measure has no file at all. */
    boolean absent(Measure measure) {
        return !anyMeasure && !seen.containsKey(measure.id()) && !unsettled.contains(measure.id());
    }

    /** Whether the measure has a file but none of this kön. */
    boolean lacks(Measure measure, Gender gender) {
        return !anyMeasure
                && !unsettled.contains(measure.id())
                && seen.containsKey(measure.id())
                && !seen.getOrDefault(measure.id(), Set.of()).contains(gender);
    }
}
