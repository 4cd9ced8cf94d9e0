package se.liu.grund;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import se.liu.grund.rebuild.RebuildRequest;
import se.liu.grund.rebuild.Rebuilds;
import se.liu.grund.rebuild.Run;
import se.liu.grund.standin.StandInApp;
import se.liu.grund.standin.StandInQlik;

/**
 * The README's first command, {@code mvn spring-boot:test-run}: the service beside a stand-in Qlik, with the sample
 * deliveries. Rebuilds and reloads all apps, prints what came of it, and goes on serving.
 */
public class TestGrundApplication {

    static final String SAMPLES = "--grund.sources.deliveries=src/samples/deliveries";

    public static void main(String[] args) {
        SpringApplication.from(GrundApplication::main)
                .with(StandInAndSamples.class)
                .run(Stream.concat(Stream.of(SAMPLES), Stream.of(args)).toArray(String[]::new));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class StandInAndSamples {

        @Bean(destroyMethod = "close")
        StandInQlik standInQlik(
                @Value("${grund.standin.port:9076}") int port, @Value("${grund.release.folder}") Path releases)
                throws IOException {
            Files.createDirectories(releases);
            return StandInQlik.start(
                    port,
                    Map.of("Grund", releases),
                    List.of(
                            new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e001", "Framgrund"),
                            new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e002", "Bakgrund"),
                            new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e003", "Alumniuppföljning"),
                            new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e004", "Regional rekrytering")));
        }

        @Bean
        ApplicationRunner firstRebuild(Rebuilds rebuilds, StandInQlik qlik, @Value("${server.port}") int port) {
            return (ApplicationArguments args) -> {
                // The stand-in forgets its apps when it stops, so the first run reloads them in any case.
                Run run = rebuilds.start(new RebuildRequest(List.of(), true), "first command", null);
                while (!rebuilds.run(run.id()).state().done()) {
                    Thread.sleep(50);
                }
                System.out.println();
                System.out.println(rebuilds.report(run.id()));
                System.out.println("Serving at http://localhost:" + port + ", stand-in Qlik at " + qlik.uri()
                        + ". Stop with Ctrl-C.");
            };
        }
    }
}
