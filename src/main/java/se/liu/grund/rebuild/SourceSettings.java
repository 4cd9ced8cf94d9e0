package se.liu.grund.rebuild;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where marts come from.
 *
 * @param contracts folder of the contracts, with {@code apps}, {@code deliveries} and {@code codes} in it
 * @param deliveries folder that analysts drop deliveries in
 * @param counted aliases of the apps that are counted here from person-level registers, instead of delivered
 * @param readerMemory how much the reader of register files holds outside Java's heap, where the warehouse does not read them
 * @param readerSpill the folder on disk for the rest
 */
@ConfigurationProperties("grund.sources")
record SourceSettings(
        @DefaultValue("contracts") Path contracts,
        @DefaultValue("deliveries") Path deliveries,
        @DefaultValue({}) Set<String> counted,
        @DefaultValue("512MB") DataSize readerMemory,
        @DefaultValue("data/spill-reader") Path readerSpill) {}
