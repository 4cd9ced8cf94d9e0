package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** Things numbered from 0 in the order in which they are first met. */
final class Numbered<T> {

    private final String noun;
    private final int bits;
    private final List<T> things = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();
    private @Nullable T last;
    private int lastNumber;

    /** With what they are called, and how many bits their numbers have at most. */
    Numbered(String noun, int bits) {
        this.noun = noun;
        this.bits = bits;
    }

    /** The number of a thing, new or known. */
    int number(T thing) {
        if (thing == last) {
            return lastNumber;
        }
        Integer number = numbers.get(thing);
        if (number == null) {
            number = things.size();
            if (number >>> bits != 0) {
                throw new SourceException(new Fault(
                        0,
                        0,
                        "more than " + (1L << bits) + " " + noun,
                        "at most " + (1L << bits) + " in a delivery",
                        "Find out whether the right column is read, or divide the delivery."));
            }
            things.add(thing);
            numbers.put(thing, number);
        }
        last = thing;
        lastNumber = number;
        return number;
    }

    T get(int number) {
        return things.get(number);
    }

    int size() {
        return things.size();
    }
}
