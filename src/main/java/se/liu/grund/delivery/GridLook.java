package se.liu.grund.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.liu.grund.delivery.SeenVariable.Place;
import se.liu.grund.source.Grid;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.Variable;

/** Looks through all rows of an unknown table: its labels, its cells, and later what each cell is by the markers found. */
final class GridLook {

    /** Opens the rows from the first again. */
    @FunctionalInterface
    interface Opening {
        Grid open() throws IOException;
    }

    private static final int MOST_TEXT = 100;

    /** Characters of labels that are held, whatever a file is made to do. */
    private static final long MOST_KEPT = 20_000_000;

    private Opening opening;
    private final boolean ragged;
    private final GridLayout layout;
    private final List<GridRow> first;
    private final List<SeenVariable> columns = new ArrayList<>();
    private final List<SeenVariable> headings = new ArrayList<>();
    private final CellCensus census = new CellCensus();
    private final long[] decimals;
    private long kept;
    private long rows;
    private long emptyLabels;

    private GridLook(Opening opening, boolean ragged, GridLayout layout, List<GridRow> first) {
        this.opening = opening;
        this.ragged = ragged;
        this.layout = layout;
        this.first = first;
        this.decimals = new long[layout.width()];
    }

    static GridLook of(Opening opening, boolean ragged, CodeColumns codes) throws IOException {
        try (Grid grid = opening.open()) {
            GridRows rows = new GridRows(grid, ragged);
            GridLook look = new GridLook(opening, ragged, GridLayout.of(rows, codes), rows.first());
            look.variables();
            look.read(rows);
            look.headLabels();
            return look;
        }
    }

    private void variables() {
        for (int column : layout.leading()) {
            columns.add(new SeenVariable(Place.COLUMN, column + 1, "", name(column), Variable.Kind.CLASS));
        }
    }

    private void headLabels() {
        Set<Integer> aside = shares();
        for (int h = 0; h < layout.headings().size(); h++) {
            SeenVariable heading = new SeenVariable(Place.HEADING, h + 1, "", "", Variable.Kind.CLASS);
            for (int column : layout.values()) {
                if (!aside.contains(column)) {
                    kept += heading.add(above(h, column), kept < MOST_KEPT);
                }
            }
            headings.add(heading);
        }
    }

    /** The label of a heading row over a column: in all rows but the last it goes on over empty cells. */
    private String above(int heading, int column) {
        GridRow row = first.get(layout.headings().get(heading));
        String text = Label.clean(row.text(column));
        boolean last = heading == layout.headings().size() - 1;
        for (int c = column - 1; !last && text.isEmpty() && c >= layout.values().getFirst(); c--) {
            text = Label.clean(row.text(c));
        }
        return text;
    }

    /** What the last heading row says over a column; empty without one. */
    String name(int column) {
        return layout.headings().isEmpty()
                ? ""
                : Label.clean(first.get(layout.headings().getLast()).text(column));
    }

    private void read(GridRows all) throws IOException {
        if (layout.data() < 0) {
            return;
        }
        Stuff stuff = new Stuff();
        all.skipTo(layout.data());
        for (GridRow row = all.next(); row != null; row = all.next()) {
            if (holdsCells(row, stuff)) {
                rows++;
                for (int i = 0; i < columns.size(); i++) {
                    String text = Label.clean(row.text(columns.get(i).position() - 1));
                    emptyLabels += text.isEmpty() ? 1 : 0;
                    kept += columns.get(i).add(text, kept < MOST_KEPT);
                }
                for (int column : layout.values()) {
                    cell(row, column, stuff);
                }
            }
        }
    }

    private void cell(GridRow row, int column, Stuff stuff) {
        switch (stuff.of(row, column)) {
            case EMPTY -> census.empty();
            case NUMBER, YEAR -> {
                census.number(stuff.number(), stuff.scale(), stuff.pointed());
                decimals[column] += stuff.number() == Math.rint(stuff.number()) ? 0 : 1;
            }
            case MARKER, LABEL -> {
                String whole = row.text(column).strip();
                String text = whole.length() > MOST_TEXT ? whole.substring(0, MOST_TEXT) : whole;
                census.odd(text, row.line(), column + 1);
            }
        }
    }

    private boolean holdsCells(GridRow row, Stuff stuff) {
        for (int column : layout.values()) {
            Stuff.Kind kind = stuff.of(row, column);
            if (kind != Stuff.Kind.EMPTY && (kind != Stuff.Kind.LABEL || layout.before() > 0)) {
                return true;
            }
        }
        return false;
    }

    /** Reads every cell by a table of markers. */
    void statuses(Counts counts, Set<Integer> aside, StatusCensus statuses) throws IOException {
        if (layout.data() < 0) {
            return;
        }
        try (Grid grid = opening.open()) {
            GridRows all = new GridRows(grid, ragged);
            all.skipTo(layout.data());
            Stuff stuff = new Stuff();
            for (GridRow row = all.next(); row != null; row = all.next()) {
                if (!holdsCells(row, stuff)) {
                    continue;
                }
                for (int column : layout.values()) {
                    if (!aside.contains(column)) {
                        GridRow at = row;
                        Counts.Reading reading = column < row.count() ? counts.read(row, column) : Counts.ABSENT;
                        statuses.add(
                                row.line(),
                                column + 1,
                                reading,
                                () -> row(at, column),
                                () -> at.text(column).strip());
                    }
                }
            }
        }
    }

    private Map<String, String> row(GridRow row, int column) {
        Map<String, String> labels = new LinkedHashMap<>();
        columns.forEach(seen -> labels.put(seen.name(), Label.clean(row.text(seen.position() - 1))));
        for (int h = 0; h < headings.size(); h++) {
            labels.put(headings.get(h).name(), above(h, column));
        }
        return labels;
    }

    /** The same, with another way to open its rows again. */
    GridLook reopened(Opening again) {
        opening = again;
        return this;
    }

    /** How many of the first rows hold something. */
    int filled() {
        return (int) first.stream().filter(row -> !Counts.empty(row)).count();
    }

    GridLayout layout() {
        return layout;
    }

    List<SeenVariable> columns() {
        return columns;
    }

    List<SeenVariable> headings() {
        return headings;
    }

    CellCensus census() {
        return census;
    }

    /** Columns of numbers (from 0) that hold no counts, since their numbers have decimals. */
    Set<Integer> shares() {
        Set<Integer> shares = new TreeSet<>();
        for (int column : layout.values()) {
            if (decimals[column] > 0) {
                shares.add(column);
            }
        }
        if (shares.size() == layout.values().size()) {
            shares.clear();
        }
        return shares;
    }

    long rows() {
        return rows;
    }

    /** How often a label column is empty on a row of numbers. */
    long emptyLabels() {
        return emptyLabels;
    }

    /** The text above the headings, a line each. */
    List<String> preamble() {
        int end = layout.headings().isEmpty()
                ? Math.max(0, layout.data())
                : layout.headings().getFirst();
        return first.subList(0, Math.min(end, first.size())).stream()
                .map(row -> Label.clean(row.text(0)))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The 1-based line of the first heading row; 0 without one. */
    int headingLine() {
        return layout.headings().isEmpty()
                ? 0
                : first.get(layout.headings().getFirst()).line();
    }
}
