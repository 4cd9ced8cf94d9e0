package se.liu.grund.delivery;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/** The cells of one delivery as its files are read, each once, and which kön have come for which measure. */
final class Gathering {

    private final CellColumns cells = new CellColumns();
    private final Places places = new Places(cells);
    private final Map<String, Set<Gender>> seen = new HashMap<>();
    private final Set<String> unsettled = new HashSet<>();
    private final HeapRoom room;
    private boolean anyMeasure;

    Gathering() {
        this(HeapRoom.HERE);
    }

    /** With how many cells there is room for. */
    Gathering(HeapRoom room) {
        this.room = room;
    }

    /** The number of a file, by its name. */
    int file(String name) {
        return cells.file(name);
    }

    /** Takes the cell and is -1, or says where among {@link #cells} the same cell stands already. */
    int add(
            Measure measure,
            Gender gender,
            Period period,
            Key key,
            String category,
            Counts.Reading.Known known,
            int file,
            int line,
            int column) {
        long place = cells.place(measure.id(), gender, period, key, category);
        if (cells.size() >= room.cells() && places.get(place) < 0) {
            room.cell(cells.size(), line, column);
        }
        int first = places.putIfAbsent(place, cells.size());
        if (first < 0) {
            cells.add(place, known, file, line, column);
        }
        return first;
    }

    CellColumns cells() {
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
