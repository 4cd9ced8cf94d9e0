package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The folder that answers are kept in as they came, under names made of what they hold. */
record FetchFolder(Path path) {

    private static final String ENDING = ".answer.json";
    private static final int NAMED = 32;

    /** Looks at an answer before it is kept. */
    @FunctionalInterface
    interface Look {
        void at(Path file) throws IOException;
    }

    /** Keeps an answer when it passes; what does not leaves no file. */
    Manifest.Piece keep(Answer answer, Look look) throws IOException {
        String sha = sha256(answer.body());
        String name = sha.substring(0, NAMED) + ENDING;
        write(name, answer.body(), look);
        return new Manifest.Piece(name, sha, answer.body().length, answer.etag());
    }

    /** Says what is whole, and takes away answers that are no part of it. */
    void conclude(Manifest manifest) throws IOException {
        write(Manifest.NAME, manifest.json(), file -> {});
        Set<String> kept = manifest.pieces().stream().map(Manifest.Piece::file).collect(Collectors.toSet());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*" + ENDING)) {
            for (Path file : files) {
                if (!kept.contains(String.valueOf(file.getFileName()))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Whether the file is here as it came. A name that is no answer's is none, whatever it points to. */
    boolean holds(Manifest.Piece piece) throws IOException {
        Path file = path.resolve(piece.file());
        return piece.file().matches("[0-9a-f]{" + NAMED + "}\\.answer\\.json")
                && Files.isRegularFile(file)
                && Files.size(file) == piece.bytes()
                && sha256(Files.readAllBytes(file)).equals(piece.sha256());
    }

    /** Whole or not at all: written beside its place, forced to disk, moved there in one step. */
    private void write(String name, byte[] bytes, Look look) throws IOException {
        Files.createDirectories(path);
        Path aside = path.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            look.at(aside);
            Files.move(aside, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
