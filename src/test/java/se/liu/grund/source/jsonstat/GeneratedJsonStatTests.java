package se.liu.grund.source.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GeneratedJsonStatTests {

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "1e999",
            "NaN",
            "\"value\":",
            "\"id\":[]",
            "9",
            "å",
            "\\u0000",
            "\n");

    @TempDir
    Path folder;

    static List<String> unplaced(Reading reading) {
        return reading.cells().stream()
                .map(cell -> cell.substring(cell.indexOf(' ') + 1))
                .toList();
    }

    @Test
    @Timeout(120)
    void agreesWithANaiveDecoderOnTwoThousandFiles() throws IOException {
        Path file = folder.resolve("generated.json");
        for (int seed = 0; seed < 2_000; seed++) {
            String document = new GeneratedJsonStat(seed).document();
            Files.writeString(file, document);
            Reading reading = Reading.of(file, null);
            assertThat(reading.faults()).as(document).isEmpty();
            assertThat(unplaced(reading)).as(document).containsExactlyElementsOf(NaiveJsonStat.cells(document));
        }
    }

    /**
     * JSON has no checksum: a digit that became another cannot be known. What can: every mutated file ends in a fault, or
     * in the very cells that the naive decoder finds in the mutated text.
     */
    @Test
    @Timeout(120)
    void givesAFaultOrTheCellsThatStandThereForThreeThousandMutations() throws IOException {
        Path file = folder.resolve("mutated.json");
        int read = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] mutated = mutated(new GeneratedJsonStat(seed % 200).document(), random);
            Files.write(file, mutated);
            Reading reading = Reading.of(file, null);
            String text = new String(mutated, StandardCharsets.UTF_8);
            if (reading.faults().isEmpty()) {
                read++;
                assertThat(unplaced(reading)).as(text).containsExactlyElementsOf(NaiveJsonStat.cells(text));
            }
        }
        assertThat(read).isBetween(100, 2_000);
    }

    private static byte[] mutated(String document, Random random) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            case 2 -> joined(Arrays.copyOf(bytes, at), "", bytes, Math.min(bytes.length, at + 1 + random.nextInt(20)));
            case 3 -> joined(Arrays.copyOf(bytes, at), "", bytes, Math.max(0, at - random.nextInt(30)));
            default -> joined(Arrays.copyOf(bytes, at), TOKENS.get(random.nextInt(TOKENS.size())), bytes, at);
        };
    }

    private static byte[] joined(byte[] head, String between, byte[] tail, int from) {
        byte[] middle = between.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + middle.length + tail.length - from);
        System.arraycopy(middle, 0, all, head.length, middle.length);
        System.arraycopy(tail, from, all, head.length + middle.length, tail.length - from);
        return all;
    }
}
