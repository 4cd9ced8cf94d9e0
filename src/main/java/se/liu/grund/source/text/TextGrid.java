package se.liu.grund.source.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Grid;
import se.liu.grund.source.GridRow;

/**
 * The rows of a delimited text file. Lines end with LF, CRLF or CR, each wherever it stands; an end at the end of the file
 * begins no row. What is not text throws on opening; so does an empty file. Cells are as they stand, blanks too, without
 * the quotes around them. Memory is that of the longest row, which has {@value #MOST} characters at most.
 */
public final class TextGrid implements Grid {

    /** How many characters a row may have, line ends within quotes included. */
    public static final int MOST = 4_000_000;

    private final Chars chars;
    private final TextFormat format;
    private final List<String> notes;
    private final RowScan rows;

    private TextGrid(Chars chars, TextFormat format, List<String> notes, RowScan rows) {
        this.chars = chars;
        this.format = format;
        this.notes = notes;
        this.rows = rows;
    }

    /**
     * Opens a file, and finds out what {@code format} leaves open.
     *
     * @param faults takes rows that cannot be cut into cells: something behind a closing quote
     * @throws se.liu.grund.source.SourceException when the file is no text in that format
     * @throws IOException when it cannot be read
     */
    public static TextGrid open(Path file, TextFormat format, Faults faults) throws IOException {
        return open(file, format, faults, new Sizes(1 << 16, 1 << 16, MOST));
    }

    /**
     * How much is held at a time.
     *
     * @param bytes read at a time, at least 4
     * @param chars to begin with, at least 4
     * @param most characters of a row
     */
    record Sizes(int bytes, int chars, int most) {}

    static TextGrid open(Path file, TextFormat format, Faults faults, Sizes sizes) throws IOException {
        TextSample sample = TextSample.of(file, format);
        Chars chars = Chars.of(file, sample.encoding(), sizes.bytes());
        Window window = new Window(chars, sizes.chars(), sizes.most());
        RowScan rows = new RowScan(window, chars, sample.format(), faults, sizes.most());
        return new TextGrid(chars, sample.format(), sample.notes(), rows);
    }

    /** What the file is; no part is {@code DETECT}. */
    public TextFormat format() {
        return format;
    }

    /** What is worth telling of how the file is read, e.g. {@code read as windows-1252}. */
    public List<String> notes() {
        return notes;
    }

    @Override
    public boolean next(GridRow row) throws IOException {
        return rows.next(row);
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public void close() throws IOException {
        chars.close();
    }
}
