package se.liu.grund.web.api;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Streams of a run's events.
 *
 * @param heartbeat longest silence on a stream, so that no proxy gives it up; a client that went away is noticed by it
 * @param backlog how many events may wait for a slow client before its stream is ended; it can come back for the rest
 */
@Validated
@ConfigurationProperties("grund.events")
record EventSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1000") @Min(1) int backlog) {}
