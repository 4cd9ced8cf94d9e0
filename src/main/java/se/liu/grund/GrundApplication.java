package se.liu.grund;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Grund: from B&F deliveries to Qlik apps that are proven to hold the same numbers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GrundApplication {

    public static void main(String[] args) {
        refuseALocaleWithoutSwedishLetters();
        SpringApplication.run(GrundApplication.class, args);
    }

    /** Java takes å in a path only where the locale is UTF-8; found out here rather than at the first such file. */
    private static void refuseALocaleWithoutSwedishLetters() {
        try {
            Path.of("åäö");
        } catch (InvalidPathException e) {
            System.err.println("Grund cannot name files with å, ä and ö in this locale ("
                    + System.getProperty("sun.jnu.encoding") + "). Start it with LC_ALL=C.UTF-8 in the environment.");
            System.exit(1);
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
