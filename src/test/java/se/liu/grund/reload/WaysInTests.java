package se.liu.grund.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import se.liu.grund.engine.WayIn;

class WaysInTests {

    private static final Map<String, String> ALL = Map.of(
            "token", "hemlig",
            "headers.X-Other", "hemlig",
            "header.name", "hdr-user",
            "header.value", "LIU\\hemlig",
            "user.directory", "LIU",
            "user.id", "åsa",
            "ticket.url", "https://qlik.example:4243/qps",
            "oauth.client-id", "grund",
            "oauth.client-secret", "hemlig");

    @TempDir
    private Path folder;

    @Test
    void showsNoSecretInAnyWayOrSetting() {
        for (EnginePlace.Auth auth : EnginePlace.Auth.values()) {
            QlikSettings settings = settings(auth.name());
            WayIn way = ways(settings).of("qlik", settings.engines().get("qlik"));

            assertThat(way.toString()).doesNotContain("hemlig");
            assertThat(settings.toString()
                            + settings.engines().get("qlik").header()
                            + settings.engines().get("qlik").oauth())
                    .doesNotContain("hemlig");
        }
    }

    @Test
    void keepsOneWayForAnEngineSinceSomeHoldATokenOrASession() {
        QlikSettings settings = settings("oauth");
        WaysIn ways = ways(settings);
        EnginePlace qlik = settings.engines().get("qlik");

        assertThat(ways.of("qlik", qlik)).isSameAs(ways.of("qlik", qlik));
    }

    @Test
    void asksTheTenantOfTheEngineForTokensWhereNothingElseIsSaid() {
        QlikSettings settings = settings("oauth");

        assertThat(ways(settings).of("qlik", settings.engines().get("qlik")).toString())
                .contains("address=https://qlik.example/oauth/token");
    }

    @Test
    void needsNoMembersOfOtherWays() {
        EnginePlace plain = EnginePlace.at(URI.create("ws://localhost:4848"));

        assertThat(ways(settings("none")).of("qlik", plain)).isEqualTo(WayIn.anybody());
        assertThat(ways(settings("none")).user("qlik", plain)).isEmpty();
    }

    @Test
    void saysThatAnSslBundleCannotBeReadAndNotWhatIsInIt() {
        DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
        String location = "file:" + folder.resolve("client.pem");
        bundles.registerBundle(
                "qlik", SslBundle.of(new PemSslStoreBundle(PemSslStoreDetails.forCertificate(location), null)));

        assertThatThrownBy(() -> new WaysIn(bundles, settings("none")).tls("qlik", "qlik"))
                .isInstanceOf(ReloadException.class)
                .hasNoCause()
                .hasMessage("Engine 'qlik': the SSL bundle 'qlik' cannot be read. Check the files and passwords of"
                        + " spring.ssl.bundle.*.qlik.");
    }

    private static WaysIn ways(QlikSettings settings) {
        return new WaysIn(new DefaultSslBundleRegistry(), settings);
    }

    private static QlikSettings settings(String auth) {
        Map<String, String> properties = new HashMap<>();
        ALL.forEach((name, value) -> properties.put("grund.qlik.engines.qlik." + name, value));
        properties.put("grund.qlik.engines.qlik.url", "wss://qlik.example/grund");
        properties.put("grund.qlik.engines.qlik.auth", auth);
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("grund.qlik", QlikSettings.class)
                .get();
    }
}
