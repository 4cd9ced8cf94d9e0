package se.liu.grund.web.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How unknown files are looked at.
 *
 * @param largest how large a file may be; one that is larger is refused with 413
 */
@ConfigurationProperties("grund.inspection")
record InspectionSettings(@DefaultValue("256MB") DataSize largest) {}
