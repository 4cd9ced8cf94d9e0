package se.liu.grund.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.text.TextFormat.Delimiter;
import se.liu.grund.source.text.TextFormat.Encoding;
import se.liu.grund.source.text.TextFormat.Quoting;

/** Tables at random, from seeds, beside another library's reader; and files spoilt at random. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TextPropertyTests {

    private static final int TABLES = 1000;
    private static final int SPOILT = 10_000;
    private static final List<Delimiter> DELIMITERS =
            List.of(Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.COMMA, Delimiter.PIPE);
    private static final String[] ENDS = {"\n", "\r\n", "\r"};
    private static final String[] PIECES = {
        "", "", " ", "å", "Ö", "–", "😀", "\"", "\"\"", "\n", "\r\n", "\r", ";", ",", "\t", "|", "3 120", "..C", "län"
    };

    @TempDir
    Path folder;

    @Test
    void readsTheSameCellsAsFastCsv() throws IOException {
        for (long seed = 1; seed <= TABLES; seed++) {
            Random random = new Random(seed);
            Delimiter delimiter = DELIMITERS.get(random.nextInt(4));
            String text = table(random, delimiter);
            List<List<String>> theirs = new ArrayList<>();
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(delimiter.character())
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                reader.forEach(row -> theirs.add(row.getFields()));
            }
            int size = 4 + random.nextInt(random.nextBoolean() ? 40 : 4000);
            Texts ours = Texts.read(
                    Texts.write(folder, text),
                    new TextFormat(Encoding.UTF_8, delimiter, Quoting.QUOTED),
                    new TextGrid.Sizes(size, size, 100_000));
            assertThat(ours.rows()).as("seed " + seed).isEqualTo(theirs);
            assertThat(ours.faults()).isEmpty();
        }
    }

    private static String table(Random random, Delimiter delimiter) {
        StringBuilder text = new StringBuilder("rubrik");
        int rows = 1 + random.nextInt(30);
        for (int i = 0; i < rows; i++) {
            text.append(ENDS[random.nextInt(3)]);
            int cells = 1 + random.nextInt(6);
            for (int j = 0; j < cells; j++) {
                text.append(j == 0 ? "" : delimiter.character()).append(cell(random, delimiter));
            }
        }
        return text.append(random.nextBoolean() ? "" : ENDS[random.nextInt(3)]).toString();
    }

    private static String cell(Random random, Delimiter delimiter) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        boolean quotes = random.nextInt(4) == 0
                || cell.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r' || c == delimiter.character());
        return quotes ? '"' + cell.toString().replace("\"", "\"\"") + '"' : cell.toString();
    }

    /** Nothing but rows, faults or a refusal comes of it; and what is read of a smaller window is the same. */
    @Test
    void readsOrRefusesSpoiltFilesAndNothingElse() {
        List<byte[]> whole = List.of(
                "Bak- och framgrund\r\n\r\n\tÅr\t2014\r\nLäkare\tÖ\t3 120\r\nA\tB\t..C\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                "\uFEFFkod;län;tal\n0560;\"Boxholm; \"\"stad\"\"\";3,7\n0513;Kinda;-\n"
                        .getBytes(StandardCharsets.UTF_8),
                "kod,tal\r\nå,\"a\r\nb\"\r\n".getBytes(StandardCharsets.ISO_8859_1),
                "\uFEFFkod|län|😀\n1|ö|2\n".getBytes(StandardCharsets.UTF_16LE));
        for (int seed = 0; seed < SPOILT; seed++) {
            Random random = new Random(seed);
            Path file = Texts.write(folder, spoilt(random, whole.get(seed % whole.size())));
            TextGrid.Sizes small = new TextGrid.Sizes(4 + random.nextInt(12), 4 + random.nextInt(12), TextGrid.MOST);
            assertThat(outcome(file, small)).as("seed " + seed).isEqualTo(outcome(file, Texts.USUAL));
        }
    }

    private static String outcome(Path file, TextGrid.Sizes sizes) {
        try {
            Texts read = Texts.read(file, TextFormat.UNKNOWN, sizes);
            TextSniff sniff = TextSniff.of(file);
            assertThat(sniff.format()).isEqualTo(read.format());
            return read.rows() + " " + read.lines() + " "
                    + read.faults().stream()
                            .map(fault -> fault.substring(0, fault.indexOf(' ')))
                            .toList();
        } catch (SourceException e) {
            return Texts.say(e.fault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] spoilt(Random random, byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "\"\r\n;,\t|\u0000 7".charAt(random.nextInt(10));
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 3 -> System.arraycopy(bytes, 0, bytes, at, bytes.length - at);
                default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }
}
