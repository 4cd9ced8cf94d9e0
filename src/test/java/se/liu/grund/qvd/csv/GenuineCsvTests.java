package se.liu.grund.qvd.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.qvd.GenuineQvds;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdFile;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.value.TextColumn;
import se.liu.grund.qvd.value.ValueStyle;

class GenuineCsvTests {

    @TempDir
    Path folder;

    static List<Path> files() {
        return GenuineQvds.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void comeBackFromCsvAsTheTextsTheyWere(Path genuine) throws IOException {
        Path csv = folder.resolve("t.csv");
        Path back = folder.resolve("t.qvd");
        try (QvdFile file = QvdReader.open(genuine)) {
            try (OutputStream out = Files.newOutputStream(csv)) {
                QvdToCsv.write(file.table(), CsvFormat.standard(), out);
            }
            CsvToQvd.in(CsvFormat.standard())
                    .write(csv, QvdTable.named(file.table().name()), back);

            QvdTable read = QvdReader.read(back);
            assertThat(read.rows()).isEqualTo(file.table().rows());
            for (QvdColumn column : file.table().columns()) {
                assertThat(differences(column, read.column(column.field())))
                        .as(column.field())
                        .isZero();
            }
        }
    }

    private static long differences(QvdColumn one, QvdColumn other) {
        TextColumn texts = TextColumn.of(one, ValueStyle.data());
        long differences = 0;
        for (long row = 0; row < one.rows(); row++) {
            texts.load(row, 1);
            differences += Objects.equals(texts.at(0), other.text(row)) ? 0 : 1;
        }
        return differences;
    }
}
