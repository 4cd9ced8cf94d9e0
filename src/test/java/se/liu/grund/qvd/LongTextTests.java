package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.liu.grund.qvd.RawQvd.field;
import static se.liu.grund.qvd.RawQvd.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are checked in parts; no character is lost between two of them. */
class LongTextTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"å", "aå", "€", "a€", "aa€", "😀", "a😀", "aa😀", "aaa😀"})
    void areReadWhereverACharacterStands(String text) {
        String many = text.repeat(3000);

        assertThat(QvdReader.read(file(many.getBytes(StandardCharsets.UTF_8)))
                        .column("x")
                        .text(0))
                .isEqualTo(many);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3", "E282", "F09F98", "EDA080", "FF"})
    void areRefusedWhenTheyEndWithinACharacter(String end) {
        byte[] bytes = HexFormat.of().parseHex("C3A5".repeat(2048) + end);
        Path file = file(bytes);

        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + ", field [x], byte " + QvdReader.header(file).bodyStart()
                        + ": found a text that is not UTF-8, expected UTF-8");
    }

    /** Checking decodes some hundred characters at a time. */
    @Test
    void takeNoMemoryUntilTheyAreAskedFor() {
        byte[] bytes = "å".repeat(20_000_000).getBytes(StandardCharsets.UTF_8);
        Path file = file(bytes);

        HostileSizesTests.within(1 << 20, () -> {
            try (QvdFile open = QvdReader.open(file)) {
                assertThat(open.warnings()).isEmpty();
            }
        });
    }

    private Path file(byte[] text) {
        long length = text.length + 2;
        Path file = RawQvd.write(folder, table(field("x", 0, 8, 0, 1, 0, length), 1, 1, length, 1), "");
        RawQvd.put(file, 0, new byte[] {4});
        RawQvd.put(file, 1, text);
        RawQvd.put(file, text.length + 1, new byte[2]);
        return file;
    }
}
