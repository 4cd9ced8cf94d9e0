package se.liu.grund.warehouse;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Opens the warehouse that the configuration names. */
@Configuration(proxyBeanMethods = false)
class WarehouseConfiguration {

    /**
     * Which engine marts are built in.
     *
     * @param url {@code jdbc:duckdb:} (in memory), {@code jdbc:duckdb:<file>}, {@code jdbc:h2:…},
     *     {@code jdbc:postgresql://host/database} or {@code jdbc:trino://host:port/catalog}
     * @param user of a server
     * @param password of a server; never in the URL, which stands in messages
     * @param memory how much DuckDB holds outside Java's heap before it puts the rest on disk
     * @param spill the folder on disk for that, empty when no run goes on
     * @param sweep whether workspaces that a killed process left are taken away at start; false where several services share
     *     one database
     */
    @ConfigurationProperties("grund.warehouse")
    record WarehouseSettings(
            @DefaultValue("jdbc:duckdb:") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("512MB") DataSize memory,
            @DefaultValue("data/spill") Path spill,
            @DefaultValue("true") boolean sweep) {

        EngineMemory engineMemory() {
            return new EngineMemory(memory.toBytes(), spill);
        }

        /** Never the password. */
        @Override
        public String toString() {
            return "WarehouseSettings[" + Urls.shown(url) + "]";
        }
    }

    @Bean
    Warehouse warehouse(WarehouseSettings settings) {
        return Warehouse.open(
                settings.url(), settings.engineMemory(), new EngineLogin(settings.user(), settings.password()));
    }
}
