package se.liu.grund.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import se.liu.grund.books.TestBooks;
import se.liu.grund.release.Releases;
import se.liu.grund.release.TestReleases;

class AppCheckingTests {

    @Test
    void tellsOfWhatNobodyForesawWithoutItsWords(@TempDir Path folder) {
        QlikSettings settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "grund.qlik.engines.qlik.url",
                        URI.create("ws://localhost:1"),
                        "grund.qlik.apps.framgrund.id",
                        "app-1")))
                .bind("grund.qlik", QlikSettings.class)
                .get();
        AppPlaces places = new AppPlaces(settings, new WaysIn(new DefaultSslBundleRegistry(), settings)) {
            @Override
            String id(String app) {
                throw new IllegalStateException("hemlig");
            }
        };

        Releases releases = TestReleases.in(folder, TestBooks.open());
        AppCheck check = new AppChecking(
                        "framgrund", places, new ServiceWays(places, releases), releases, Duration.ZERO)
                .check("run-1", Instant.EPOCH);

        CheckStep failed = check.failed().orElseThrow();
        assertThat(failed.part()).isEqualTo(Part.SETTING);
        assertThat(failed.found()).isEqualTo("something that Grund did not foresee");
        assertThat(failed.action()).isEqualTo("Look for it in Grund's log, and report it.");
        assertThat(check.steps()).hasSize(Part.values().length);
    }
}
