package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Hidden;

/** Which rows and columns of a sheet are hidden and hold something (ECMA-376 part 1, 18.3.1.13 and 18.3.1.73). */
final class HiddenCells {

    private final BitSet columns = new BitSet();
    private final BitSet met = new BitSet();
    private long rows;
    private int firstRow;

    /** Reads the element {@code cols} that the reader stands in. */
    void columns(Xml xml) throws IOException {
        while (xml.enter()) {
            if (xml.is("col") && hidden(xml)) {
                int from = Math.max(1, column(xml.attribute("min"), 1));
                int to = Math.min(CellName.COLUMNS, column(xml.attribute("max"), from));
                columns.set(from - 1, Math.max(from - 1, to));
            }
            xml.skip();
        }
    }

    private static int column(@Nullable String told, int otherwise) {
        return told != null && told.matches("[0-9]{1,5}") ? Integer.parseInt(told) : otherwise;
    }

    /** Whether the row or column that the reader stands in is hidden: by hand, by a filter or in a folded group. */
    static boolean hidden(Xml xml) {
        String told = xml.attribute("hidden", "0");
        return told.equals("1") || told.equals("true");
    }

    /** Looks at a row that was read. */
    void saw(RowCells cells, int line, boolean hidden) {
        if (!hidden && columns.isEmpty()) {
            return;
        }
        boolean holds = false;
        for (int column = 0; column < cells.count(); column++) {
            if (!cells.isEmpty(column)) {
                holds = true;
                if (columns.get(column)) {
                    met.set(column);
                }
            }
        }
        if (hidden && holds) {
            firstRow = rows == 0 ? line : firstRow;
            rows++;
        }
    }

    /** What was met so far. */
    Hidden met() {
        return new Hidden(rows, firstRow, met.cardinality(), met.nextSetBit(0) + 1);
    }
}
