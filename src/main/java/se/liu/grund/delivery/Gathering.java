package se.liu.grund.delivery;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;

/** What the files of one delivery share while they are read: where cells go, and which kön have come for which measure. */
final class Gathering {

    private final CellWriter cells;
    private final Map<String, Set<Gender>> seen = new HashMap<>();
    private final Set<String> unsettled = new HashSet<>();
    private boolean anyMeasure;

    Gathering(CellWriter cells) {
        this.cells = cells;
    }

    CellWriter cells() {
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
