package se.liu.grund.web.api;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the API.
 *
 * @param user name of the one admin
 * @param password its password, at most 72 bytes in UTF-8; null or blank: one is made at each start and printed once
 */
@ConfigurationProperties("grund.admin")
record AdminSettings(
        @DefaultValue("admin") String user, @Nullable String password) {

    @Override
    public String toString() {
        return "AdminSettings[user=" + user + "]";
    }
}
