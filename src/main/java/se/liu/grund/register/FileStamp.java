package se.liu.grund.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What tells, without reading it again, that a file was written or replaced.
 *
 * @param bytes its length; -1 where it is not there
 * @param written when it was last written
 * @param key which file it is to the file system; null where that has none
 */
record FileStamp(long bytes, FileTime written, @Nullable Object key) {

    static FileStamp of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(now.size(), now.lastModifiedTime(), now.fileKey());
        } catch (IOException gone) {
            return new FileStamp(-1, FileTime.fromMillis(0), null);
        }
    }

    /** Whether another has the same length and was written at the same time. */
    boolean writtenWhen(FileStamp other) {
        return bytes == other.bytes && written.equals(other.written);
    }
}
