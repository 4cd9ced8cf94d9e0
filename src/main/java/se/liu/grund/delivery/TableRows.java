package se.liu.grund.delivery;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.TableShape.EmptyLabel;
import se.liu.grund.delivery.FileNotes.Kind;
import se.liu.grund.delivery.Heading.Column;
import se.liu.grund.source.GridRow;

/** Reads the rows under a heading into cells, in one pass, and tells what stands after them. */
final class TableRows {

    private static final Pattern NUMBER = Pattern.compile("\\h*[-\u2212]?\\d[\\d,.\\h]*");
    private static final Meaning NOTHING = new Meaning(null, null, null, null, null, null);

    private final Table table;
    private final Heading heading;
    private final EmptyLabel emptyLabel;
    private final Meaning fixed;
    private final Column[] columns;
    // What the labelled columns mean, null where a column is something else; and which columns hold cells, or must not.
    private final @Nullable Meaning[] above;
    private final int[] read;
    private int rows;

    TableRows(Table table, Heading heading, Meaning fixed) {
        this.table = table;
        this.heading = heading;
        this.emptyLabel = table.roles().shape().emptyLabel();
        this.fixed = fixed;
        this.columns = new Column[heading.width()];
        for (int column = 0; column < columns.length; column++) {
            // Those of the file's name and of the headings hold for the column, whatever its rows say.
            columns[column] = heading.column(column) instanceof Column.Labelled(Meaning above)
                    ? new Column.Labelled(fixed.and(above))
                    : heading.column(column);
        }
        above = new Meaning[columns.length];
        for (int column = 0; column < columns.length; column++) {
            above[column] = columns[column] instanceof Column.Labelled(Meaning meaning) ? meaning : null;
        }
        read = IntStream.range(0, columns.length)
                .filter(column -> above[column] != null || columns[column] instanceof Column.Unlabelled)
                .toArray();
    }

    /** Reads all rows that follow. */
    void read(GridRows following) throws IOException {
        table.notes().count(Kind.TOTAL_COLUMN, heading.firstLine(), heading.count(Column.Total.class));
        table.notes().count(Kind.LEFT_OUT_COLUMN, heading.firstLine(), heading.count(Column.LeftOut.class));
        for (Column column : columns) {
            if (column instanceof Column.Labelled(Meaning meaning)) {
                table.cells().saw(meaning);
            }
        }
        RowLabels labels = new RowLabels(table.roles(), heading.leading());
        int blank = 0;
        for (GridRow row = following.next(); row != null; row = following.next()) {
            int line = row.line();
            if (Counts.empty(row)) {
                if (emptyLabel == EmptyLabel.SKIP && row.count() > 1 && following.fits(row, heading.width())) {
                    table.notes().count(Kind.NO_LABEL, line, 1);
                } else if (blank == 0) {
                    blank = line;
                }
            } else if (blank > 0 && !holdsNumbers(row, following)) {
                table.notes().count(Kind.FOOTNOTE, line, 1);
            } else if (blank > 0 && rows > 0) {
                refuseAfterBlank(line, blank);
            } else {
                blank = 0;
                row(row, following, labels);
            }
        }
        if (rows == 0 || table.cells().count() == 0 && table.breaches().none()) {
            table.breaches()
                    .add(
                            heading.firstLine(),
                            0,
                            rows == 0 ? "no rows under the heading" : "no counts under the heading",
                            "at least one",
                            "Fetch the table from B&F again, or take the file away.");
        }
    }

    private void row(GridRow row, GridRows following, RowLabels labels) {
        rows++;
        int line = row.line();
        if (!following.fits(row, heading.width())) {
            int width = following.width(row);
            table.breaches()
                    .add(
                            line,
                            0,
                            width == 1 ? "1 column" : width + " columns",
                            heading.width() + " columns, as in the heading",
                            "Mend the row; put a blank line before footnotes.");
            return;
        }
        if (heading.again(row)) {
            table.breaches()
                    .add(
                            line,
                            0,
                            "the heading again",
                            "rows of one table, with the heading once",
                            "Take the heading away where the table goes on, or put a second table in a file of its own.");
            return;
        }
        switch (labels.read(row)) {
            case RowLabels.Row.Labelled(RoleLabels byRole) ->
                cells(row, table.terms().meaning(byRole));
            case RowLabels.Row.Total() -> table.notes().count(Kind.TOTAL_ROW, line, 1);
            case RowLabels.Row.LeftOut(boolean told) -> table.notes().count(Kind.LEFT_OUT_ROW, line, told ? 1 : 0);
            case RowLabels.Row.Skipped() -> {
                table.notes().count(Kind.NO_LABEL, line, 1);
                cells(row, NOTHING);
            }
            case RowLabels.Row.Refused(int column, String expected) -> {
                table.breaches().add(line, column, "no label", expected, "Complete the row.");
                cells(row, NOTHING);
            }
        }
    }

    private void cells(GridRow row, Meaning meaning) {
        int line = row.line();
        for (int column : read) {
            Meaning columnMeaning = above[column];
            if (column >= row.count()) {
                // A workbook's row may end before the table does.
                table.notes().count(Kind.EMPTY_CELL, line, columnMeaning == null ? 0 : 1);
            } else if (columnMeaning == null) {
                refuseUnlabelled(row, column);
            } else {
                Counts.Reading reading = table.counts().read(row, column);
                if (reading instanceof Counts.Reading.Known known) {
                    table.cells().add(line, column + 1, columnMeaning, meaning, known);
                } else if (reading instanceof Counts.Reading.Odd(String expected, String action)) {
                    String found = Label.quoted(row.text(column).strip());
                    table.breaches().add(line, column + 1, found, expected, action);
                } else {
                    // A cell that the reader could not read has been told by it.
                    table.notes().count(Kind.EMPTY_CELL, line, row.kind(column) == GridRow.Kind.ERROR ? 0 : 1);
                }
            }
        }
    }

    private void refuseUnlabelled(GridRow row, int column) {
        if (!(table.counts().read(row, column) instanceof Counts.Reading.Absent)) {
            table.breaches()
                    .once(
                            "unlabelled " + (column + 1),
                            row.line(),
                            column + 1,
                            Label.quoted(row.text(column).strip()) + " in a column without heading",
                            "a label above it",
                            "Complete the heading rows, or empty the column.");
        }
    }

    private void refuseAfterBlank(int line, int blank) {
        table.breaches()
                .once(
                        "after blank",
                        line,
                        0,
                        "a row of numbers after a blank line",
                        "nothing but footnotes after line " + blank,
                        "Take the blank line away, or put a second table in a file of its own.");
    }

    /** Whether a line after the table looks like more of it: a count, or a marker or faulty count in a row of its width. */
    private boolean holdsNumbers(GridRow row, GridRows following) {
        boolean wide = following.width(row) == heading.width();
        for (int column = 0; column < row.count(); column++) {
            if (column < columns.length && columns[column] instanceof Column.Aside) {
                continue;
            }
            boolean number = switch (table.counts().read(row, column)) {
                case Counts.Reading.Known known -> wide || known.status() != CellStatus.HIDDEN && known.high() > 0;
                case Counts.Reading.Odd _ ->
                    wide && NUMBER.matcher(row.text(column)).matches();
                case Counts.Reading.Absent() -> false;
            };
            if (number) {
                return true;
            }
        }
        return false;
    }
}
