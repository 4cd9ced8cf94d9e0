package se.liu.grund.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The most that ever lay in a folder, looked at ten times a second. */
final class SpillWatch implements AutoCloseable {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Path folder;
    private volatile long most;

    SpillWatch(Path folder) {
        this.folder = folder;
        Thread.ofPlatform().daemon().start(this::watch);
    }

    long most() {
        return most;
    }

    private void watch() {
        try {
            do {
                most = Math.max(most, size());
            } while (!ended.await(100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long size() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException _) {
            // Not there yet, or no more.
            return 0;
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
