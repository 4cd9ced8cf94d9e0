package se.liu.grund.source.jsonstat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Reads {@code updated}: ISO 8601, a day or a moment; UTC where it names no zone. */
final class Moments {

    private Moments() {}

    /** The moment; null when there is none that can be read. */
    static @Nullable Instant of(String text) {
        try {
            TemporalAccessor found = text.length() <= 10
                    ? LocalDate.parse(text)
                    : DateTimeFormatter.ISO_DATE_TIME.parseBest(text, Instant::from, LocalDateTime::from);
            return switch (found) {
                case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
                case LocalDateTime moment -> moment.toInstant(ZoneOffset.UTC);
                case Instant instant -> instant;
                default -> null;
            };
        } catch (DateTimeException _) {
            return null;
        }
    }
}
