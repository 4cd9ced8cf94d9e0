package se.liu.grund.qvd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
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
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            if (forced) {
                forceFolder(place);
            }
            return bytes;
        } catch (IOException e) {
            throw unwritable(target, e);
        } finally {
            discard(aside);
        }
    }

    static QvdException unwritable(Path target, IOException fault) {
        return new QvdException(target + " could not be written: " + fault, fault);
    }

    static void drain(ByteBuffer bytes, WritableByteChannel channel) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
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

    /** Without this a crash could still lose the new name. Windows cannot open folders and needs no such call. */
    private static void forceFolder(Path place) throws IOException {
        Path folder = place.getParent();
        if (folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void discard(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException _) {
            // The first failure is the one to tell; a leftover has a name that nothing reads.
        }
    }
}
