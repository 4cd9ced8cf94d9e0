package se.liu.grund.qvd;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads QVDs: Qlik's own of every age, ours, and those of other makers as far as they agree with themselves. */
public final class QvdReader {

    /** So that eight bytes can be read of the shortest records. */
    private static final int PADDING = 8;

    /** A file larger than this is looked through before its bytes are copied. */
    private static final long LARGE = 64 << 20;

    private QvdReader() {}

    /**
     * The whole table, checked to its last row; the file may change or vanish afterwards. Takes as much memory outside the heap as the
     * file is large, which is freed when the table is forgotten.
     *
     * @throws QvdException when the file cannot be read, is encrypted or compressed, or disagrees with itself
     */
    public static QvdTable read(Path path) {
        String file = path.toString();
        try (FileChannel channel = opened(path)) {
            QvdHeader header = checked(file, channel);
            long length = header.offset() + header.length();
            if (length > LARGE) {
                checkSymbols(file, header, channel);
            }
            MemorySegment body = memory(file, length + PADDING);
            fill(body.asSlice(0, length), channel, header.bodyStart());
            Body read = new Body(file, header, body);
            QvdTable table = read.table();
            table.columns().forEach(QvdColumn::check);
            return table.withWarnings(read.warnings(channel.size()));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Opens a file whose columns are decoded when they are asked for, straight from the file mapped into memory: as long as it is open the
     * file must not be cut short.
     *
     * @throws QvdException when the file cannot be read, is encrypted or compressed, or its header disagrees with itself or the file's size
     */
    public static QvdFile open(Path path) {
        String file = path.toString();
        Arena arena = Arena.ofShared();
        try (FileChannel channel = opened(path)) {
            QvdHeader header = checked(file, channel);
            long length = header.offset() + header.length();
            MemorySegment body = channel.map(FileChannel.MapMode.READ_ONLY, header.bodyStart(), length, arena);
            return new QvdFile(new Body(file, header, body), channel.size(), arena);
        } catch (IOException e) {
            arena.close();
            throw unreadable(file, e);
        } catch (QvdException e) {
            arena.close();
            throw e;
        }
    }

    /**
     * The header alone, as it stands: names, formats, counts. What it claims is not held against the rest of the file.
     *
     * @throws QvdException when the file cannot be read or does not begin with a QVD header
     */
    public static QvdHeader header(Path path) {
        String file = path.toString();
        try (FileChannel channel = opened(path)) {
            return HeaderBytes.read(file, channel);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Where it lies, so that a large file that is none takes no memory. */
    private static void checkSymbols(String file, QvdHeader header, FileChannel channel) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            long length = header.offset() + header.length();
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, header.bodyStart(), length, arena);
            new Body(file, header, mapped).table().columns().forEach(QvdColumn::check);
        } catch (InternalError e) {
            // What the JVM throws when a mapped file was cut short by another.
            throw new QvdException(file + " could not be read: it was changed while being read", e);
        }
    }

    private static MemorySegment memory(String file, long bytes) {
        try {
            return Arena.ofAuto().allocate(bytes);
        } catch (OutOfMemoryError e) {
            throw new QvdException(
                    file + " could not be read: found " + bytes
                            + " bytes, expected no more than the memory outside the "
                            + "heap takes (" + e.getMessage()
                            + "); open it with QvdReader.open, which takes none, or give "
                            + "Java a larger -XX:MaxDirectMemorySize",
                    e);
        }
    }

    private static QvdHeader checked(String file, FileChannel channel) throws IOException {
        QvdHeader header = HeaderBytes.read(file, channel);
        HeaderArithmetic.check(file, header, channel.size());
        return header;
    }

    private static void fill(MemorySegment body, FileChannel channel, long start) throws IOException {
        long at = 0;
        while (at < body.byteSize()) {
            ByteBuffer part =
                    body.asSlice(at, Math.min(body.byteSize() - at, 1 << 20)).asByteBuffer();
            int read = channel.read(part, start + at);
            if (read < 0) {
                throw new IOException("it was cut short while being read");
            }
            at += read;
        }
    }

    /** A folder can be opened and a pipe has no length, so that both are told here and not by what comes of them. */
    private static FileChannel opened(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a folder; give the name of a QVD in it");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException("it is a pipe or a device; copy what it gives into a file");
        }
        return FileChannel.open(path, StandardOpenOption.READ);
    }

    private static QvdException unreadable(String file, IOException fault) {
        String reason = switch (fault) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "this user may not read it";
            case FileSystemException named when named.getReason() != null -> named.getReason();
            default -> String.valueOf(fault.getMessage());
        };
        return new QvdException(file + " could not be read: " + reason, fault);
    }
}
