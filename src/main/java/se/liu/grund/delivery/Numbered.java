package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** Things numbered from 0 in the order in which they are first met. */
final class Numbered<T> {

    private static final int RECENT = 1 << 10;

    private final String noun;
    private final long most;
    private final List<T> things = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();
    // The things of neighbours come again and again, mostly as the same objects.
    private final @Nullable Object[] recent = new Object[RECENT];
    private final int[] recentNumbers = new int[RECENT];

    /** With what they are called, and how many bits their numbers have at most. */
    Numbered(String noun, int bits) {
        this.noun = noun;
        this.most = Math.min(1L << bits, HeapRoom.HERE.labels());
    }

    /** The number of a thing, new or known. */
    int number(T thing) {
        int slot = System.identityHashCode(thing) & RECENT - 1;
        if (recent[slot] == thing) {
            return recentNumbers[slot];
        }
        Integer number = numbers.get(thing);
        if (number == null) {
            number = things.size();
            if (number >= most) {
                throw new SourceException(new Fault(
                        0,
                        0,
                        "more than " + most + " " + noun,
                        "at most " + most + " in a delivery",
                        "Find out whether the right column is read, or divide the delivery."));
            }
            things.add(thing);
            numbers.put(thing, number);
        }
        recent[slot] = thing;
        recentNumbers[slot] = number;
        return number;
    }

    /** The number of a thing, or null when it has none. */
    @Nullable
    Integer known(T thing) {
        return numbers.get(thing);
    }

    T get(int number) {
        return things.get(number);
    }

    /** All by number; grows with them. */
    List<T> all() {
        return Collections.unmodifiableList(things);
    }
}
