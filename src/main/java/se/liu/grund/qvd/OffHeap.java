package se.liu.grund.qvd;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Memory outside the heap, of which Java gives as much as the heap may grow to unless told otherwise. */
final class OffHeap {

    private OffHeap() {}

    /**
     * Zeros, aligned for any number.
     *
     * @param arena closed when this fails
     * @param use what it is for, as a message says it: "…, expected no more than …"
     * @throws QvdException when there is not so much
     */
    static MemorySegment allocate(Arena arena, long bytes, String use) {
        try {
            return arena.allocate(bytes, Long.BYTES);
        } catch (OutOfMemoryError e) {
            arena.close();
            throw new QvdException(
                    use + ", expected no more than the memory outside the heap takes (" + e.getMessage()
                            + "); give Java a larger -XX:MaxDirectMemorySize",
                    e);
        }
    }
}
