package se.liu.grund.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.unit.DataSize;

/**
 * A file that came with a request, on disk while it is looked at. Nobody else may read it, its name is no name that was
 * sent, and closing deletes it.
 *
 * @param path where it lies
 * @param name what it was called; data
 */
record SentFile(Path path, String name) implements AutoCloseable {

    /**
     * Takes a stream to its end.
     *
     * @throws ProblemException when it is larger than it may be
     */
    static SentFile of(InputStream in, String name, DataSize largest) throws IOException {
        SentFile file = new SentFile(Files.createTempFile("grund-inspection-", ".bin", owner()), name);
        try (OutputStream out = Files.newOutputStream(file.path())) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > largest.toBytes()) {
                    throw new ProblemException(
                            ProblemType.TOO_LARGE,
                            "The file has more than %d bytes, which grund.inspection.largest allows."
                                    .formatted(largest.toBytes()));
                }
                out.write(buffer, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static FileAttribute<?>[] owner() {
        boolean posix =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
