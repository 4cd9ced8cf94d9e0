package se.liu.grund.reload;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.liu.grund.engine.Secret;

/**
 * One engine and how to come in; which of the members below are needed depends on {@code auth}.
 *
 * @param url {@code ws://host:port} or {@code wss://host/virtual-proxy}
 * @param headers sent with each upgrade beside those of {@code auth}; secret
 * @param sslBundle name of a bundle below {@code spring.ssl.bundle}: whom to trust, and the client certificate
 * @param auth how to prove who comes
 * @param crossSite what a proxy's guard against cross-site requests wants
 * @param user for {@code certificate} and {@code ticket}
 * @param header for {@code header}
 * @param token for {@code jwt} and {@code api-key}; secret
 * @param ticket for {@code ticket}
 * @param oauth for {@code oauth}
 * @param atOnce how many reloads may run on it at the same time
 * @param atOncePerUser how many of them as the same user; proxies allow five sessions
 * @param service {@code https://host:4242} of the repository service, for apps that are reloaded by its tasks; the tenant
 *     for those of Qlik Cloud where it is not the engine's host
 */
record EnginePlace(
        URI url,
        @DefaultValue Map<String, String> headers,
        @Nullable String sslBundle,
        @DefaultValue("none") Auth auth,
        @DefaultValue("none") CrossSite crossSite,
        @DefaultValue User user,
        @DefaultValue Header header,
        @Nullable Secret token,
        @DefaultValue Ticket ticket,
        @DefaultValue OAuth oauth,
        @DefaultValue("4") @Min(1) int atOnce,
        @DefaultValue("4") @Min(1) int atOncePerUser,
        @Nullable URI service) {

    /** How to prove who comes. */
    enum Auth {
        /** Not at all: Desktop, container engines; or {@code headers} say it. */
        NONE,
        /** Enterprise on Windows, directly at port 4747: client certificate and {@code X-Qlik-User}. */
        CERTIFICATE,
        /** Virtual proxy with header authentication. */
        HEADER,
        /** Virtual proxy with JWT authentication. */
        JWT,
        /** Virtual proxy, with tickets of the proxy service at port 4243. */
        TICKET,
        /** Qlik Cloud, with an API key. */
        API_KEY,
        /** Qlik Cloud, as a machine by OAuth. */
        OAUTH
    }

    /** What a proxy's guard against cross-site requests wants. */
    enum CrossSite {
        NONE,
        /** A token with each upgrade, and the session cookie that it belongs to. */
        CSRF_TOKEN
    }

    /**
     * A user of Qlik's.
     *
     * @param directory such as {@code INTERNAL}
     * @param id such as {@code sa_engine}
     */
    record User(@Nullable String directory, @Nullable String id) {}

    /**
     * The header that a virtual proxy takes the user from.
     *
     * @param name as the virtual proxy is set to
     * @param value {@code user}, or {@code DIR\\user}
     */
    record Header(@Nullable String name, @Nullable Secret value) {}

    /**
     * Where tickets come from.
     *
     * @param url {@code https://host:4243/qps/<virtual-proxy>}
     * @param sslBundle the engine's where it is not another
     */
    record Ticket(@Nullable URI url, @Nullable String sslBundle) {}

    /**
     * An OAuth client of a tenant.
     *
     * @param url {@code https://<tenant>/oauth/token} where it is not another
     * @param clientId of the client
     * @param clientSecret of the client
     */
    record OAuth(
            @Nullable URI url,
            @Nullable String clientId,
            @Nullable Secret clientSecret) {}

    /** An engine that asks nobody. */
    static EnginePlace at(URI url) {
        return new EnginePlace(
                url,
                Map.of(),
                null,
                Auth.NONE,
                CrossSite.NONE,
                new User(null, null),
                new Header(null, null),
                null,
                new Ticket(null, null),
                new OAuth(null, null, null),
                4,
                4,
                null);
    }

    @Override
    public String toString() {
        return url + " (auth " + auth + ", headers " + headers.keySet() + ")";
    }
}
