package se.liu.grund;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import se.liu.grund.qvd.command.QvdCommand;

/** Grund: from B&F deliveries to Qlik apps that are proven to hold the same numbers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GrundApplication {

    public static void main(String[] args) {
        List<String> words = List.of(args);
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "qvd" -> System.exit(lookIntoAQvd(words.subList(1, words.size())));
            default -> {
                refuseALocaleWithoutSwedishLetters();
                SpringApplication.run(GrundApplication.class, args);
            }
        }
    }

    /** Without Spring, and past {@code System.out}, whose letters are the locale's and which hides that nobody reads any more. */
    private static int lookIntoAQvd(List<String> words) {
        return QvdCommand.run(
                words, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
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
