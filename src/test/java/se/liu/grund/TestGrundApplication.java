package se.liu.grund;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
 * deliveries. Rebuilds and reloads both apps, prints what came of it, and goes on serving.
 */
public class TestGrundApplication {

    public static void main(String[] args) {
        SpringApplication.from(GrundApplication::main)
                .with(StandInAndSamples.class)
                .run(args);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class StandInAndSamples {

        static {
            System.setProperty("grund.sources.deliveries", "src/samples/deliveries");
        }

        @Bean(destroyMethod = "close")
        StandInQlik standInQlik() throws IOException {
            Path releases = Path.of("qvd-export");
            Files.createDirectories(releases);
            return StandInQlik.start(
                    9076,
                    Map.of("Grund", releases),
                    List.of(
                            new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e001", "Framgrund"),
                            new StandInApp("4a5e2b0c-6f0e-4c55-9f4e-f0a1c9d3e002", "Bakgrund")));
        }

        @Bean
        ApplicationRunner firstRebuild(Rebuilds rebuilds, StandInQlik qlik) {
            return (ApplicationArguments args) -> {
                // The stand-in forgets its apps when it stops, so the first run reloads them in any case.
                Run run = rebuilds.start(new RebuildRequest(List.of(), true), "first command", null);
                while (!rebuilds.run(run.id()).state().done()) {
                    Thread.sleep(50);
                }
                System.out.println();
                System.out.println(rebuilds.report(run.id()));
                System.out.println(
                        "Serving at http://localhost:8080, stand-in Qlik at " + qlik.uri() + ". Stop with Ctrl-C.");
            };
        }
    }
}
