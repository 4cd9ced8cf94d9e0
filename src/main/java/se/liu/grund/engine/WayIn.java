package se.liu.grund.engine;

import java.time.Clock;
import java.util.Optional;

/**
 * How a client proves to an engine or its proxy who comes. One is kept for as long as an engine is configured, since some
 * keep a token or a session between uses; all may be used by several threads. No {@code toString} shows a secret.
 */
public sealed interface WayIn
        permits AnybodyWay, CertificateWay, HeaderWay, JwtWay, ApiKeyWay, TicketWay, OAuthWay, CsrfWay {

    /**
     * What the next upgrade request carries. May ask a ticket or token server first, and then blocks.
     *
     * @throws EngineException with {@link Hurdle#USER} when there is nothing to show, and why
     */
    Pass pass();

    /**
     * Told that a pass was refused.
     *
     * @return a new one in its place; empty where a new one would be the same
     * @throws EngineException as {@link #pass()}
     */
    default Optional<Pass> renewed(Pass refused) {
        return Optional.empty();
    }

    /** Told that a pass let the socket in, and its user was then not taken all the same: it is not to be used again. */
    default void forget(Pass refused) {}

    /** Desktop and container engines, which ask nobody. */
    static WayIn anybody() {
        return new AnybodyWay();
    }

    /** Directly to an engine of Enterprise on Windows, as a user by {@code X-Qlik-User}; TLS shows a client certificate. */
    static WayIn certificate(QlikUser user) {
        return new CertificateWay(user);
    }

    /** Through a virtual proxy with header authentication: the proxy's header name, and {@code user} or {@code DIR\\user}. */
    static WayIn header(String name, Secret value) {
        return new HeaderWay(name, value.reveal());
    }

    /** Through a virtual proxy with JWT authentication. */
    static WayIn jwt(Secret token) {
        return new JwtWay(token, Clock.systemUTC());
    }

    /** Through a virtual proxy, with a ticket for each session of the proxy service at {@code https://host:4243/qps}. */
    static WayIn ticket(HttpPlace office, QlikUser user) {
        return new TicketWay(office, user);
    }

    /** To Qlik Cloud with an API key. */
    static WayIn apiKey(Secret key) {
        return new ApiKeyWay(key);
    }

    /** To Qlik Cloud as a machine, by OAuth client credentials. */
    static WayIn oauth(OAuthClient client) {
        return new OAuthWay(client, Clock.systemUTC());
    }

    /** By another way to the proxy's cross-site guard, and on with the session cookie and token that it gives. */
    static WayIn csrf(WayIn first, HttpPlace proxy) {
        return new CsrfWay(first, proxy);
    }
}
