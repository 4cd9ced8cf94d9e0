package se.liu.grund.qvd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is there whole or not at all: written beside its place, forced to disk, then moved there in one step. */
final class AtomicFile {

    /** Writes the content of a file. */
    interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    /** What lies in the heap is copied by the JDK through memory that each thread keeps, as much as was ever written at once. */
    private static final int PART = 1 << 20;

    private AtomicFile() {}

    /** Bytes written. An older file of that name is replaced, or left untouched when this fails.
     * @throws QvdException when the file cannot be written */
    static long write(Path target, Durability durability, Content content) {
        Path place = target.toAbsolutePath();
        // Made by hand, since a file from createTempFile could be read by its owner only.
        Path aside = place.resolveSibling("." + UUID.randomUUID() + ".qvd.tmp");
        try {
            boolean forced = durability == Durability.FORCED;
            long bytes = fill(aside, content, forced);
            if (forced && hasPosixFolder(place)) {
                moveForced(aside, place);
            } else {
                move(aside, place);
            }
            return bytes;
        } catch (IOException e) {
            throw unwritable(target, e);
        } finally {
            discard(aside);
        }
    }

    static QvdException unwritable(Path target, IOException fault) {
        return new QvdException(target + " could not be written: " + reason(target.toAbsolutePath(), fault), fault);
    }

    /** The fault's own words name a file that only exists while writing. */
    private static String reason(Path place, IOException fault) {
        Path folder = place.getParent();
        if (Files.isDirectory(place)) {
            return "found a folder of that name, expected a file or nothing; choose another name";
        }
        if (folder != null && !Files.isDirectory(folder)) {
            return "found no folder " + folder + ", expected one; make it first";
        }
        if (fault instanceof AccessDeniedException) {
            return "found that this user may not write in the folder " + folder + "; allow it or choose another folder";
        }
        String words = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        return (words == null ? fault.toString() : words) + "; what stood there before stands there still";
    }

    static void drain(ByteBuffer bytes, WritableByteChannel channel) throws IOException {
        int limit = bytes.limit();
        while (bytes.position() < limit) {
            channel.write(bytes.limit(Math.min(limit, bytes.position() + PART)));
        }
    }

    private static long fill(Path aside, Content content, boolean forced) throws IOException {
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(channel);
            if (forced) {
                channel.force(true);
            }
            return channel.position();
        }
    }

    private static void move(Path aside, Path place) throws IOException {
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Without this a crash could still lose the new name. A folder that cannot be opened is told while the older file still stands. */
    private static void moveForced(Path aside, Path place) throws IOException {
        try (FileChannel folder = FileChannel.open(place.resolveSibling("."), StandardOpenOption.READ)) {
            move(aside, place);
            folder.force(true);
        }
    }

    /** Windows cannot open folders and needs no such call. */
    private static boolean hasPosixFolder(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void discard(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException _) {
            // The first failure is the one to tell; a leftover has a name that nothing reads.
        }
    }
}
