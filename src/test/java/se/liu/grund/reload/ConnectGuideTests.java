package se.liu.grund.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import se.liu.grund.certificates.Identity;

/** The guide's error texts are those of {@link ConnectionSpecTests}, and its settings are ones that Grund takes. */
class ConnectGuideTests {

    private static final Path GUIDE = Path.of("docs/guides/connect-to-qlik.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z]*) ?\\| `([^`]+)` \\|");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

    /** When a socket says this and when it says more is chance; {@code EngineTlsTests} hold the words. */
    private static final String BROKEN_OFF = "it breaks TLS off, probably since it ";

    @Configuration
    @EnableConfigurationProperties(QlikSettings.class)
    static class Settings {}

    @Test
    void quotesWhatTheCheckSaysAndUnderTheRightPart() throws IOException {
        List<ConnectionSpec> specs = ConnectionSpec.all();
        List<MatchResult> rows = ROW.matcher(Files.readString(GUIDE)).results().toList();
        assertThat(rows).hasSizeGreaterThan(30);
        String part = "";
        for (MatchResult row : rows) {
            part = row.group(1).isEmpty() ? part : row.group(1);
            Part here = Part.valueOf(part.toUpperCase(Locale.ROOT));
            String text = row.group(2);
            Pattern pattern = Pattern.compile(Stream.of(text.split("…", -1))
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + ".+" + b)
                    .orElseThrow());
            if (text.startsWith(BROKEN_OFF)) {
                continue;
            }
            assertThat(specs)
                    .as(part + ": " + text)
                    .anyMatch(spec ->
                            spec.part() == here && pattern.matcher(spec.found()).matches());
        }
    }

    @Test
    void tellsOfEveryPart() throws IOException {
        String guide = Files.readString(GUIDE);
        for (Part part : Part.values()) {
            assertThat(guide).contains("\n| " + part.name().toLowerCase(Locale.ROOT) + " | `");
        }
    }

    static Stream<String> settings() throws IOException {
        return YAML.matcher(Files.readString(GUIDE)).results().map(block -> block.group(1));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void givesSettingsThatCanBeUsed(String yaml, @TempDir Path keys) throws IOException {
        Identity own = ConnectionHouse.SITE.issue("grund");
        Files.writeString(keys.resolve("client.pem"), own.certificatePem());
        Files.writeString(keys.resolve("client_key.pem"), own.keyPem());
        Files.writeString(keys.resolve("root.pem"), Identity.pem(ConnectionHouse.SITE.root()));
        String here = yaml.replace("/etc/grund/qlik", keys.toString());

        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withUserConfiguration(Settings.class)
                .withSystemProperties("QLIK_JWT=hemlig", "QLIK_OAUTH_SECRET=hemlig", "QLIK_API_KEY=hemlig")
                .withInitializer(
                        context -> load(here).forEach(context.getEnvironment().getPropertySources()::addLast))
                .run(context -> {
                    QlikSettings settings = context.getBean(QlikSettings.class);
                    WaysIn ways = new WaysIn(context.getBean(SslBundles.class), settings);
                    assertThat(settings.engines()).isNotEmpty();
                    for (Map.Entry<String, EnginePlace> engine :
                            settings.engines().entrySet()) {
                        assertThatCode(() -> {
                                    ways.of(engine.getKey(), engine.getValue());
                                    ways.tls(engine.getKey(), engine.getValue().sslBundle());
                                    ways.tls(
                                            engine.getKey(),
                                            engine.getValue().ticket().sslBundle());
                                })
                                .doesNotThrowAnyException();
                        assertThat(ways.of(engine.getKey(), engine.getValue()).toString())
                                .doesNotContain("hemlig");
                    }
                    assertThat(settings.toString()).doesNotContain("hemlig");
                });
    }

    private static List<? extends PropertySource<?>> load(String yaml) {
        try {
            return new YamlPropertySourceLoader()
                    .load("guide", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
