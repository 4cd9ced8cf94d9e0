package se.liu.grund.qvd.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import se.liu.grund.qvd.QvdFile;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.csv.CsvFormat;
import se.liu.grund.qvd.csv.QvdToCsv;

/** All rows as CSV.
 * @param fields which, in that order; all when there are none */
record Csv(Path path, List<String> fields, CsvFormat format) implements Deed {

    @Override
    public boolean run(OutputStream out) throws IOException {
        try (QvdFile file = QvdReader.open(path)) {
            QvdTable table = file.table();
            QvdToCsv.write(fields.isEmpty() ? table : table.select(fields.toArray(String[]::new)), format, out);
        }
        return true;
    }
}
