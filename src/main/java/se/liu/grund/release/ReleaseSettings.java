package se.liu.grund.release;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where releases are published.
 *
 * @param folder the folder that Qlik's {@code lib://} connection points at
 */
@ConfigurationProperties("grund.release")
record ReleaseSettings(@DefaultValue("qvd-export") Path folder) {}
