package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.liu.grund.delivery.Inspection.CellSeen;

/** Counts cells by what they are read as, and keeps the first. */
final class StatusCensus {

    private static final int KEPT = 60;

    private final Map<CellStatus, Long> known = new EnumMap<>(CellStatus.class);
    private final List<CellSeen> first = new ArrayList<>();
    private long odd;

    void add(
            int line, int column, Counts.Reading reading, Supplier<Map<String, String>> labels, Supplier<String> text) {
        boolean kept = first.size() < KEPT;
        switch (reading) {
            case Counts.Reading.Known(CellStatus status, int low, int high) -> {
                known.merge(status, 1L, Long::sum);
                if (kept) {
                    first.add(new CellSeen(line, column, labels.get(), text.get(), status.name(), low, high));
                }
            }
            case Counts.Reading.Absent() -> {
                known.merge(CellStatus.MISSING, 1L, Long::sum);
                if (kept) {
                    String missing = CellStatus.MISSING.name();
                    first.add(new CellSeen(line, column, labels.get(), text.get(), missing, null, null));
                }
            }
            case Counts.Reading.Odd _ -> {
                odd++;
                if (kept) {
                    first.add(new CellSeen(line, column, labels.get(), text.get(), null, null, null));
                }
            }
        }
    }

    /** By status; {@code UNREADABLE} for what is no count. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        known.forEach((status, count) -> counts.put(status.name(), count));
        if (odd > 0) {
            counts.put("UNREADABLE", odd);
        }
        return counts;
    }

    List<CellSeen> first() {
        return first;
    }
}
