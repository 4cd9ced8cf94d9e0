package se.liu.grund.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.engine.AppTable;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.reload.ReloadProof.Proven;

/**
 * The light look at an app after its save, in a session of its own: is the data new, and are tables, fields, rows, numbers,
 * distinct values and sums those that were proven before it?
 */
final class SavedCheck {

    private static final double TOLERANCE = 1e-6;

    private final AppContract app;
    private final @Nullable Instant before;
    private final Proven proven;

    /**
     * @param before the time of the app's data before the reload; null for none
     * @param proven the app as it was when every number had been read back
     */
    SavedCheck(AppContract app, @Nullable Instant before, Proven proven) {
        this.app = app;
        this.before = before;
        this.proven = proven;
    }

    /** The time of its data where that is newer than before; null where the app still has its old data. */
    @Nullable
    Instant saved(EngineApp qlik) {
        @Nullable Instant after = qlik.layout().lastReloadTime();
        return after == null || after.equals(before) ? null : after;
    }

    /** What is otherwise than proven; empty when nothing is. */
    List<Difference> compare(EngineApp qlik) {
        TreeMap<String, String> expected = told(proven.tables());
        TreeMap<String, String> found = told(qlik.tables());
        List<Difference> differences = new ArrayList<>();
        expected.forEach((place, words) -> {
            String held = found.getOrDefault(place, "none");
            if (!held.equals(words)) {
                differences.add(new Difference(place, held, words));
            }
        });
        found.forEach((place, words) -> {
            if (!expected.containsKey(place)) {
                differences.add(new Difference(place, words, "none"));
            }
        });
        if (differences.isEmpty()) {
            compareSums(qlik, differences);
        }
        return differences;
    }

    private void compareSums(EngineApp qlik, List<Difference> differences) {
        SortedMap<String, Double> found = ReloadProof.sums(app, qlik);
        proven.sums().forEach((field, sum) -> {
            double held = found.getOrDefault(field, Double.NaN);
            if (Double.isNaN(held) != Double.isNaN(sum) || Math.abs(held - sum) > TOLERANCE) {
                differences.add(
                        new Difference("the sum of field '" + field + "'", ReadBack.text(held), ReadBack.text(sum)));
            }
        });
    }

    private static TreeMap<String, String> told(List<AppTable> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        t -> "table '" + t.name() + "'",
                        t -> t.rows() + " rows"
                                + t.fields().stream()
                                        .map(f -> ", '" + f.name() + "' " + f.distinct() + " of " + f.nonNulls())
                                        .sorted()
                                        .collect(Collectors.joining()),
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
    }
}
