package se.liu.grund.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folders that the service cannot do without; the modules that own them read the same keys.
 *
 * @param sources where marts come from
 * @param release where they go
 */
@ConfigurationProperties("grund")
record FolderSettings(
        @DefaultValue Sources sources, @DefaultValue Release release) {

    /**
     * Where marts come from.
     *
     * @param contracts folder of the contracts
     */
    record Sources(@DefaultValue("contracts") Path contracts) {}

    /**
     * Where marts go.
     *
     * @param folder the folder that Qlik's {@code lib://} connection points at
     */
    record Release(@DefaultValue("qvd-export") Path folder) {}
}
