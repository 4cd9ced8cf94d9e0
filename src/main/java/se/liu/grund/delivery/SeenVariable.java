package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.source.Variable;

/** A variable of an unknown file and its different labels, in the order in which they are first met. */
final class SeenVariable {

    /** Where its labels stand. */
    enum Place {
        COLUMN,
        HEADING,
        VARIABLE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final int MOST = 20_000;
    private static final int LONGEST = 1_000;

    private final Place place;
    private final int position;
    private final String code;
    private final String label;
    private final Variable.Kind kind;
    private final Map<String, String> codes = new LinkedHashMap<>();
    private boolean more;

    SeenVariable(Place place, int position, String code, String label, Variable.Kind kind) {
        this.place = place;
        this.position = position;
        this.code = code;
        this.label = label;
        this.kind = kind;
    }

    static SeenVariable of(int position, Variable variable) {
        SeenVariable seen = new SeenVariable(
                Place.VARIABLE, position, variable.code(), Label.clean(variable.label()), variable.kind());
        // The cube holds them all, so they may be held once more.
        variable.values().forEach(value -> seen.codes.putIfAbsent(Label.clean(value.label()), value.code()));
        return seen;
    }

    /** Takes a label, unless there are too many or there is no room; gives how many characters more are held. */
    int add(String whole, boolean room) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        if (codes.containsKey(text)) {
            return 0;
        }
        if (codes.size() >= MOST || !room) {
            more = true;
            return 0;
        }
        codes.put(text, text);
        return text.length();
    }

    Place place() {
        return place;
    }

    /** Counted from 1. */
    int position() {
        return position;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    Variable.Kind kind() {
        return kind;
    }

    /** Every label but the empty one and totals. */
    List<String> labels() {
        return codes.keySet().stream()
                .filter(text -> !text.isEmpty() && !Totals.is(text))
                .toList();
    }

    /** Every label but the empty one. */
    List<String> all() {
        return codes.keySet().stream().filter(text -> !text.isEmpty()).toList();
    }

    /** The code of a label; the label itself where the source has none. */
    String codeOf(String text) {
        return codes.getOrDefault(text, text);
    }

    boolean more() {
        return more;
    }

    /** As people would say which it is. */
    String name() {
        return switch (place) {
            case HEADING -> "heading " + position;
            case COLUMN -> label.isEmpty() ? "column " + position : label;
            case VARIABLE -> code;
        };
    }

    /** The first labels, for an answer. */
    List<String> first(int most) {
        List<String> first = new ArrayList<>(codes.keySet());
        first.remove("");
        return first.size() > most ? List.copyOf(first.subList(0, most)) : first;
    }
}
