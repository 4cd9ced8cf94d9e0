package se.liu.grund.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import se.liu.grund.books.Books;
import se.liu.grund.books.TestBooks;
import se.liu.grund.certificates.Identity;
import se.liu.grund.certificates.TestAuthority;
import se.liu.grund.release.Releases;
import se.liu.grund.release.TestReleases;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;

/** A stand-in Qlik with two apps, and settings as an administrator writes them. */
final class ConnectionHouse implements AutoCloseable {

    static final TestAuthority SITE = new TestAuthority("qlik-CA");

    private static final TestAuthority OTHER = new TestAuthority("annan-CA");
    private static final DefaultSslBundleRegistry BUNDLES = madeBundles();
    private static final Books BOOKS = TestBooks.open();
    private static final Duration DAY = Duration.ofDays(1);

    final StandInQlik qlik;
    final Path folder;
    final Path other;

    ConnectionHouse(Path root, Optional<String> server) throws IOException {
        folder = Files.createDirectory(root.resolve("qvd-export"));
        other = Files.createDirectory(root.resolve("annan"));
        Map<String, Path> connections = new LinkedHashMap<>();
        connections.put("Grund", folder);
        connections.put("Annan", other);
        List<StandInApp> apps = List.of(new StandInApp("app-1", "Framgrund"), new StandInApp("app-2", "Bakgrund"));
        qlik = server.isPresent()
                ? StandInQlik.startTls(
                        certificate(server.get(), "qlik.liu.se", "127.0.0.1").server(SITE), connections, apps)
                : StandInQlik.start(0, connections, apps);
    }

    /** @param changes below {@code grund.qlik}; null takes away what is usual */
    ConnectionChecks checks(Map<String, @Nullable Object> changes, String client) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "grund.qlik.engines.qlik.url", qlik.uri(),
                "grund.qlik.apps.framgrund.id", "app-1",
                "grund.qlik.connect-timeout", "5s",
                "grund.qlik.folder-patience", "300ms"));
        if (qlik.uri().getScheme().equals("wss")) {
            properties.put("grund.qlik.engines.qlik.ssl-bundle", "qlik");
            properties.put("grund.qlik.engines.qlik.auth", "certificate");
            properties.put("grund.qlik.engines.qlik.user.directory", "INTERNAL");
            properties.put("grund.qlik.engines.qlik.user.id", "sa_engine");
        }
        changes.forEach((name, value) -> {
            if (value == null) {
                properties.remove("grund.qlik." + name);
            } else {
                properties.put("grund.qlik." + name, value);
            }
        });
        QlikSettings settings = new Binder(new MapConfigurationPropertySource(properties))
                .bind("grund.qlik", QlikSettings.class)
                .get();
        DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
        Identity own = certificate(client, "grund");
        bundles.registerBundle("qlik", bundle(own));
        bundles.registerBundle("trust-only", bundle(null));
        AppPlaces places = new AppPlaces(settings, new WaysIn(bundles, settings));
        Releases releases = TestReleases.in(folder, BOOKS);
        return new ConnectionChecks(places, settings, new ServiceWays(places, releases), releases, Clock.systemUTC());
    }

    /** {@code qlik} shows a certificate of the site, {@code stranger} one of another authority; both trust the site. */
    static DefaultSslBundleRegistry bundles() {
        return BUNDLES;
    }

    private static DefaultSslBundleRegistry madeBundles() {
        DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
        bundles.registerBundle("qlik", bundle(SITE.issue("grund")));
        bundles.registerBundle("stranger", bundle(OTHER.issue("grund")));
        return bundles;
    }

    private static SslBundle bundle(@Nullable Identity own) {
        PemSslStoreDetails trust = PemSslStoreDetails.forCertificate(Identity.pem(SITE.root()));
        PemSslStoreDetails keys = own == null
                ? null
                : PemSslStoreDetails.forCertificate(own.certificatePem()).withPrivateKey(own.keyPem());
        return SslBundle.of(new PemSslStoreBundle(keys, trust));
    }

    private static Identity certificate(String kind, String name, String... hosts) {
        Instant now = Instant.now();
        return switch (kind) {
            case "good" -> SITE.issue(name, hosts);
            case "expired" -> SITE.issue(name, now.minus(DAY.multipliedBy(9)), now.minus(DAY), hosts);
            case "early" -> SITE.issue(name, now.plus(DAY), now.plus(DAY.multipliedBy(9)), hosts);
            case "other-host" -> SITE.issue(name, "qlik.liu.se");
            case "other-ca" -> OTHER.issue(name, hosts);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @Override
    public void close() {
        qlik.close();
    }
}
