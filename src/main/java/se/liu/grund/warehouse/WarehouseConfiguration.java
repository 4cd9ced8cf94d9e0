package se.liu.grund.warehouse;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the warehouse that the configuration names. */
@Configuration(proxyBeanMethods = false)
class WarehouseConfiguration {

    /**
     * Which engine marts are built in.
     *
     * @param url {@code jdbc:duckdb:} (in memory), {@code jdbc:duckdb:<file>} or {@code jdbc:h2:…}
     */
    @ConfigurationProperties("grund.warehouse")
    record WarehouseSettings(@DefaultValue("jdbc:duckdb:") String url) {}

    @Bean
    Warehouse warehouse(WarehouseSettings settings) {
        return Warehouse.open(settings.url());
    }
}
