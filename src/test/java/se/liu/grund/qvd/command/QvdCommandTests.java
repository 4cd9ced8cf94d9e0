package se.liu.grund.qvd.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;

class QvdCommandTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | found no command, expected head, schema, csv or check",
                "hed å.qvd | found command \"hed\", expected head, schema, csv or check",
                "head | head: found 0 files, expected one",
                "head a.qvd b.qvd | head: found 2 files, expected one",
                "head a.qvd -n | -n: found nothing after it, expected a value",
                "head a.qvd -5 | -5: found an option that head does not have, expected -n",
                "csv a.qvd --separator=; | --separator=;: found an option that csv does not have, expected --decimal or --fields or --separator or --side",
                "head a.qvd -n -1 | -n: found \"-1\", expected a whole number from 0 to 999999999",
                "head a.qvd -n 1 -n 2 | -n: found twice, expected once",
                "head a.qvd --rows 1 | --rows: found an option that head does not have, expected -n",
                "check a.qvd -n 1 | -n: found an option that check does not have, expected none",
                "csv a.qvd --side left | --side: found \"left\", expected text or number",
                "csv a.qvd --fields \"Län\"s,A | names of fields: found \"\"Län\"s,A\", expected names with commas between, such as Län,\"Kvinnor, andel\"",
                "csv a.qvd --fields \"Län | names of fields: found \"\"Län\", expected names with commas between, such as Län,\"Kvinnor, andel\"",
                "csv a.qvd --separator ;; | --separator: found \";;\", expected one character",
                "csv a.qvd --decimal x | decimal character: found \"x\", expected . or ,",
            })
    void saysWhatIsWrongWithTheWordsAndHowItIsUsed(String words, String sentence) {
        Told told = Told.by(words.isEmpty() ? new Object[0] : words.split(" "));

        assertThat(told).isEqualTo(new Told(2, "", sentence + "\n\n" + Usage.TEXT));
    }

    @Test
    void saysInOneSentenceThatAFileIsNoQvd() throws IOException {
        Path file = Files.writeString(folder.resolve("brev.qvd"), "Hej på dig");

        for (String command : List.of("head", "schema", "csv", "check")) {
            assertThat(Told.by(command, file))
                    .isEqualTo(
                            new Told(
                                    1,
                                    "",
                                    file
                                            + ", byte 11: found the file's end, expected a QVD, whose XML header ends with NUL\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "head --help", "csv a.qvd -h"})
    void tellsHowItIsUsedWhenAsked(String words) {
        assertThat(Told.by((Object[]) words.split(" "))).isEqualTo(Told.fine(Usage.TEXT));
    }

    @Test
    void saysThatAFileHasNoName() {
        assertThat(Told.by("head", ""))
                .isEqualTo(new Told(2, "", "head: found an empty file name, expected a file\n\n" + Usage.TEXT));
    }

    @Test
    void saysThatAFolderIsNoFile() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("mapp å.qvd"));

        for (String command : List.of("head", "schema", "csv", "check")) {
            assertThat(Told.by(command, inside))
                    .isEqualTo(new Told(
                            1, "", inside + " could not be read: it is a folder; give the name of a QVD in it\n"));
        }
    }

    @Test
    void leavesTheOutputOpen() {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThat(QvdCommand.run(List.of("head", write(1).toString()), out, OutputStream.nullOutputStream()))
                .isZero();
        assertThat(closed[0]).isFalse();
        assertThat(out.toString()).startsWith("Prov: 1 row × 2 fields\n");
    }

    @Test
    void saysWhatToDoWhenMemoryDoesNotTakeIt() {
        OutputStream tooMuch = new OutputStream() {
            @Override
            public void write(int b) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        ByteArrayOutputStream errors = new ByteArrayOutputStream();

        assertThat(QvdCommand.run(List.of("head", write(1).toString()), tooMuch, errors))
                .isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "There was not enough memory (Java heap space): ask for fewer rows or fields, or give Java more "
                                + "with -Xmx2g before -jar\n");
    }

    @Test
    void saysThatAFileIsNotThere() {
        Path file = folder.resolve("borta åäö.qvd");

        assertThat(Told.by("head", file))
                .isEqualTo(new Told(1, "", file + " could not be read: there is no such file\n"));
    }

    @Test
    void saysWhichFieldsThereAre() {
        Path file = write(1);

        assertThat(Told.by("csv", file, "--fields", "Lån"))
                .isEqualTo(new Told(
                        1, "", "table [Prov]: found no field [Lån], expected one of [[Län], [Kvinnor, andel]]\n"));
    }

    @Test
    void endsQuietlyWhenNobodyReadsAnyMore() {
        Path file = write(100_000);
        int[] left = {1000};
        OutputStream closedPipe = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (--left[0] < 0) {
                    throw new IOException("Broken pipe");
                }
            }
        };
        ByteArrayOutputStream errors = new ByteArrayOutputStream();

        assertThat(QvdCommand.run(List.of("csv", file.toString()), closedPipe, errors))
                .isZero();
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void saysThatADiskIsFull() {
        Path file = write(1);
        OutputStream fullDisk = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream errors = new ByteArrayOutputStream();

        assertThat(QvdCommand.run(List.of("head", file.toString()), fullDisk, errors))
                .isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualTo("The output could not be written: No space left on device\n");
    }

    private Path write(int rows) {
        Path file = folder.resolve("prov åäö.qvd");
        QvdWriter.write(
                file,
                QvdTable.named("Prov")
                        .column(QvdColumn.integers(
                                "Län", IntStream.range(0, rows).toArray()))
                        .column(QvdColumn.nulls("Kvinnor, andel", rows))
                        .build());
        return file;
    }
}
