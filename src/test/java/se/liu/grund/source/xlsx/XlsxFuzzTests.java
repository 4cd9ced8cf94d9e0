package se.liu.grund.source.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoilt workbooks, from seeds. One spoilt as a file is refused or gives the very cells of the whole one, since its parts
 * have checksums. One spoilt within and packed again may say anything, but is read, found fault with or refused: no other
 * exception, no hang.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class XlsxFuzzTests {

    private static final int MUTANTS = 1_000;
    private static final String[] LIES = {
        "0",
        "-1",
        "99999999999",
        "1048577",
        "XFE1",
        "A1:XFD1048576",
        "s",
        "d",
        "inlineStr",
        "",
        "1e9",
        "&lt;",
        "<v>",
        "</row>",
        "<!--",
        "<![CDATA[",
        "\0",
        "å",
        "\"",
        "<c r=\"XFD9\"><v>1</v></c>",
        "<mergeCell ref=\"A1:C9\"/>",
        "<f>[1]A!A1</f>"
    };

    @TempDir
    Path folder;

    private int read;
    private int refused;

    @Test
    void neverReadsOtherCellsFromAFileThatWasSpoilt() throws IOException {
        for (int i = 0; i < MUTANTS; i++) {
            Path seed = seeds().get(i % seeds().size());
            Shown whole = shown(seed);
            byte[] mutant = mutated(Files.readAllBytes(seed), new Random(i));
            Shown shown = shown(Files.write(folder.resolve("mutant.xlsx"), mutant));
            if (shown.refused().isEmpty()) {
                assertThat(shown).as("mutant of seed " + i + " of " + seed).isEqualTo(whole);
            }
        }
        assertThat(read).isGreaterThan(MUTANTS / 20);
        assertThat(refused).isGreaterThan(MUTANTS / 4);
    }

    @Test
    void readsOrRefusesPartsThatWereSpoiltAndPackedAgain() throws IOException {
        for (int i = 0; i < MUTANTS; i++) {
            Random random = new Random(i);
            TestWorkbook workbook = TestWorkbook.unpacked(seeds().get(i % seeds().size()));
            List<String> names = workbook.parts.keySet().stream()
                    .filter(name -> name.matches("(?i).*(sheet1|workbook|styles|sharedstrings)\\.xml(\\.rels)?"))
                    .toList();
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                String name = names.get(random.nextInt(names.size()));
                byte[] part = workbook.parts.get(name);
                workbook.parts.put(name, random.nextBoolean() ? lied(part, random) : mutated(part, random));
            }
            shown(workbook.in(folder));
        }
        assertThat(read).isGreaterThan(MUTANTS / 20);
        assertThat(refused).isGreaterThan(MUTANTS / 4);
    }

    private static List<Path> seeds() {
        return List.of("openpyxl", "xlsxwriter", "exceljs", "sheetjs").stream()
                .map(name -> Path.of("src/test/resources/xlsx", name + ".xlsx"))
                .toList();
    }

    private Shown shown(Path file) throws IOException {
        List<String> names = new ArrayList<>(List.of("Blad ett", "Blad åäö", "Västra Götaland", "Västra Götaland's"));
        Shown shown = Shown.of(file, names.removeFirst());
        while (shown.refused().contains("no sheet called") && !names.isEmpty()) {
            shown = Shown.of(file, names.removeFirst());
        }
        if (shown.refused().isEmpty()) {
            read++;
        } else {
            refused++;
        }
        return shown;
    }

    /** A number, name or word between quotes or tags becomes another. */
    private static byte[] lied(byte[] part, Random random) {
        int from = random.nextInt(part.length);
        while (from < part.length - 1 && part[from] != '"' && part[from] != '>') {
            from++;
        }
        int to = from + 1;
        while (to < part.length && part[to] != '"' && part[to] != '<') {
            to++;
        }
        byte[] lie = LIES[random.nextInt(LIES.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] mutant = new byte[from + 1 + lie.length + part.length - to];
        System.arraycopy(part, 0, mutant, 0, from + 1);
        System.arraycopy(lie, 0, mutant, from + 1, lie.length);
        System.arraycopy(part, to, mutant, from + 1 + lie.length, part.length - to);
        return mutant;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutant = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            case 2 -> mutant = Arrays.copyOf(mutant, 1 + random.nextInt(mutant.length));
            default -> {
                int length = 1 + random.nextInt(Math.min(40, mutant.length - 1));
                System.arraycopy(
                        mutant,
                        random.nextInt(mutant.length - length),
                        mutant,
                        random.nextInt(mutant.length - length),
                        length);
            }
        }
        return mutant;
    }
}
