package se.liu.grund.source.px;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.SourceException;

/**
 * Damaged files. What the format can know: how many data there are, what is a number, that a key is one of the values.
 * What it cannot: that a digit was another digit, or that a key was another key. So where nothing was told, a change in
 * the head has changed no number, and one in DATA at most the number that it touched; DATA with KEYS only may not crash.
 */
class PxMutationTests {

    private static final int OF_EACH = 500;
    private static final byte[] SIGNS = "\"\";;==,,.- \n\t()[]0123456789eAå".getBytes(StandardCharsets.UTF_8);

    @Test
    @Timeout(120)
    void tellsDamageOfSmallFilesOrKeepsTheOtherCells() throws IOException {
        for (int seed = 0; seed < 6; seed++) {
            mutate(RandomPx.of(seed).getBytes(StandardCharsets.UTF_8), seed);
        }
    }

    @Test
    @Timeout(120)
    void tellsDamageOfGenuineFilesOrKeepsTheOtherCells() throws IOException {
        for (String name : List.of("TAB001", "TAB003", "tab4_fewcells", "TAB003")) {
            mutate(Files.readAllBytes(GenuinePx.named("pxwebapi_" + name + ".px")), name.hashCode());
        }
    }

    private static void mutate(byte[] genuine, long seed) throws IOException {
        Random random = new Random(seed);
        List<String> told = new ArrayList<>();
        List<Double> cells = read(genuine, told);
        assertThat(told).isEmpty();
        String text = new String(genuine, StandardCharsets.ISO_8859_1);
        int data = text.indexOf("DATA=\n");
        boolean keyed = text.contains("KEYS(");
        for (int i = 0; i < OF_EACH; i++) {
            int at = random.nextInt(4) == 0
                    ? data + random.nextInt(genuine.length - data)
                    : random.nextInt(genuine.length);
            byte[] mutated = mutated(genuine, at, random);
            List<String> faults = new ArrayList<>();
            List<Double> now = read(mutated, faults);
            if (faults.isEmpty() && !keyed) {
                assertThat(now).hasSameSizeAs(cells);
                long changed = 0;
                for (int cell = 0; cell < cells.size(); cell++) {
                    changed += cells.get(cell).equals(now.get(cell)) ? 0 : 1;
                }
                assertThat(changed)
                        .as(new String(mutated, StandardCharsets.ISO_8859_1))
                        .isLessThanOrEqualTo(at < data ? 0 : 1);
            }
        }
    }

    private static byte[] mutated(byte[] bytes, int at, Random random) {
        int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
            case 1 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> {
                byte[] sign = {SIGNS[random.nextInt(SIGNS.length)]};
                yield joined(joined(Arrays.copyOf(bytes, at), sign), Arrays.copyOfRange(bytes, at, bytes.length));
            }
            case 4 -> set(bytes, at, (byte) random.nextInt(256));
            default -> set(bytes, at, SIGNS[random.nextInt(SIGNS.length)]);
        };
    }

    private static byte[] set(byte[] bytes, int at, byte b) {
        byte[] set = bytes.clone();
        set[at] = b;
        return set;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static List<Double> read(byte[] bytes, List<String> faults) throws IOException {
        List<Double> cells = new ArrayList<>();
        try (PxFile px = PxFile.open(
                new ByteArrayInputStream(bytes),
                new PxOptions(null),
                fault -> faults.add(PxTold.text(fault)),
                PxFile.MOST_HEAD)) {
            px.cells(batch -> add(batch, cells));
        } catch (SourceException e) {
            faults.add(PxTold.text(e.fault()));
        }
        return cells;
    }

    private static void add(CubeBatch batch, List<Double> cells) {
        for (int i = 0; i < batch.count(); i++) {
            cells.add(batch.number(i));
        }
    }
}
