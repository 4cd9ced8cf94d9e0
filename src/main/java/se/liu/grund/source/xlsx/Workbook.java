package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Grid;
import se.liu.grund.source.GridRow.Kind;
import se.liu.grund.source.SourceException;

/**
 * A workbook by ECMA-376, in its transitional or strict form: {@code .xlsx}, or {@code .xlsm} whose macros are not looked at.
 * Nothing in it is run, fetched or unpacked to disk. Sheets are read as they are unpacked; only the texts that cells share
 * are held, at most some 200 MB.
 *
 * <p>What a cell becomes:
 *
 * <ul>
 *   <li>text, also a number that stands as text: {@link Kind#TEXT} as it stands, line breaks included
 *   <li>a number: {@link Kind#NUMBER}, digits alone where that is shorter than some 40 characters, whatever the sheet shows
 *   <li>a number that the sheet shows as a day: {@link Kind#DATE}; as a time of day or hours elapsed: a number, in days
 *   <li>a truth: the text {@code SANT} or {@code FALSKT}
 *   <li>an error: {@link Kind#ERROR} with its text, e.g. {@code #N/A}
 *   <li>a formula: its result as it was saved. Without a result, or with one that its writer left for Excel to calculate,
 *       it is a fault; so is a link to another workbook, whose result is given all the same
 *   <li>a cell that cannot be read: {@link Kind#ERROR} without text, and a fault
 *   <li>a cell of a merged area: what the area's first cell has, within the columns that hold something
 * </ul>
 *
 * A fault's line is the row's number in the sheet and its column counts from 1. Rows that the sheet leaves out come as empty
 * ones; hidden rows and columns come as others do, and {@link Grid#hidden} counts them.
 */
public final class Workbook implements AutoCloseable {

    private final Parts parts;
    private final Contents contents;
    private final Faults faults;
    private @Nullable SharedTexts texts;
    private @Nullable Styles styles;

    private Workbook(Parts parts, Contents contents, Faults faults) {
        this.parts = parts;
        this.contents = contents;
        this.faults = faults;
    }

    /**
     * Opens a workbook and reads which sheets it has.
     *
     * @param faults takes what is wrong with single cells, of every sheet that is read
     * @throws SourceException when it is no such workbook (an old {@code .xls}, one protected by a password, {@code .ods}),
     *     or cut short, spoilt, or made to take memory
     */
    public static Workbook open(Path file, Faults faults) throws IOException {
        Parts parts = Parts.of(file);
        try {
            return new Workbook(parts, Contents.of(parts), faults);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** All tabs in their order, hidden ones and charts included. */
    public List<Sheet> sheets() {
        return contents.sheets();
    }

    /**
     * Opens a sheet from its first row. A sheet can be opened again and again, and several at a time; all end with the
     * workbook.
     *
     * @param name as in {@link #sheets}, letter for letter
     * @throws SourceException when there is no such sheet, it holds no cells, or cannot be read
     */
    public Grid grid(String name) throws IOException {
        for (Sheet sheet : contents.sheets()) {
            if (sheet.name().equals(name)) {
                return grid(sheet);
            }
        }
        throw Refusal.of(
                "no sheet called " + Refusal.shown(name),
                "one of "
                        + Refusal.shown(String.join(
                                ", ",
                                contents.sheets().stream().map(Sheet::name).toList())),
                "Correct the name.");
    }

    private Grid grid(Sheet sheet) throws IOException {
        String part = contents.parts().get(sheet.position() - 1);
        if (part.isEmpty()) {
            throw Refusal.of(
                    "the sheet " + Refusal.shown(sheet.name()) + ", which holds no cells",
                    "a sheet with cells",
                    "Choose another sheet.");
        }
        if (texts == null) {
            texts = SharedTexts.of(parts, contents.texts());
        }
        if (styles == null) {
            styles = Styles.of(parts, contents.styles());
        }
        return SheetGrid.of(parts, part, sheet.name(), new CellReader(texts, styles, contents, faults), faults);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
