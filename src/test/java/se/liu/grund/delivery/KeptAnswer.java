package se.liu.grund.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.TableFormat;
import se.liu.grund.contract.TableShape;

/** An answer of PxWeb as a fetch would have kept it, and the manifest that says so. */
record KeptAnswer(byte[] answer, byte[] manifest) {

    private static final int NAMED = 32;

    /** The answer to what the contract's first table asks for. */
    static KeptAnswer of(DeliveryContract contract, byte[] answer) {
        TableShape shape = contract.tables().getFirst();
        if (!(shape.format() instanceof TableFormat.PxWeb table)) {
            throw new IllegalArgumentException("No table of PxWeb: " + shape.file());
        }
        String sha = sha256(answer);
        String manifest = """
                {"table": "%s", "asked": "%s", "request": "", "changed": null,
                 "pieces": [{"file": "%s", "sha256": "%s", "bytes": %d, "etag": null}]}
                """.formatted(
                        table.table(),
                        PxWebTables.request(table).fingerprint(),
                        sha.substring(0, NAMED) + ".answer.json",
                        sha,
                        answer.length);
        return new KeptAnswer(answer, manifest.getBytes(StandardCharsets.UTF_8));
    }

    /** What lies in the folder when the answer was changed after it was kept. */
    void with(Path folder, byte[] changedAnswer, byte[] changedManifest) {
        try {
            Files.createDirectories(folder);
            for (Path file : files(folder)) {
                Files.delete(file);
            }
            Files.write(folder.resolve(sha256(answer).substring(0, NAMED) + ".answer.json"), changedAnswer);
            Files.write(folder.resolve("manifest.json"), changedManifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void in(Path folder) {
        with(folder, answer, manifest);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
