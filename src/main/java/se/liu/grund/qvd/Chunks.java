package se.liu.grund.qvd;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes put at the end and read anywhere. What is reserved at once stays together; its place is a number that holds the chunk above and
 * the offset in it below.
 */
final class Chunks {

    private static final int FIRST = 1 << 12;
    private static final int LARGE = 1 << 20;
    private static final int LARGEST = 1 << 22;

    /** So many large chunks make the next ones larger still: a process may map only some 65,000 pieces. */
    private static final int MANY = 512;

    private final Spill spill;
    private final List<MemorySegment> sealed = new ArrayList<>();
    private byte[] open = new byte[FIRST];
    private MemorySegment openSegment = MemorySegment.ofArray(open);
    private int used;
    private long before;

    Chunks(Spill spill) {
        this.spill = spill;
    }

    /** Makes room for so many bytes in one piece and returns where they start in {@link #open()}. */
    int reserve(int bytes) {
        if (bytes > open.length - used) {
            next(bytes);
        }
        int start = used;
        used += bytes;
        return start;
    }

    /** The array that was reserved in last. */
    byte[] open() {
        return open;
    }

    /** The place of something that starts at this offset of {@link #open()}. */
    long place(int offset) {
        return (long) sealed.size() << 32 | offset;
    }

    /** The chunk in which a place lies; its length may exceed what is used. */
    MemorySegment chunk(long place) {
        int chunk = (int) (place >>> 32);
        return chunk == sealed.size() ? openSegment : sealed.get(chunk);
    }

    static int offset(long place) {
        return (int) place;
    }

    /** How many bytes were reserved in all. */
    long bytes() {
        return before + used;
    }

    /** All used chunks in order, without copying. */
    List<MemorySegment> all() {
        List<MemorySegment> all = new ArrayList<>(sealed);
        if (used > 0) {
            all.add(openSegment.asSlice(0, used));
        }
        return all;
    }

    /** Writes everything in order. */
    void writeTo(WritableByteChannel channel) throws IOException {
        for (MemorySegment chunk : all()) {
            AtomicFile.drain(chunk.asByteBuffer(), channel);
        }
    }

    private void next(int bytes) {
        int larger = sealed.size() > MANY ? LARGEST : Math.min(LARGE, 2 * open.length);
        if (used > 0) {
            sealed.add(spill.keep(open, used));
            before += used;
        }
        open = new byte[Math.max(bytes, larger)];
        openSegment = MemorySegment.ofArray(open);
        used = 0;
    }
}
