package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not taken is said, and no file is made of the rest. */
class QvdAppenderMisuseTests {

    @TempDir
    private Path folder;

    @Test
    void takesNothingOnceItIsFinished() {
        Path file = folder.resolve("t.qvd");
        QvdAppender out = QvdTable.named("Län").appendTo(file);
        FieldAppender field = out.field("å");
        field.number(1);
        out.finish();

        for (Runnable late : List.<Runnable>of(
                () -> field.number(2), () -> field.text("ö"), field::nothing, () -> field.integers(new int[1], 0, 1))) {
            assertThatThrownBy(late::run)
                    .isInstanceOf(QvdException.class)
                    .hasMessageEndingWith("found the table finished or closed, expected no more values");
        }
        assertThatThrownBy(() -> out.field("ä"))
                .isInstanceOf(QvdException.class)
                .hasMessage("table [Län]: found it finished or closed, expected no more fields");
        assertThatThrownBy(out::finish)
                .isInstanceOf(QvdException.class)
                .hasMessage("table [Län]: found it finished or closed, expected to finish it once");
        assertThat(field.rows()).isEqualTo(1);
        assertThat(QvdReader.read(file).rows()).isEqualTo(1);
    }

    /** An interrupt closes the file in which values wait, as a full disk closes its door. */
    @Test
    void makesNoFileWhenTheDiskRefusedSomethingBefore() {
        Path file = folder.resolve("t.qvd");
        Heading heading = new Heading("t", "", "Grund", Instant.EPOCH, List.of(), List.of(), KeptHeader.OURS);
        Spill tight = Spill.beside(file, 0);
        try (QvdAppender out = new QvdAppender(file, heading, Durability.LEFT_TO_SYSTEM, tight)) {
            FieldAppender text = out.field("Text");
            FieldAppender number = out.field("Tal");
            Thread.currentThread().interrupt();
            assertRefused(file, () -> addMany(text));
            assertThat(Thread.interrupted()).isTrue();
            assertRefused(file, () -> addMany(number));
            number.number(7);
            text.text("å");

            assertRefused(file, out::finish);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static void addMany(FieldAppender field) {
        for (int row = 0; row < 10_000; row++) {
            if (field.field().equals("Text")) {
                field.text("Kommun nummer " + row);
            } else {
                field.number(row / 4.0);
            }
        }
    }

    private static void assertRefused(Path file, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(QvdException.class)
                .hasMessageContaining(file + " could not be written: java.nio.channels.Closed");
    }
}
