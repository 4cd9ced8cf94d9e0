package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.codelist.CodeLists;

/** Every encoding with every habit of ending lines gives the same cells. */
class EncodingTests {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, CRLF, true", "UTF-8, false, CRLF, false",
        "UTF-8, false, LF, true", "UTF-8, false, LF, false",
        "UTF-8, false, mixed, true", "UTF-8, false, mixed, false",
        "UTF-8, true, CRLF, true", "UTF-8, true, CRLF, false",
        "UTF-8, true, LF, true", "UTF-8, true, LF, false",
        "UTF-8, true, mixed, true", "UTF-8, true, mixed, false",
        "windows-1252, false, CRLF, true", "windows-1252, false, CRLF, false",
        "windows-1252, false, LF, true", "windows-1252, false, LF, false",
        "windows-1252, false, mixed, true", "windows-1252, false, mixed, false"
    })
    void readsTheSameCells(String charset, boolean mark, String ends, boolean lastEnd) throws IOException {
        List<String> lines = List.of(
                "Bak- och framgrund – påhittat",
                "",
                "Examen\tLän\t2013–2018\t2014–2019",
                "Läkarexamen\tVästra Götalands län\t3\u00A0120\t..C",
                "Läkarexamen\tÖstergötlands län\t-\t7");
        StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
        for (int i = 0; i < lines.size(); i++) {
            boolean crlf = ends.equals("CRLF") || ends.equals("mixed") && i % 2 == 0;
            boolean end = lastEnd || i < lines.size() - 1;
            text.append(lines.get(i)).append(!end ? "" : crlf ? "\r\n" : "\n");
        }
        Path file = Files.createDirectories(root.resolve("framgrund")).resolve("boendelan_kvinnor.txt");
        Files.write(file, text.toString().getBytes(Charset.forName(charset)));

        DeliveryReading reading = new Deliveries(root, () -> new CodeLists(DeliverySpec.CODES))
                .read(Shapes.delivery(List.of(), Shapes.perGender()), Shapes.app(Shapes.BOENDELAN));

        String place = "boendelan_kvinnor.txt:%d:%d boendelan, Kvinnor, %s, EX003 Läkarexamen, %s";
        assertThat(reading.cells().stream().map(DeliverySpec::text))
                .containsExactly(
                        place.formatted(4, 3, "2013-2018", "Västra Götalands län: EXACT 3120"),
                        place.formatted(4, 4, "2014-2019", "Västra Götalands län: HIDDEN 1-4"),
                        place.formatted(5, 3, "2013-2018", "Östergötlands län: ZERO 0"),
                        place.formatted(5, 4, "2014-2019", "Östergötlands län: EXACT 7"));
        assertThat(reading.notes().size()).isEqualTo(charset.equals(StandardCharsets.UTF_8.name()) ? 0 : 1);
    }
}
