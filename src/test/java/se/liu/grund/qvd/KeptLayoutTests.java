package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liu.grund.qvd.RawQvd.field;
import static se.liu.grund.qvd.RawQvd.table;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two fields of two bits each, in the order that Qlik's rule would not choose. */
class KeptLayoutTests {

    private static final String SYMBOLS = "044100 044200 044300 01E5000000 01F6000000 0107000000";
    private static final String FIELDS = field("Län", 3, 5, 0, 3, 0, 9) + field("å", 0, 3, 0, 3, 9, 15);

    @TempDir
    Path folder;

    @Test
    void isWrittenAgainWhereEveryFieldStillNeedsItsBits() {
        QvdTable read = QvdReader.read(RawQvd.write(folder, table(FIELDS, 1, 3, 24, 3), SYMBOLS + "00 09 12"));

        assertThat(RawQvd.body(written(read))).isEqualTo((SYMBOLS + "00 09 12").replace(" ", ""));
        assertThat(bits(written(read))).containsExactly("3+5", "0+3");
        assertThat(RawQvd.body(
                        written(read.with(read.heading().kept().withoutLayout()).build())))
                .endsWith("00050A");
    }

    @Test
    void staysWithTheTableWhenAColumnOfAsManyBitsTakesAnothersPlace() {
        QvdTable read = QvdReader.read(RawQvd.write(folder, table(FIELDS, 1, 3, 24, 3), SYMBOLS + "00 09 12"));

        Path file = written(read.with(QvdColumn.text("Län", List.of("x", "y", "z"))));

        assertThat(bits(file)).containsExactly("3+5", "0+3");
    }

    @Test
    void givesWayToTheRuleWhenAFieldNeedsOtherBits() {
        QvdTable read = QvdReader.read(RawQvd.write(folder, table(FIELDS, 1, 3, 24, 3), SYMBOLS + "00 09 12"));

        Path file = written(read.with(QvdColumn.text("Län", List.of("x", "y", "x"))));

        assertThat(bits(file)).containsExactly("2+6", "0+2");
    }

    @Test
    void givesWayToTheRuleWhenThereIsAnotherField() {
        QvdTable read = QvdReader.read(RawQvd.write(folder, table(FIELDS, 1, 3, 24, 3), SYMBOLS + "00 09 12"));

        Path file = written(read.with(QvdColumn.text("ö", List.of("x", "y", "z"))));

        assertThat(bits(file)).containsExactly("0+2", "2+2", "4+4");
    }

    /** As other makers have it; Qlik's files never have. */
    @Test
    void givesWayToTheRuleWhereBitsBelongToNoField() {
        String spare = field("Län", 3, 2, 0, 3, 0, 9) + field("å", 0, 3, 0, 3, 9, 15);
        String gap = field("Län", 4, 4, 0, 3, 0, 9) + field("å", 0, 3, 0, 3, 9, 15);

        assertThat(bits(written(QvdReader.read(RawQvd.write(folder, table(spare, 1, 3, 24, 3), SYMBOLS + "00 09 12")))))
                .containsExactly("0+2", "2+6");
        assertThat(bits(written(QvdReader.read(RawQvd.write(folder, table(gap, 1, 3, 24, 3), SYMBOLS + "00 11 22")))))
                .containsExactly("0+2", "2+6");
    }

    /** A liar's: a record of 256 MiB, which is consistent as long as there are no rows. */
    @Test
    void givesWayToTheRuleWhereAFieldIsWiderThanAnyOfQliks() {
        long recordBytes = (1 << 28) - 1;
        String wide = field("Län", 0, 8 * recordBytes, 0, 0, 0, 0);

        assertThat(bits(written(QvdReader.read(RawQvd.write(folder, table(wide, recordBytes, 0, 0, 0), "")))))
                .containsExactly("0+8");
    }

    private Path written(QvdTable table) {
        Path file = folder.resolve("written.qvd");
        QvdWriter.write(file, table);
        QlikInvariants.hold(file);
        return file;
    }

    private static List<String> bits(Path file) {
        return QvdReader.header(file).fields().stream()
                .map(field -> field.bitOffset() + "+" + field.bitWidth())
                .toList();
    }
}
