package se.liu.grund.qvd.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.value.TextColumn;

/**
 * A table as CSV, UTF-8. NULL is nothing between separators, the empty text is {@code ""}; where a field holds both a text and a
 * number for a value, the format says which is taken; bare numbers have as few digits as tell them apart, and are dates or times where
 * the field's number format says so.
 */
public final class QvdToCsv {

    private static final int BLOCK = 4096;

    private QvdToCsv() {}

    /**
     * Writes a header line and all rows, block by block.
     *
     * @param out is flushed and left open
     * @throws IOException when it cannot be written to
     */
    public static void write(QvdTable table, CsvFormat format, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(format.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                // Quotes an empty text and not what is null, beside what needs quotes anyway.
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(text);
        try {
            csv.writeRecord(table.columns().stream().map(QvdColumn::field).toList());
            rows(table, format, csv);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e));
        }
    }

    private static void rows(QvdTable table, CsvFormat format, CsvWriter csv) {
        List<TextColumn> columns = table.columns().stream()
                .map(column -> TextColumn.of(column, format.style()))
                .toList();
        @Nullable String[] cells = new String[columns.size()];
        for (long from = 0; from < table.rows(); from += BLOCK) {
            int rows = (int) Math.min(BLOCK, table.rows() - from);
            for (TextColumn column : columns) {
                column.load(from, rows);
            }
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = columns.get(i).at(row);
                }
                csv.writeRecord(cells);
            }
        }
    }
}
