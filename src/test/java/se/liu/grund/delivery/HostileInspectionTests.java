package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are spoilt, or made to harm: an answer or one clear fault, and never anything else. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInspectionTests {

    private static final List<String> SOUND = List.of(
            "Examen;Bransch;2014-2019\nA;Byggindustri;12\nB;x;..C\nC;;<5\n",
            "Text\n\n\tKvinnor\t\tMän\n\t2014\t2015\t2014\nLinköping\t1 204\t-\t2,5\n",
            "kod,namn,år,värde\n0580,\"Lin, köping\",2021,7\n0581,Norr,2022,8\n",
            "MATRIX=\"T\";\nTITLE=\"å\";\nSTUB=\"kön\";\nHEADING=\"år\";\nVALUES(\"kön\")=\"män\",\"kvinnor\";\n"
                    + "VALUES(\"år\")=\"2020\",\"2021\";\nDATA=\n1 \"..\"\n- 4;\n",
            "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"Region\",\"Tid\"],\"size\":[2,1],\"dimension\":{\"Region\":"
                    + "{\"category\":{\"index\":[\"01\",\"03\"]}},\"Tid\":{\"category\":{\"index\":[\"2020\"]}}},"
                    + "\"value\":[1,null]}");

    private static final String PIECES = "\t;,|\"'\n\r \u00A0-.<~x0123456789åäö{}[]()=#:\u2028\uFEFF";

    private final Inspections inspections = InspectedFixtureTests.inspections();

    @TempDir
    Path folder;

    private void inspect(byte[] bytes, String what) throws IOException {
        Path file = Files.write(folder.resolve("fil"), bytes);
        try {
            assertThat(inspections.inspect(file, "fil.csv", null).contract()).isNotEmpty();
        } catch (UnreadableFileException refused) {
            assertThat(refused.breach().action()).endsWith(".");
        } catch (RuntimeException raw) {
            throw new AssertionError(what, raw);
        }
    }

    @Test
    void answersOrRefusesWhateverIsSpoilt() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder(SOUND.get(i % SOUND.size()));
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                int at = random.nextInt(text.length());
                char piece = PIECES.charAt(random.nextInt(PIECES.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, piece);
                    case 1 -> text.insert(at, piece);
                    default -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(9)));
                }
            }
            inspect(text.toString().getBytes(StandardCharsets.UTF_8), text.toString());
        }
    }

    @Test
    void refusesALineWithoutEnd() throws IOException {
        Path file = folder.resolve("fil");
        byte[] piece = "å".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("Examen;Bransch;2014-2019\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 128; i++) {
                out.write(piece);
            }
        }
        assertThatThrownBy(() -> inspections.inspect(file, "fil.csv", null))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(
                        "'fil.csv':2: found a line of more than 4 000 000 characters, expected lines of a table. Fetch"
                                + " the file again as text with line ends.");
    }

    @Test
    void holdsNoMoreThanItCanOfAWideTable() throws IOException {
        String wide = "a;".repeat(20_000) + "b\n" + "1;".repeat(20_000) + "2\n";
        inspect(wide.getBytes(StandardCharsets.UTF_8), "wide");
        String widest = "a;".repeat(10_000) + "b\n" + ("x;" + "1;".repeat(9_999) + "2\n").repeat(20);
        inspect(widest.getBytes(StandardCharsets.UTF_8), "widest");
    }
}
