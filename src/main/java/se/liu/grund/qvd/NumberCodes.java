package se.liu.grund.qvd;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * Which code a number has. Numbers are hashed, but once many whole ones turn out to lie close together (keys, years, counts) these stand
 * in a table by their value, where one step finds them.
 */
final class NumberCodes implements AutoCloseable {

    /** Fewer numbers than that stay in the processor's cache anyway. */
    private static final int MANY = 1 << 15;

    /** At most so many places for each number there is. */
    private static final long SPARSE = 8;

    private Slots hashed = new Slots();
    private int smallest = Integer.MAX_VALUE;
    private int greatest = Integer.MIN_VALUE;
    private int whole;
    private int nextLook = MANY;

    private @Nullable Arena arena;
    private MemorySegment dense = MemorySegment.NULL;
    private long first;
    private long span;

    /** The number's code, or -1. */
    int find(double number) {
        long place = place(number);
        return place >= 0 ? dense.getAtIndex(ValueLayout.JAVA_INT, place) - 1 : hashed.code(slot(number));
    }

    /** True when a table is too large for the processor's cache. */
    boolean isLarge() {
        return hashed.slots() > MANY || span > MANY;
    }

    /** Has the number's place fetched into the processor's cache; what it returns means nothing. */
    int touch(double number) {
        long place = place(number);
        return place >= 0
                ? dense.getAtIndex(ValueLayout.JAVA_INT, place)
                : hashed.touch(Slots.spread(Double.doubleToRawLongBits(number)));
    }

    /** Enters a number that was not found. */
    void put(double number, int code) {
        long place = place(number);
        if (place >= 0) {
            dense.setAtIndex(ValueLayout.JAVA_INT, place, code + 1);
            return;
        }
        long key = Double.doubleToRawLongBits(number);
        hashed.put(slot(number), key, code, Slots.spread(key));
        int value = (int) number;
        if (value == number) {
            smallest = Math.min(smallest, value);
            greatest = Math.max(greatest, value);
            if (++whole == nextLook) {
                nextLook = 2 * whole;
                lookForDensity();
            }
        }
    }

    /** Negative for a number that belongs among the hashed ones. */
    private long place(double number) {
        int value = (int) number;
        long place = value - first;
        return value == number && place >= 0 && place < span ? place : -1;
    }

    private long slot(double number) {
        long key = Double.doubleToRawLongBits(number);
        long slot = hashed.first(Slots.spread(key));
        while (!hashed.isFree(slot) && hashed.key(slot) != key) {
            slot = hashed.next(slot);
        }
        return slot;
    }

    /** {@code whole} counts those hashed and those that stood in the table when it was last made. */
    private void lookForDensity() {
        long needed = (long) greatest - smallest + 1;
        if (needed > SPARSE * whole) {
            return;
        }
        Arena nextArena = Arena.ofShared();
        MemorySegment next = OffHeap.allocate(
                nextArena, needed * Integer.BYTES, "found " + whole + " distinct numbers in a field and more to come");
        long shift = first - smallest;
        if (span > 0) {
            MemorySegment.copy(dense, 0, next, shift * Integer.BYTES, span * Integer.BYTES);
        }
        closeTable();
        arena = nextArena;
        dense = next;
        first = smallest;
        span = needed;
        Slots before = hashed;
        hashed = new Slots();
        for (long slot = 0; slot < before.slots(); slot++) {
            if (!before.isFree(slot)) {
                double number = Double.longBitsToDouble(before.key(slot));
                long place = place(number);
                if (place >= 0) {
                    dense.setAtIndex(ValueLayout.JAVA_INT, place, before.code(slot) + 1);
                } else {
                    hashed.put(slot(number), before.key(slot), before.code(slot), before.hash(slot));
                }
            }
        }
        before.close();
    }

    @Override
    public void close() {
        closeTable();
        hashed.close();
    }

    private void closeTable() {
        if (arena != null) {
            arena.close();
        }
    }
}
