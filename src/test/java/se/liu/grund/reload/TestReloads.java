package se.liu.grund.reload;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import se.liu.grund.books.Books;
import se.liu.grund.release.Releases;

/** Reloads against one engine, quick to lose patience. */
public final class TestReloads {

    private TestReloads() {}

    public static Reloads at(URI engine, String app, String id, Releases releases, Books books) {
        QlikSettings settings = new QlikSettings(
                Map.of("qlik", EnginePlace.at(engine)),
                Map.of(app, new QlikSettings.AppPlace(id, null, "Grund")),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                QlikSettings.AtStart.NOTHING,
                2);
        AppPlaces places = new AppPlaces(settings, new WaysIn(new DefaultSslBundleRegistry(), settings));
        return new Reloads(places, settings, releases, new ReloadBooks(books), Clock.systemUTC());
    }
}
