package se.liu.grund.web.ops;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How health looks at Qlik.
 *
 * @param qlikEvery how long an answer about an engine counts before it is asked again
 * @param qlikWait how long a health answer waits for an engine's
 */
@ConfigurationProperties("grund.health")
record HealthSettings(
        @DefaultValue("30s") Duration qlikEvery,
        @DefaultValue("2s") Duration qlikWait) {}
