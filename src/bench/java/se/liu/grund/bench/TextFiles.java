package se.liu.grund.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Texts with figures by chance, from a seed: as B&F writes them, and with semicolons. */
final class TextFiles {

    private static final String[] NAMES = {
        "Läkarexamen", "Sjuksköterskeexamen", "Civilingenjörsexamen", "Ämneslärarexamen, gymnasieskolan", "Juristexamen"
    };
    private static final String[] PLACES = {
        "Västra Götalands län", "Östergötlands län", "Stockholms län", "Uppgift saknas", "Skåne län", "Jämtlands län"
    };

    private TextFiles() {}

    /** Writes a file of at least so many bytes, unless it lies there. */
    static Path of(
            Path folder, String name, String preamble, char delimiter, char thousands, Charset charset, long size) {
        Path file = folder.resolve(name);
        try {
            if (Files.exists(file) && Files.size(file) >= size) {
                return file;
            }
            Random random = new Random(4);
            try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
                out.write(preamble);
                long written = 0;
                while (written < size) {
                    String row = row(random, delimiter, thousands);
                    out.write(row);
                    written += row.length();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two labels and ten counts, of which one in eight is a marker and half have thousands. */
    private static String row(Random random, char delimiter, char thousands) {
        StringBuilder row = new StringBuilder(NAMES[random.nextInt(NAMES.length)])
                .append(delimiter)
                .append(PLACES[random.nextInt(PLACES.length)]);
        for (int i = 0; i < 10; i++) {
            row.append(delimiter);
            int kind = random.nextInt(16);
            if (kind < 2) {
                row.append(kind == 0 ? "-" : "..C");
            } else if (kind < 9) {
                row.append(1 + random.nextInt(60)).append(thousands).append(100 + random.nextInt(900));
            } else {
                row.append(5 + random.nextInt(900));
            }
        }
        return row.append("\r\n").toString();
    }
}
