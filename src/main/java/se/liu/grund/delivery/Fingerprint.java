package se.liu.grund.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.liu.grund.delivery.DeliveryFolder.Found;

/** A file's size and SHA-256. */
final class Fingerprint {

    private Fingerprint() {}

    static DeliveredFile of(Found found) throws IOException {
        return of(found.name(), found.path());
    }

    /** Of a file on disk, without holding it in memory. */
    static DeliveredFile of(String name, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new DeliveredFile(name, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /** Of the bytes that are read. */
    static DeliveredFile of(String name, byte[] bytes) {
        return new DeliveredFile(name, HexFormat.of().formatHex(sha256().digest(bytes)), bytes.length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }
}
