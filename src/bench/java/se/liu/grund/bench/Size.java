package se.liu.grund.bench;

import java.util.Locale;

/** Bytes as a person reads them. */
final class Size {

    private Size() {}

    static String of(long bytes) {
        if (bytes < 10_000_000) {
            return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
        }
        return bytes < 10_000_000_000L
                ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
