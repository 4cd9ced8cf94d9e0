package se.liu.grund.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What this process takes at most while it works, looked at ten times a second. Linux tells it all; elsewhere only the heap is known. */
final class Footprint implements AutoCloseable {

    private static final long EVERY_MILLISECONDS = 100;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread watch = Thread.ofPlatform().daemon().start(this::watch);
    private long anonymous;
    private long spill;

    /** Of the heap: by pool the most that ever stood in it, garbage included. */
    static long heapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** Ends the watch and tells what it saw. */
    String told() throws InterruptedException {
        close();
        watch.join();
        return String.format(
                Locale.ROOT,
                "heap %d MB, in all %d MB, with mapped files %d MB, spilled %s",
                heapBytes() >> 20,
                anonymous >> 20,
                status("VmHWM") >> 20,
                Size.of(spill));
    }

    @Override
    public void close() {
        ended.countDown();
    }

    private void watch() {
        try {
            do {
                anonymous = Math.max(anonymous, status("RssAnon"));
                spill = Math.max(spill, spilled());
            } while (!ended.await(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line of the kernel's word on this process, in bytes. */
    private static long status(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of open files without a name. */
    private static long spilled() {
        long bytes = 0;
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path file : open) {
                bytes += spilled(file);
            }
        } catch (IOException _) {
            // Not Linux.
        }
        return bytes;
    }

    private static long spilled(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().contains(".qvd.spill") ? Files.size(file) : 0;
        } catch (IOException _) {
            // Closed since it was listed.
            return 0;
        }
    }
}
