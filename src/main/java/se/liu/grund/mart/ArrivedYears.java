package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.Key;
import se.liu.grund.mart.MartTable.Counts;

/**
 * A measure's table after years have arrived: the periods that hold none of them as they were published, the others as they were
 * counted. The last period of those that hold none was counted too: it must come out as it was published.
 */
final class ArrivedYears {

    private static final Count NOBODY = new Count(CellStatus.ZERO, 0, 0);

    private record Place(Period period, Key key) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::period)
                .thenComparing(place -> place.key().code())
                .thenComparing(place -> place.key().name());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Measure measure;
    private final TreeMap<Place, Map<String, Map<Gender, Count>>> rows = new TreeMap<>();
    private final TreeSet<String> categories;

    private ArrivedYears(Measure measure, Classes classes) {
        this.measure = measure;
        this.categories = new TreeSet<>(CategoryOrder.of(classes.listed(measure)));
    }

    /**
     * The whole table.
     *
     * @param counted the periods that were counted
     * @param affected those of them that may differ from what was published
     * @param published all rows of before
     * @return empty where a period that nothing changed in was counted otherwise than it was published
     */
    static Optional<MartTable> of(
            MartTable counted, List<Period> affected, List<PublishedRow> published, Classes classes) {
        ArrivedYears table = new ArrivedYears(counted.measure(), classes);
        for (PublishedRow row : published) {
            if (!affected.contains(row.period())) {
                table.add(new Place(row.period(), row.key()), row.category(), row.counts());
            }
        }
        for (int row = 0; row < counted.rows(); row++) {
            Place place = new Place(counted.periodAt(row), counted.keyAt(row));
            Map<Gender, Count> counts = new EnumMap<>(Gender.class);
            for (Gender gender : Gender.values()) {
                counts.put(gender, counted.count(row, gender));
            }
            if (affected.contains(place.period())) {
                table.add(place, counted.categoryAt(row), counts);
            } else if (!table.holds(place, counted.categoryAt(row), counts)) {
                return Optional.empty();
            }
        }
        return Optional.of(table.made());
    }

    private void add(Place place, String category, Map<Gender, Count> counts) {
        categories.add(category);
        rows.computeIfAbsent(place, _ -> new HashMap<>()).put(category, counts);
    }

    /** A category that nobody was in may not have been there before. */
    private boolean holds(Place place, String category, Map<Gender, Count> counts) {
        @Nullable Map<String, Map<Gender, Count>> of = rows.get(place);
        @Nullable Map<Gender, Count> before = of == null ? null : of.get(category);
        return before == null
                ? counts.values().stream().allMatch(count -> count.none() || count.status() == CellStatus.MISSING)
                : before.equals(counts);
    }

    private MartTable made() {
        List<String> inOrder = List.copyOf(categories);
        List<Period> periods =
                rows.keySet().stream().map(Place::period).distinct().toList();
        List<Key> keys = rows.keySet().stream()
                .map(Place::key)
                .distinct()
                .sorted(Comparator.comparing(Key::code).thenComparing(Key::name))
                .toList();
        Map<Period, Integer> placeOfPeriod = places(periods);
        Map<Key, Integer> placeOfKey = places(keys);
        int size = rows.size() * inOrder.size();
        int[] period = new int[size];
        int[] key = new int[size];
        int[] category = new int[size];
        Map<Gender, List<Count>> counts = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            counts.put(gender, new ArrayList<>(size));
        }
        int at = 0;
        for (Map.Entry<Place, Map<String, Map<Gender, Count>>> row : rows.entrySet()) {
            for (int c = 0; c < inOrder.size(); c++) {
                period[at] = placeOfPeriod.getOrDefault(row.getKey().period(), 0);
                key[at] = placeOfKey.getOrDefault(row.getKey().key(), 0);
                category[at++] = c;
                Map<Gender, Count> of = row.getValue().getOrDefault(inOrder.get(c), Map.of());
                for (Gender gender : Gender.values()) {
                    boolean has = measure.population().genders().contains(gender);
                    counts.getOrDefault(gender, List.of()).add(of.getOrDefault(gender, has ? NOBODY : Count.MISSING));
                }
            }
        }
        Map<Gender, Counts> columns = new EnumMap<>(Gender.class);
        counts.forEach((gender, of) -> columns.put(gender, plain(of)));
        return new MartTable(measure, periods, keys, inOrder, period, key, category, columns);
    }

    private static <T> Map<T, Integer> places(List<T> all) {
        Map<T, Integer> places = new HashMap<>();
        all.forEach(one -> places.put(one, places.size()));
        return places;
    }

    private static Counts plain(List<Count> counts) {
        byte[] status = new byte[counts.size()];
        for (int row = 0; row < status.length; row++) {
            status[row] = (byte) counts.get(row).status().ordinal();
        }
        return new Counts(
                status,
                counts.stream().mapToInt(Count::low).toArray(),
                counts.stream().mapToInt(Count::high).toArray());
    }
}
