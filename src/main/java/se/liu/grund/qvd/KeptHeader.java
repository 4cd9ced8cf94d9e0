package se.liu.grund.qvd;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a table keeps of the file that it was read from, beside what it says itself, so that it can be written back as it stood there.
 *
 * @param buildNumber QvBuildNo
 * @param form line ends and optional elements
 * @param created CreateUtcTime as it stood
 * @param sourceCreated SourceCreateUtcTime
 * @param sourceFileTime SourceFileUtcTime
 * @param sourceFileSize SourceFileSize
 * @param stale StaleUtcTime
 * @param profiling ProfilingData
 * @param layout of the records
 */
record KeptHeader(
        String buildNumber,
        QvdHeader.Form form,
        String created,
        String sourceCreated,
        String sourceFileTime,
        String sourceFileSize,
        String stale,
        String profiling,
        KeptLayout layout) {

    /** A table made by hand is written as the newest build does whose header form is known. */
    static final KeptHeader OURS = new KeptHeader(
            "50689", QvdHeader.Form.NEWEST, "1970-01-01 00:00:00", "", "", "-1", "", "", KeptLayout.NONE);

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static KeptHeader of(QvdHeader header) {
        return new KeptHeader(
                orOurs(header.buildNumber(), OURS.buildNumber),
                header.form(),
                header.created(),
                header.sourceCreated(),
                header.sourceFileTime(),
                orOurs(header.sourceFileSize(), OURS.sourceFileSize),
                header.stale(),
                header.profiling(),
                KeptLayout.of(header));
    }

    /** The same without the file's own layout. */
    KeptHeader withoutLayout() {
        return new KeptHeader(
                buildNumber,
                form,
                created,
                sourceCreated,
                sourceFileTime,
                sourceFileSize,
                stale,
                profiling,
                KeptLayout.NONE);
    }

    /** What CreateUtcTime means; 1970-01-01 where it means nothing. */
    Instant createdTime() {
        try {
            return UTC_TIME.parse(created.strip().replace('T', ' '), Instant::from);
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }

    /** CreateUtcTime for a table of this time: as it stood when that is still meant. */
    String createdText(Instant time) {
        return time.equals(createdTime()) ? created : UTC_TIME.format(time);
    }

    private static String orOurs(String text, String ours) {
        return text.isEmpty() ? ours : text;
    }
}
