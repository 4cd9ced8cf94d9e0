import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The sample deliveries of the alumni follow-up. All numbers are invented; those of three programmes' matching, 2014-2019 and
 * Totalt, so that their right shares are the deck's. Knows nothing of Grund's own code.
 */
final class AlumniSamples {

    private static final List<String> PERIODS = List.of("2013-2018", "2014-2019");
    private static final String UTVANDRAT = "Utvandrat||30\n";
    private static final String OKANT = "Okänt||12\n";

    private static final List<Samples.Key> DEGREES = Samples.DEGREES.stream()
            .filter(key -> List.of("EX003", "EX004", "EX009", "EX011").contains(key.code()))
            .toList();
    private static final List<Samples.Key> PROGRAMMES = Samples.PROGRAMMES.stream()
            .filter(key -> key.code().startsWith("6") || key.code().equals("PR001"))
            .toList();
    private static final List<Samples.Key> FIELDS = Samples.keys("""
            FIL|Filosofi|60|45
            HIS|Historia|240|55
            STA|Statistik|180|48
            """);
    private static final List<Samples.Key> SUBJECTS = Samples.keys("""
            101|Matematik|40|30
            102|Data- och informationsvetenskap|110|25
            203|Maskinteknik|90|28
            """);

    /** The thirteen classes of 6MMEC, 6MIND and 6MICS (16): counts whose shares, rounded, are the deck's. */
    private static final int[][] MATCHING = {
        {0, 10, 0, 0, 0, 0, 0, 70, 300, 90, 10, 0, 20},
        {0, 57, 0, 12, 0, 0, 0, 117, 212, 62, 12, 0, 27},
        {0, 31, 0, 0, 0, 0, 0, 31, 285, 31, 31, 0, 80},
    };

    private final Path root;

    private AlumniSamples(Path root) {
        this.root = root;
    }

    static void write(Path root) throws IOException {
        AlumniSamples samples = new AlumniSamples(root);
        samples.population("kategori-1", DEGREES, 1, true, true);
        samples.population("kategori-2", PROGRAMMES, 1, true, true);
        samples.population("kategori-3", FIELDS, 1, false, true);
        samples.population("forskarutbildning", SUBJECTS, 1, true, false);
        samples.population("riket", DEGREES, 9, true, true);
        samples.population("liu", Samples.keys("LIU|Hela LiU|14000|58\n"), 1, true, true);
    }

    private void population(String name, List<Samples.Key> keys, int times, boolean matching, boolean recruited)
            throws IOException {
        measure(name, "boendelan", keys, times, Samples.LAN + Samples.UNTRACED + Samples.UNKNOWN + OKANT + UTVANDRAT);
        measure(name, "bransch", keys, times, Samples.INDUSTRY + Samples.UNTRACED + Samples.UNKNOWN + UTVANDRAT);
        measure(name, "etableringsgrad", keys, times, Samples.STANDING + Samples.UNTRACED + UTVANDRAT);
        measure(name, "sektor", keys, times, Samples.SECTOR + Samples.UNTRACED + Samples.UNKNOWN + UTVANDRAT);
        measure(name, "inkomst", keys, times, Samples.INCOME + Samples.UNTRACED + Samples.UNKNOWN + UTVANDRAT);
        if (matching) {
            measure(name, "matchningsindikator", keys, times, Samples.MATCHING + UTVANDRAT);
        }
        if (recruited) {
            measure(name, "rekryteringskommun", keys, times, Samples.KOMMUNER + Samples.UNKNOWN + UTVANDRAT);
        }
    }

    private void measure(String population, String measure, List<Samples.Key> keys, int times, String categories)
            throws IOException {
        boolean split = !population.equals("forskarutbildning");
        List<String> genders = split ? Samples.GENDERS : List.of("Totalt");
        List<String> lines = new ArrayList<>(List.of(
                "Bak- och framgrund, exempelfil till Grund",
                "PÅHITTADE SIFFROR",
                "Kön: " + String.join(", ", genders),
                "Examina, uppföljning 1 år efter examen",
                ""));
        // A population of one needs no key in its rows; degrees are known by name, others by code and name.
        int labels =
                population.equals("liu") ? 1 : List.of("kategori-1", "riket").contains(population) ? 2 : 3;
        StringBuilder upper = new StringBuilder("\t".repeat(labels - 1));
        StringBuilder lower = new StringBuilder("\t".repeat(labels - 1));
        for (String gender : genders) {
            for (String period : PERIODS) {
                upper.append('\t').append(gender);
                lower.append('\t').append(period);
            }
        }
        if (split) {
            lines.add(upper.toString());
        }
        lines.add(lower.toString());
        Random random = new Random((population + measure).hashCode());
        List<Samples.Category> all = Samples.categories(categories);
        int weights = all.stream().mapToInt(Samples.Category::weight).sum();
        for (Samples.Key key : keys) {
            for (int i = 0; i < all.size(); i++) {
                int[][] counts = counts(key, times, all.get(i).weight() / (double) weights, random);
                if (population.equals("kategori-2") && measure.equals("matchningsindikator")) {
                    deck(keys.indexOf(key), i, counts);
                }
                List<String> row = new ArrayList<>();
                if (labels == 3) {
                    row.add(key.code());
                }
                if (labels > 1) {
                    row.add(key.name());
                }
                row.add(all.get(i).spelt());
                for (int gender = 0; gender < 3; gender++) {
                    for (int period = 0; period < PERIODS.size() && (split || gender == 2); period++) {
                        row.add(RegionalSamples.hidden(counts[gender][period]));
                    }
                }
                lines.add(String.join("\t", row));
            }
        }
        Path file = root.resolve("src/samples/deliveries/alumni/" + population + "/" + measure + ".txt");
        Files.createDirectories(file.getParent());
        Files.write(file, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static int[][] counts(Samples.Key key, int times, double share, Random random) {
        int[][] counts = new int[3][PERIODS.size()];
        double taste = 0.05 + 1.9 * Samples.square(random.nextDouble());
        for (int period = 0; period < PERIODS.size(); period++) {
            double expected = key.persons() * times * taste * share * (0.9 + 0.08 * period);
            counts[0][period] = (int) (expected * key.womenPercent() / 100 + random.nextDouble());
            counts[1][period] = (int) (expected * (100 - key.womenPercent()) / 100 + random.nextDouble());
            counts[2][period] = counts[0][period] + counts[1][period];
        }
        return counts;
    }

    private static void deck(int programme, int category, int[][] counts) {
        if (programme < MATCHING.length && category < MATCHING[programme].length) {
            int all = MATCHING[programme][category];
            counts[0][1] = all / 4;
            counts[1][1] = all - all / 4;
            counts[2][1] = all;
        }
    }
}
