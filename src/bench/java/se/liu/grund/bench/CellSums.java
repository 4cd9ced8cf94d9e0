package se.liu.grund.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import se.liu.grund.source.Faults;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.text.NumberText;
import se.liu.grund.source.text.NumberText.Mark;
import se.liu.grund.source.text.NumberText.Reading;
import se.liu.grund.source.text.NumberText.Thousands;
import se.liu.grund.source.text.TextFormat;
import se.liu.grund.source.text.TextGrid;

/** The sum of all numbers in a text, found in three ways; labels and markers count one each. */
final class CellSums {

    private static final Faults NONE = fault -> {
        throw new IllegalStateException(fault.toString());
    };

    private CellSums() {}

    static long grid(Path file) throws IOException {
        NumberText numbers = new NumberText(Mark.COMMA, Thousands.BLANK);
        long sum = 0;
        try (TextGrid grid = TextGrid.open(file, TextFormat.UNKNOWN, NONE)) {
            GridRow row = new GridRow();
            while (grid.next(row)) {
                for (int i = 0; i < row.count(); i++) {
                    boolean number = numbers.read(row.chars(), row.from(i), row.to(i)) == Reading.NUMBER;
                    sum += number ? numbers.unscaled() : 1;
                }
            }
        }
        return sum;
    }

    /** Rows and cells alone, no numbers: how many cells. */
    static long cells(Path file) throws IOException {
        long cells = 0;
        try (TextGrid grid = TextGrid.open(file, TextFormat.UNKNOWN, NONE)) {
            GridRow row = new GridRow();
            while (grid.next(row)) {
                cells += row.count();
            }
        }
        return cells;
    }

    static long fastCsv(Path file, Charset charset, char delimiter) throws IOException {
        NumberText numbers = new NumberText(Mark.COMMA, Thousands.BLANK);
        long sum = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file, charset)) {
            for (CsvRecord record : reader) {
                for (int i = 0; i < record.getFieldCount(); i++) {
                    sum += number(numbers, record.getField(i));
                }
            }
        }
        return sum;
    }

    static long split(Path file, Charset charset, char delimiter) throws IOException {
        NumberText numbers = new NumberText(Mark.COMMA, Thousands.BLANK);
        Pattern pattern = Pattern.compile(Pattern.quote(String.valueOf(delimiter)));
        long sum = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, charset)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                for (String cell : pattern.split(line, -1)) {
                    sum += number(numbers, cell);
                }
            }
        }
        return sum;
    }

    private static long number(NumberText numbers, String cell) {
        char[] chars = cell.toCharArray();
        return numbers.read(chars, 0, chars.length) == Reading.NUMBER ? numbers.unscaled() : 1;
    }
}
