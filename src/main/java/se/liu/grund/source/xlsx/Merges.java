package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.GridRow.Kind;

/**
 * Makes every cell of a merged area carry the value that Excel shows in it (ECMA-376 part 1, 18.3.1.55), as far as the
 * sheet's cells reach. A row's areas are to be filled row by row from the first.
 */
final class Merges {

    private static final int MOST = 200_000;

    /** Columns from 0, rows from 1, both ends included. */
    private record Area(int top, int left, int bottom, int right, String name) {}

    private final List<Area> areas;
    private final Faults faults;
    private final @Nullable Area[] owners;
    private final String[] values;
    private final Kind[] kinds;
    private int next;
    private int until;

    private Merges(List<Area> areas, int width, Faults faults) {
        this.areas = areas;
        this.faults = faults;
        this.owners = new @Nullable Area[width];
        this.values = new String[width];
        this.kinds = new Kind[width];
        areas.sort(Comparator.comparingInt(Area::top).thenComparingInt(Area::left));
    }

    static Merges none() {
        return new Merges(new ArrayList<>(), 0, _ -> {});
    }

    /** @param width how many columns hold something */
    static Merges of(List<String> names, int width, Faults faults) {
        List<Area> areas = new ArrayList<>();
        for (String name : names) {
            Area area = area(name);
            if (area == null) {
                faults.add(new Fault(
                        0, 0, "merged cells " + Refusal.shown(name), "an area such as A1:C2", Refusal.SAVE_AGAIN));
            } else if (area.left() < width && (area.left() < area.right() || area.top() < area.bottom())) {
                areas.add(area);
            }
        }
        return new Merges(areas, width, faults);
    }

    private static @Nullable Area area(String name) {
        int colon = name.indexOf(':');
        String first = colon < 0 ? name : name.substring(0, colon);
        String last = name.substring(colon + 1);
        int top = CellName.row(first);
        int left = CellName.column(first);
        int bottom = CellName.row(last);
        int right = CellName.column(last);
        return left < 0 || right < left || bottom < top ? null : new Area(top, left, bottom, right, name);
    }

    /** Reads the {@code mergeCells} element that the reader stands in. */
    static void read(Xml xml, List<String> names) throws IOException {
        while (xml.enter()) {
            // Not as long as a liar makes them.
            names.add(Refusal.shown(xml.attribute("ref", "")));
            if (names.size() > MOST) {
                throw Refusal.broken("more than 200 000 merged areas in a sheet", "a table");
            }
            xml.skip();
        }
    }

    /** Fills a row's merged cells; rows come in order and none is left out. */
    void fill(int row, RowCells cells) {
        while (next < areas.size() && areas.get(next).top() <= row) {
            begin(areas.get(next++), row, cells);
        }
        if (row > until) {
            return;
        }
        for (int column = 0; column < owners.length; column++) {
            Area area = owners[column];
            if (area != null && area.bottom() >= row) {
                fill(row, column, area, cells);
            }
        }
    }

    private void begin(Area area, int row, RowCells cells) {
        int right = Math.min(area.right(), owners.length - 1);
        for (int column = area.left(); column <= right; column++) {
            Area owner = owners[column];
            if (owner != null && owner.bottom() >= row) {
                faults.add(new Fault(
                        row,
                        column + 1,
                        "merged cells " + area.name() + " that overlap others",
                        "areas apart from each other",
                        Refusal.SAVE_AGAIN));
                return;
            }
            owners[column] = area;
        }
        values[area.left()] = cells.text(area.left());
        kinds[area.left()] = cells.kind(area.left());
        until = Math.max(until, area.bottom());
    }

    private void fill(int row, int column, Area area, RowCells cells) {
        int left = area.left();
        if (row == area.top() && column == left) {
            return;
        }
        if (!cells.isEmpty(column) && !cells.text(column).equals(values[left])) {
            faults.add(new Fault(
                    row,
                    column + 1,
                    "a value hidden below the merged cells " + area.name(),
                    "one value in merged cells",
                    "Split the cells in Excel and keep what is right."));
        }
        if (values[left].isEmpty()) {
            return;
        }
        if (column == left) {
            cells.set(row, left, values[left], kinds[left]);
            cells.repeated(left);
        } else {
            cells.repeat(column, left);
        }
    }
}
