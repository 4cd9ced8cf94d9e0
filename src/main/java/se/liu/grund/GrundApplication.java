package se.liu.grund;

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
        SpringApplication.run(GrundApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
