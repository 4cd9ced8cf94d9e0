package se.liu.grund.source.px;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.Variable.Value;

class ValueSetTests {

    private static final String SMALL = """
            [Descr]
            Name=Län07
            Type=V

            [Domain]
            1=Län
            [valuecode]
            1=18
            2=05
            [Valuetext]
            1=Örebro län
            2=Östergötlands län
            """;

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();

    @Test
    void readsTheKommunerOfGenuineFile() throws IOException {
        ValueSet set = ValueSet.read(GenuinePx.named("pxwebapi_REGION-SV.vs"), f -> faults.add(PxTold.text(f)));
        assertThat(faults).isEmpty();
        assertThat(set.name()).isEqualTo("Lan07");
        assertThat(set.label()).isEqualTo("Kommuner 07");
        assertThat(set.domains()).containsExactly("Kommuner07");
        assertThat(set.aggregations()).containsExactly("Counties-sv.agg");
        assertThat(set.values())
                .hasSize(290)
                .startsWith(new Value("0114", "Upplands Väsby"))
                .contains(new Value("0580", "Linköping"), new Value("0581", "Norrköping"))
                .endsWith(new Value("2583", "Haparanda"), new Value("2584", "Kiruna"));
    }

    @Test
    void readsEveryEncoding() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, PxEncoding.WINDOWS_1252, StandardCharsets.UTF_16)) {
            assertThat(read(SMALL.getBytes(charset)).values())
                    .containsExactly(new Value("18", "Örebro län"), new Value("05", "Östergötlands län"));
        }
        assertThat(read(("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8)).name())
                .isEqualTo("Län07");
        assertThat(faults).isEmpty();
    }

    @Test
    void takesTheCodeForTheTextWhereThereIsNoText() throws IOException {
        assertThat(read("[Valuecode]\n1=01\n".getBytes(StandardCharsets.UTF_8)).values())
                .containsExactly(new Value("01", "01"));
        assertThat(faults).isEmpty();
    }

    @Test
    void tellsWhatDoesNotFit() throws IOException {
        String wrong = SMALL.replace("2=05", "3=05\n3=06").replace("Type=V", "Typ V");
        assertThat(read(wrong.getBytes(StandardCharsets.UTF_8)).values())
                .containsExactly(new Value("18", "Örebro län"), new Value("05", "05"));
        assertThat(faults)
                .containsExactly(
                        "3:0: \"Typ V\", expected key=value or [Section]. Mend the line, or fetch the file again.",
                        "10:0: \"3\" again, expected it once: it stands on line 9 too. Take away the one that is wrong; the"
                                + " first one was read.",
                        "9:0: code \"05\" without text, expected 3= in [Valuetext]. Add the text; until then the code is its"
                                + " text.",
                        "13:0: text \"Östergötlands län\" without code, expected 2= in [Valuecode]. Add the code; until then"
                                + " the text is left out.");
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> read("[Descr]\nName=Tom\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SourceException.class)
                .hasMessage("Found no codes, expected [Valuecode] with 1=code. Fetch the value set again.");
    }

    private ValueSet read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("värden.vs"), bytes);
        return ValueSet.read(file, f -> faults.add(PxTold.text(f)));
    }
}
