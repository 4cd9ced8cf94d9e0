package se.liu.grund.mart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.codelist.Point;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.KeyJoin;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Population;
import se.liu.grund.delivery.Key;

/** What code lists say of a mart's keys: the län of a kommun, the degree of a programme, a place on the map. */
public final class Joins {

    /** Of an app whose keys are told by code and name alone. */
    public static final Joins NONE = new Joins(Map.of());

    private record Place(String population, KeyJoin join, String code) {}

    private final Map<Place, String> told;

    private Joins(Map<Place, String> told) {
        this.told = Map.copyOf(told);
    }

    /** What the lists say of some keys in every population of an app. */
    static Joins of(AppContract app, CodeLists lists, List<Key> keys) {
        Map<Place, String> told = new HashMap<>();
        app.measures().stream().map(Measure::population).distinct().forEach(population -> {
            String list = population.key().codeList();
            if (list != null) {
                for (KeyJoin join : population.key().joins()) {
                    for (Key key : keys) {
                        String value = value(lists, lists.list(list), join, key.code());
                        if (value != null) {
                            told.put(new Place(population.id(), join, key.code()), value);
                        }
                    }
                }
            }
        });
        return told.isEmpty() ? NONE : new Joins(told);
    }

    private static @Nullable String value(CodeLists lists, CodeList list, KeyJoin join, String code) {
        CodeList.@Nullable Entry entry = list.byCode(code).orElse(null);
        if (entry == null) {
            return null;
        }
        Point point = entry.point();
        String value = switch (join.of()) {
            case GROUP -> entry.group();
            case OFFICIAL -> entry.official();
            case LATITUDE -> point == null ? null : String.valueOf(point.latitude());
            case LONGITUDE -> point == null ? null : String.valueOf(point.longitude());
        };
        String labels = join.codeList();
        return value == null || labels == null
                ? value
                : lists.list(labels).byCode(value).map(CodeList.Entry::label).orElse(null);
    }

    /** What is told of a key, or null where nothing is. */
    public @Nullable String text(Population population, KeyJoin join, Key key) {
        return told.get(new Place(population.id(), join, key.code()));
    }

    /** The same as a number, NaN where nothing is told. */
    public double number(Population population, KeyJoin join, Key key) {
        String text = text(population, join, key);
        return text == null ? Double.NaN : Double.parseDouble(text);
    }
}
