package se.liu.grund.source.xlsx;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Grid;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.Hidden;

/** A sheet's rows, one after another as its part is unpacked (ECMA-376 part 1, 18.3.1.80 and 18.3.1.73). */
final class SheetGrid implements Grid {

    /** Cells of all rows, empty ones between others included: what a hostile sheet can make of little. */
    private static final long MOST_CELLS = 500_000_000;

    private final String name;
    private final Xml xml;
    private final CellReader reader;
    private final Merges merges;
    private final Faults faults;
    private final RowCells gap = new RowCells();
    private final RowCells cells = new RowCells();
    private final HiddenCells hidden = new HiddenCells();
    private boolean hiddenAhead;
    private int line;
    private int ahead;
    private boolean ended;
    private long count;

    private SheetGrid(String name, Xml xml, CellReader reader, Merges merges, Faults faults) {
        this.name = name;
        this.xml = xml;
        this.reader = reader;
        this.merges = merges;
        this.faults = faults;
    }

    static SheetGrid of(Parts parts, String part, String name, CellReader reader, Faults faults) throws IOException {
        Merges merges = SheetScan.merges(parts, part, faults);
        SheetGrid grid = new SheetGrid(name, parts.xml(part, "worksheet"), reader, merges, faults);
        try {
            grid.begin();
            return grid;
        } catch (IOException | RuntimeException e) {
            grid.close();
            throw e;
        }
    }

    private void begin() throws IOException {
        while (xml.enter()) {
            if (xml.is("sheetData")) {
                return;
            }
            if (xml.is("cols")) {
                hidden.columns(xml);
            } else {
                xml.skip();
            }
        }
        end();
    }

    private void end() throws IOException {
        xml.finish();
        ended = true;
    }

    @Override
    public boolean next(GridRow row) throws IOException {
        if (line == ahead && !ended) {
            readRow();
        }
        if (line == ahead) {
            return false;
        }
        line++;
        RowCells now = line == ahead ? cells : gap;
        gap.clear();
        merges.fill(line, now);
        count += now.count();
        if (count > MOST_CELLS) {
            throw Refusal.at(
                    line,
                    0,
                    "more than 500 million cells, with the empty ones between",
                    "a table",
                    "Delete stray cells far to the right in Excel and save the workbook.");
        }
        hidden.saw(now, line, line == ahead && hiddenAhead);
        now.into(row, line);
        return true;
    }

    private void readRow() throws IOException {
        cells.clear();
        while (xml.enter()) {
            if (xml.is("row")) {
                ahead = number(xml.attribute("r"));
                hiddenAhead = HiddenCells.hidden(xml);
                readCells();
                return;
            }
            xml.skip();
        }
        end();
    }

    private int number(@Nullable String told) {
        int number = told == null ? line + 1 : CellName.row(told);
        if (number <= line || number > CellName.ROWS) {
            throw Refusal.at(
                    line,
                    0,
                    "row " + Refusal.shown(told == null ? "" + number : told) + " after row " + line,
                    "rows in order, from 1 to 1 048 576",
                    Refusal.SAVE_AGAIN);
        }
        return number;
    }

    private void readCells() throws IOException {
        int column = -1;
        while (xml.enter()) {
            if (!xml.is("c")) {
                xml.skip();
                continue;
            }
            String told = xml.attribute("r");
            int next = told == null ? column + 1 : CellName.row(told) == ahead ? CellName.column(told) : -1;
            if (next <= column || next >= CellName.COLUMNS) {
                faults.add(new Fault(
                        ahead,
                        column + 2,
                        "cell " + Refusal.shown(told == null ? "after XFD" : told) + " in row " + ahead,
                        "the row's cells in order, from A to XFD",
                        Refusal.SAVE_AGAIN));
                xml.skip();
            } else {
                column = next;
                reader.read(xml, ahead, column, cells);
            }
        }
    }

    @Override
    public Hidden hidden() {
        return hidden.met();
    }

    @Override
    public String sheet() {
        return name;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
