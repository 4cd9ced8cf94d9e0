package se.liu.grund.rebuild;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where marts come from.
 *
 * @param contracts folder of the contracts, with {@code apps}, {@code deliveries} and {@code codes} in it
 * @param deliveries folder that analysts drop deliveries in
 */
@ConfigurationProperties("grund.sources")
record SourceSettings(
        @DefaultValue("contracts") Path contracts,
        @DefaultValue("deliveries") Path deliveries) {}
