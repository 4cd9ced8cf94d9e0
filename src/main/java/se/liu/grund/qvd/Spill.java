package se.liu.grund.qvd;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a file being written keeps what it cannot place yet: in memory up to a budget, the rest in one nameless file beside the target.
 * The rest is written rather than mapped for writing, so that a full disk is an exception and not a fault of the machine.
 */
final class Spill implements AutoCloseable {

    /** Enough for some millions of rows, so that the file is rare. */
    private static final long BUDGET = 32 << 20;

    private final @Nullable Path target;
    private final long budget;
    private @Nullable Overflow overflow;
    private @Nullable QvdException failure;
    private long resident;
    private long written;

    private Spill(@Nullable Path target, long budget) {
        this.target = target;
        this.budget = budget;
    }

    /** Spills beside the target. */
    static Spill beside(Path target) {
        return new Spill(target.toAbsolutePath(), BUDGET);
    }

    /** The same with another budget, in bytes. */
    static Spill beside(Path target, long budget) {
        return new Spill(target.toAbsolutePath(), budget);
    }

    /** Keeps everything in memory. */
    static Spill never() {
        return new Spill(null, Long.MAX_VALUE);
    }

    /** What was put, to be read until this is closed; the array may be kept and is no longer the caller's.
     * @throws QvdException when the disk refuses */
    synchronized MemorySegment keep(byte[] bytes, int length) {
        if (target == null || resident + bytes.length <= budget) {
            resident += bytes.length;
            return MemorySegment.ofArray(bytes).asSlice(0, length);
        }
        try {
            Overflow file = overflow == null ? overflow = Overflow.beside(target) : overflow;
            long start = written;
            for (ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length); rest.hasRemaining(); ) {
                written += file.channel.write(rest, written);
            }
            return file.channel.map(FileChannel.MapMode.READ_ONLY, start, length, file.arena);
        } catch (IOException e) {
            throw failure = AtomicFile.unwritable(target, e);
        }
    }

    /** Whoever was told of a failure may have gone on with a value half taken, so that nothing may be made of it.
     * @throws QvdException when {@link #keep} ever threw one */
    synchronized void check() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Bytes that stand in the file. */
    long written() {
        return written;
    }

    /** May be called again. */
    @Override
    public void close() {
        if (overflow != null) {
            overflow.close();
            overflow = null;
        }
    }

    /** The file, and what of it is mapped. */
    private record Overflow(FileChannel channel, Arena arena) {

        /** On POSIX the file has no name from the first moment, so that not even a killed process leaves it behind. */
        static Overflow beside(Path target) throws IOException {
            FileChannel channel = FileChannel.open(
                    target.resolveSibling("." + UUID.randomUUID() + ".qvd.spill"),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            return new Overflow(channel, Arena.ofShared());
        }

        void close() {
            arena.close();
            try {
                channel.close();
            } catch (IOException _) {
                // It has been read to its end, or what failed before is told.
            }
        }
    }
}
