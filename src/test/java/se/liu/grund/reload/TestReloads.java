package se.liu.grund.reload;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.liu.grund.books.Books;
import se.liu.grund.engine.EngineTraffic;
import se.liu.grund.release.Releases;

/** Reloads against one engine, quick to lose patience. */
public final class TestReloads {

    private TestReloads() {}

    public static Reloads at(URI engine, String app, String id, Releases releases, Books books) {
        return at(
                Map.of("engines.qlik.url", engine.toString(), "apps[" + app + "].id", id), releases, books, List.of());
    }

    /** @param changes below {@code grund.qlik} */
    public static Reloads at(
            Map<String, String> changes, Releases releases, Books books, List<EngineTraffic> listeners) {
        QlikSettings settings = settings(changes);
        AppPlaces places = new AppPlaces(settings, new WaysIn(ConnectionHouse.bundles(), settings));
        return new Reloads(
                places,
                settings,
                releases,
                new ReloadBooks(books),
                new ReloadRecords(books),
                new Traffic(settings, provider(listeners)),
                new ServiceWays(places, releases),
                Clock.systemUTC());
    }

    static QlikSettings settings(Map<String, String> changes) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "grund.qlik.connect-timeout", "5s",
                "grund.qlik.call-timeout", "10s",
                "grund.qlik.reload-timeout", "30s",
                "grund.qlik.progress-interval", "20ms",
                "grund.qlik.folder-patience", "1s",
                "grund.qlik.reconnect", "1s",
                "grund.qlik.session-ttl", "5s"));
        changes.forEach((name, value) -> properties.put("grund.qlik." + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("grund.qlik", QlikSettings.class)
                .get();
    }

    private static ObjectProvider<EngineTraffic> provider(List<EngineTraffic> listeners) {
        return new ObjectProvider<>() {
            @Override
            public Stream<EngineTraffic> stream() {
                return listeners.stream();
            }
        };
    }
}
