package se.liu.grund.source.px;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Variable;

/** Two readers that share nothing must say the same. */
class PxAgainstNaiveTests {

    private static final int FILES = 3000;

    @Test
    void readsRandomFilesAsTheSimpleReaderDoes() throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            String px = RandomPx.of(seed);
            Charset charset = seed % 3 == 0 ? PxEncoding.WINDOWS_1252 : StandardCharsets.UTF_8;
            compare(px.getBytes(charset), charset, "");
            if (px.contains("STUB[en]") || px.contains("HEADING[en]")) {
                compare(px.getBytes(charset), charset, "en");
            }
        }
    }

    @Test
    void readsScbsFilesAsTheSimpleReaderDoes() throws IOException {
        for (String name : List.of("TAB001", "TAB003", "tab4_fewcells")) {
            byte[] bytes = Files.readAllBytes(GenuinePx.named("pxwebapi_" + name + ".px"));
            Charset charset = name.startsWith("TAB") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            compare(bytes, charset, "");
            compare(bytes, charset, "sv");
        }
    }

    private static void compare(byte[] bytes, Charset charset, String language) throws IOException {
        NaivePx naive = new NaivePx(bytes, charset, language);
        List<Fault> faults = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        PxOptions options = new PxOptions(language.isEmpty() ? null : language);
        try (PxFile px = PxFile.open(new ByteArrayInputStream(bytes), options, faults::add, PxFile.MOST_HEAD)) {
            px.cells(batch -> add(batch, cells));
            String file = new String(bytes, charset);
            assertThat(faults).as(file).isEmpty();
            assertThat(px.head().variables().stream().map(Variable::label))
                    .containsExactlyElementsOf(naive.labels().keySet());
            for (Variable variable : px.head().variables()) {
                assertThat(variable.values().stream().map(Variable.Value::label))
                        .as(file)
                        .containsExactlyElementsOf(naive.labels().get(variable.label()));
            }
            assertThat(cells).as(file).containsExactlyElementsOf(naive.cells());
        }
    }

    private static void add(CubeBatch batch, List<String> cells) {
        for (int i = 0; i < batch.count(); i++) {
            assertThat(batch.position(i)).isEqualTo(cells.size());
            cells.add(Double.isNaN(batch.number(i)) ? "\"" + batch.marker(i) + "\"" : "" + batch.number(i));
        }
    }
}
