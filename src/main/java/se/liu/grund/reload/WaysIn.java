package se.liu.grund.reload;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslManagerBundle;
import org.springframework.stereotype.Component;
import se.liu.grund.engine.EngineTls;
import se.liu.grund.engine.HttpPlace;
import se.liu.grund.engine.OAuthClient;
import se.liu.grund.engine.QlikUser;
import se.liu.grund.engine.Secret;
import se.liu.grund.engine.WayIn;
import se.liu.grund.reload.EnginePlace.Auth;
import se.liu.grund.reload.EnginePlace.CrossSite;

/** From settings to the way into each engine; says what to set where something is missing. One way an engine is kept. */
@Component
class WaysIn {

    private final SslBundles bundles;
    private final QlikSettings settings;
    private final Map<String, WayIn> kept = new ConcurrentHashMap<>();

    WaysIn(SslBundles bundles, QlikSettings settings) {
        this.bundles = bundles;
        this.settings = settings;
    }

    WayIn of(String engine, EnginePlace place) {
        return kept.computeIfAbsent(engine, name -> {
            try {
                return make(name, place);
            } catch (IllegalArgumentException e) {
                throw new ReloadException("Engine '" + name + "' cannot be used: " + e.getMessage()
                        + " Mend grund.qlik.engines." + name + " in the configuration.");
            }
        });
    }

    /** Whom the engine should see, where it is Grund that says it. */
    Optional<QlikUser> user(String engine, EnginePlace place) {
        return place.auth() == Auth.CERTIFICATE || place.auth() == Auth.TICKET
                ? Optional.of(user(place, engine))
                : Optional.empty();
    }

    /** Read anew each time, so that a bundle that was renewed while the service runs counts. */
    EngineTls tls(String engine, @Nullable String bundle) {
        if (bundle == null || bundle.isBlank()) {
            return EngineTls.usual();
        }
        try {
            SslManagerBundle managers = bundles.getBundle(bundle).getManagers();
            return EngineTls.of(managers.getKeyManagers(), managers.getTrustManagers());
        } catch (NoSuchSslBundleException none) {
            throw new ReloadException("Engine '" + engine + "' names the SSL bundle '" + bundle
                    + "', which is not configured. Set spring.ssl.bundle.pem." + bundle + ".*.");
        } catch (RuntimeException unusable) {
            // Without the cause: it may quote a file's content.
            throw new ReloadException("Engine '" + engine + "': the SSL bundle '" + bundle
                    + "' cannot be read. Check the files and passwords of spring.ssl.bundle.*." + bundle + ".");
        }
    }

    private WayIn make(String engine, EnginePlace place) {
        WayIn way = switch (place.auth()) {
            case NONE -> WayIn.anybody();
            case CERTIFICATE -> WayIn.certificate(user(place, engine));
            case HEADER ->
                WayIn.header(
                        needed(place.header().name(), engine, place, "header.name"),
                        secret(place.header().value(), engine, place, "header.value"));
            case JWT -> WayIn.jwt(secret(place.token(), engine, place, "token"));
            case TICKET -> {
                @Nullable String own = place.ticket().sslBundle();
                yield WayIn.ticket(
                        place(
                                engine,
                                needed(place.ticket().url(), engine, place, "ticket.url"),
                                own == null ? place.sslBundle() : own),
                        user(place, engine));
            }
            case API_KEY -> WayIn.apiKey(secret(place.token(), engine, place, "token"));
            case OAUTH ->
                WayIn.oauth(new OAuthClient(
                        place(
                                engine,
                                Optional.ofNullable(place.oauth().url())
                                        .orElseGet(() -> web(place.url()).resolve("/oauth/token")),
                                place.sslBundle()),
                        needed(place.oauth().clientId(), engine, place, "oauth.client-id"),
                        secret(place.oauth().clientSecret(), engine, place, "oauth.client-secret")));
        };
        return place.crossSite() == CrossSite.CSRF_TOKEN
                ? WayIn.csrf(way, place(engine, web(place.url()), place.sslBundle()))
                : way;
    }

    private HttpPlace place(String engine, URI url, @Nullable String bundle) {
        // Now rather than at the first use, so that a wrong setting is told as one.
        tls(engine, bundle);
        return new HttpPlace(url, () -> tls(engine, bundle), settings.connectTimeout());
    }

    /** The same server by HTTP. */
    private static URI web(URI socket) {
        return URI.create(socket.toString().replaceFirst("(?i)^ws", "http"));
    }

    private static QlikUser user(EnginePlace place, String engine) {
        return new QlikUser(
                needed(place.user().directory(), engine, place, "user.directory"),
                needed(place.user().id(), engine, place, "user.id"));
    }

    private static Secret secret(@Nullable Secret secret, String engine, EnginePlace place, String what) {
        return needed(secret == null || secret.isBlank() ? null : secret, engine, place, what);
    }

    private static <T> T needed(@Nullable T value, String engine, EnginePlace place, String what) {
        if (value == null || value.toString().isBlank()) {
            throw new ReloadException("Engine '" + engine + "' has auth '"
                    + place.auth().name().toLowerCase(Locale.ROOT).replace('_', '-') + "' and no " + what
                    + ". Set grund.qlik.engines." + engine + "." + what + ".");
        }
        return value;
    }
}
