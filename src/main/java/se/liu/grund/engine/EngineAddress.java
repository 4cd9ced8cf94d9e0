package se.liu.grund.engine;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where an engine listens, and how patient to be with it.
 *
 * @param base {@code ws://host:port} or {@code wss://host/virtual-proxy}; no user, query or fragment
 * @param headers sent with the upgrade request beside those of the way in; their values appear in no message, log or {@code toString}
 * @param wayIn how to prove who comes
 * @param tls whom to trust and what to show, for {@code wss}
 * @param connectTimeout longest wait for the socket and the upgrade together, more than zero
 * @param callTimeout longest wait for one answer, more than zero
 * @param reloadTimeout longest wait for the answer to {@code DoReloadEx}, more than zero
 * @param progressInterval pause between two {@code GetProgress}, more than zero
 * @param keepAlive pause between two pings of ours, whole seconds; the connection is given up when nothing at all came
 *     for one and a half of it. Zero: never
 * @param sessionTtl how long the engine keeps a session whose socket was cut, whole seconds; zero: not at all
 * @param callTimeouts longest wait for one answer by method, where it is not {@code callTimeout}
 */
public record EngineAddress(
        URI base,
        Map<String, String> headers,
        WayIn wayIn,
        EngineTls tls,
        Duration connectTimeout,
        Duration callTimeout,
        Duration reloadTimeout,
        Duration progressInterval,
        Duration keepAlive,
        Duration sessionTtl,
        Map<String, Duration> callTimeouts) {

    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(1);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);

    public EngineAddress {
        checkBase(base);
        headers = Map.copyOf(headers);
        headers.forEach(Headers::check);
        checkPositive("connect time-out", connectTimeout);
        checkPositive("call time-out", callTimeout);
        checkPositive("reload time-out", reloadTimeout);
        checkPositive("progress interval", progressInterval);
        if (keepAlive.isNegative() || keepAlive.getNano() != 0) {
            throw new IllegalArgumentException(
                    "Engine " + base + ": the keep-alive is " + keepAlive + ", expected whole seconds or zero.");
        }
        if (sessionTtl.isNegative() || sessionTtl.getNano() != 0) {
            throw new IllegalArgumentException(
                    "Engine " + base + ": the session ttl is " + sessionTtl + ", expected whole seconds or zero.");
        }
        callTimeouts = Map.copyOf(callTimeouts);
        callTimeouts.forEach((method, timeout) -> checkPositive("call time-out of " + method, timeout));
    }

    /** Without sessions that outlive their socket, and with one call time-out for all methods. */
    public EngineAddress(
            URI base,
            Map<String, String> headers,
            WayIn wayIn,
            EngineTls tls,
            Duration connectTimeout,
            Duration callTimeout,
            Duration reloadTimeout,
            Duration progressInterval,
            Duration keepAlive) {
        this(
                base,
                headers,
                wayIn,
                tls,
                connectTimeout,
                callTimeout,
                reloadTimeout,
                progressInterval,
                keepAlive,
                Duration.ZERO,
                Map.of());
    }

    /** The same engine, which keeps a session that long after its socket was cut. */
    public EngineAddress withSessionTtl(Duration ttl) {
        return new EngineAddress(
                base,
                headers,
                wayIn,
                tls,
                connectTimeout,
                callTimeout,
                reloadTimeout,
                progressInterval,
                keepAlive,
                ttl,
                callTimeouts);
    }

    /** The same engine, with other patience for the connection. */
    EngineAddress withConnectTimeout(Duration longest) {
        return new EngineAddress(
                base,
                headers,
                wayIn,
                tls,
                longest,
                callTimeout,
                reloadTimeout,
                progressInterval,
                keepAlive,
                sessionTtl,
                callTimeouts);
    }

    /** Longest wait for the answer to that method. */
    Duration patience(String method) {
        return callTimeouts.getOrDefault(method, callTimeout);
    }

    /** Of an engine that asks nobody who comes, or to whom the headers say it. */
    public EngineAddress(
            URI base,
            Map<String, String> headers,
            Duration connectTimeout,
            Duration callTimeout,
            Duration reloadTimeout,
            Duration progressInterval,
            Duration keepAlive) {
        this(
                base,
                headers,
                WayIn.anybody(),
                EngineTls.usual(),
                connectTimeout,
                callTimeout,
                reloadTimeout,
                progressInterval,
                keepAlive);
    }

    /** With progress asked for each second and a ping each minute. */
    public EngineAddress(
            URI base,
            Map<String, String> headers,
            Duration connectTimeout,
            Duration callTimeout,
            Duration reloadTimeout) {
        this(base, headers, connectTimeout, callTimeout, reloadTimeout, PROGRESS_INTERVAL, KEEP_ALIVE);
    }

    /** Names of headers only: values may be secrets. */
    @Override
    public String toString() {
        return "EngineAddress[%s, headers %s, connect %s, call %s, reload %s, progress %s, keep-alive %s]"
                .formatted(
                        base,
                        new TreeSet<>(headers.keySet()),
                        connectTimeout,
                        callTimeout,
                        reloadTimeout,
                        progressInterval,
                        keepAlive);
    }

    private static void checkBase(URI base) {
        String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("ws") && !scheme.equals("wss")) {
            throw new IllegalArgumentException(
                    "Engine address has scheme '" + scheme + "', expected ws or wss, such as ws://localhost:4848.");
        }
        // Not shown, since it may hold a password.
        if (base.getRawAuthority() != null && base.getRawAuthority().indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "Engine address holds a user before '@'. Leave it out and send the user as a header.");
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "Engine address has a query or fragment, expected scheme, host, port and proxy path only.");
        }
        // java.net.URI knows no host with an underscore; the socket would then go to localhost without a word.
        if (base.getHost() == null) {
            throw new IllegalArgumentException("Engine address " + base
                    + " has no host that can be used. Write it as ws://host:port; a name with '_' needs an alias.");
        }
    }

    private static void checkPositive(String what, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(
                    "Engine address: the " + what + " is " + duration + ", expected more than zero.");
        }
    }
}
