package se.liu.grund.qvd;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * A hash table of codes with open addressing, outside the heap once it is large. An entry is a key of 64 bits, a code and the hash; what
 * equal keys are is the user's matter, who walks from {@link #first} by {@link #next} until {@link #isFree}.
 */
final class Slots implements AutoCloseable {

    private static final int ENTRY = 16;
    private static final int CODE = 8;
    private static final int HASH = 12;
    private static final long SMALL = 1 << 16;

    /** Null as long as the table stands on the heap. */
    private @Nullable Arena arena;

    private MemorySegment table;
    private long mask;
    private long free;

    Slots() {
        this.table = MemorySegment.ofArray(new long[2 * 64]);
        this.mask = 63;
        this.free = 40;
    }

    /** Spreads 64 bits over 32. */
    static int spread(long key) {
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    /** How many slots there are, free ones included. */
    long slots() {
        return mask + 1;
    }

    /** Reads what stands where an entry of this hash would, and tells it lest the reading be left out. */
    int touch(int hash) {
        return table.get(ValueLayout.JAVA_INT, first(hash) * ENTRY + CODE);
    }

    long first(int hash) {
        return hash & mask;
    }

    long next(long slot) {
        return slot + 1 & mask;
    }

    boolean isFree(long slot) {
        return table.get(ValueLayout.JAVA_INT, slot * ENTRY + CODE) == 0;
    }

    long key(long slot) {
        return table.get(ValueLayout.JAVA_LONG, slot * ENTRY);
    }

    int code(long slot) {
        return table.get(ValueLayout.JAVA_INT, slot * ENTRY + CODE) - 1;
    }

    int hash(long slot) {
        return table.get(ValueLayout.JAVA_INT, slot * ENTRY + HASH);
    }

    /** Fills a free slot; slots found before are no longer valid. */
    void put(long slot, long key, int code, int hash) {
        set(table, slot, key, code, hash);
        if (--free <= 0) {
            grow();
        }
    }

    private void grow() {
        long slots = 2 * (mask + 1);
        Arena nextArena = slots <= SMALL ? null : Arena.ofShared();
        MemorySegment next = nextArena == null
                ? MemorySegment.ofArray(new long[(int) (2 * slots)])
                : OffHeap.allocate(
                        nextArena,
                        slots * ENTRY,
                        "found " + slots * 5 / 16 + " distinct values in a field and more to come");
        MemorySegment old = table;
        long oldMask = mask;
        mask = slots - 1;
        for (long slot = 0; slot <= oldMask; slot++) {
            int code = old.get(ValueLayout.JAVA_INT, slot * ENTRY + CODE);
            if (code != 0) {
                int hash = old.get(ValueLayout.JAVA_INT, slot * ENTRY + HASH);
                long at = first(hash);
                while (next.get(ValueLayout.JAVA_INT, at * ENTRY + CODE) != 0) {
                    at = next(at);
                }
                set(next, at, old.get(ValueLayout.JAVA_LONG, slot * ENTRY), code - 1, hash);
            }
        }
        close();
        arena = nextArena;
        table = next;
        // Filled to five eighths at most, so that walks stay short.
        free = slots * 5 / 8 - (oldMask + 1) * 5 / 8;
    }

    private static void set(MemorySegment table, long slot, long key, int code, int hash) {
        table.set(ValueLayout.JAVA_LONG, slot * ENTRY, key);
        table.set(ValueLayout.JAVA_INT, slot * ENTRY + CODE, code + 1);
        table.set(ValueLayout.JAVA_INT, slot * ENTRY + HASH, hash);
    }

    @Override
    public void close() {
        if (arena != null) {
            arena.close();
        }
    }
}
