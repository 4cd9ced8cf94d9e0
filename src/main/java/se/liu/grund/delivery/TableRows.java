package se.liu.grund.delivery;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.TableShape.EmptyLabel;
import se.liu.grund.delivery.FileNotes.Kind;

/** Reads the rows under a heading into cells, in one pass, and tells what stands after them. */
final class TableRows {

    private static final Pattern NUMBER = Pattern.compile("\\h*[-\u2212]?\\d[\\d,.\\h]*");
    private static final Meaning NOTHING = new Meaning(null, null, null, null, null, null);

    private final Table table;
    private final Heading heading;
    private final EmptyLabel emptyLabel;
    private final Meaning fixed;
    private final Gathering gathering;
    private final Set<Gender> genders = EnumSet.noneOf(Gender.class);
    private int rows;
    private int cells;

    // A row's cells mostly share key and category; these are the last ones looked up.
    private @Nullable Label lastCode;
    private @Nullable Label lastName;
    private @Nullable Key key;
    private @Nullable Measure lastMeasure;
    private @Nullable Label lastCategory;
    private @Nullable String category;

    TableRows(Table table, Heading heading, EmptyLabel emptyLabel, Meaning fixed, Gathering gathering) {
        this.table = table;
        this.heading = heading;
        this.emptyLabel = emptyLabel;
        this.fixed = fixed;
        this.gathering = gathering;
    }

    /** Reads all; the answer is every kön that the table is about. */
    Set<Gender> read() {
        heading.totals().forEach(_ -> table.notes().count(Kind.TOTAL_COLUMN, heading.firstLine()));
        for (int column = table.sources().rowVariables(); column < heading.width(); column++) {
            if (heading.column(column) instanceof Heading.Column.Labelled(Meaning meaning)) {
                saw(fixed.and(meaning));
            }
        }
        RowLabels labels = new RowLabels(table.sources(), emptyLabel);
        Lines.Columns row = table.lines().new Columns();
        int blank = 0;
        for (int line = heading.end(); line < table.lines().count(); line++) {
            table.lines().columns(line, row);
            if (table.lines().empty(line)) {
                if (emptyLabel == EmptyLabel.SKIP && row.count() == heading.width()) {
                    table.notes().count(Kind.NO_LABEL, line + 1);
                } else if (blank == 0) {
                    blank = line + 1;
                }
            } else if (blank > 0 && !holdsNumbers(row)) {
                table.notes().count(Kind.FOOTNOTE, line + 1);
            } else if (blank > 0 && rows > 0) {
                refuseAfterBlank(line + 1, blank);
            } else {
                blank = 0;
                row(line + 1, row, labels);
            }
        }
        if (rows == 0 || cells == 0 && table.breaches().none()) {
            table.breaches()
                    .add(
                            heading.firstLine(),
                            0,
                            rows == 0 ? "no rows under the heading" : "no counts under the heading",
                            "at least one",
                            "Fetch the table from B&F again, or take the file away.");
        }
        return genders;
    }

    private void row(int line, Lines.Columns row, RowLabels labels) {
        rows++;
        if (row.count() != heading.width()) {
            table.breaches()
                    .add(
                            line,
                            0,
                            row.count() == 1 ? "1 column" : row.count() + " columns",
                            heading.width() + " columns, as in the heading",
                            "Mend the row; put a blank line before footnotes.");
            return;
        }
        switch (labels.read(line, row)) {
            case RowLabels.Row.Labelled(Map<Role, Label> byRole) ->
                cells(line, row, fixed.and(table.terms().meaning(byRole)));
            case RowLabels.Row.Total() -> table.notes().count(Kind.TOTAL_ROW, line);
            case RowLabels.Row.Skipped() -> {
                table.notes().count(Kind.NO_LABEL, line);
                cells(line, row, NOTHING);
            }
            case RowLabels.Row.Refused(int column, String expected) -> {
                table.breaches().add(line, column, "no label", expected, "Complete the row.");
                cells(line, row, NOTHING);
            }
        }
    }

    private void cells(int line, Lines.Columns row, Meaning meaning) {
        for (int column = table.sources().rowVariables(); column < row.count(); column++) {
            Counts.Reading reading = table.counts().read(table.lines().text(), row.from(column), row.to(column));
            switch (heading.column(column)) {
                case Heading.Column.Total() -> {}
                case Heading.Column.Unlabelled() -> refuseUnlabelled(line, column + 1, row, reading);
                case Heading.Column.Labelled(Meaning above) -> {
                    switch (reading) {
                        case Counts.Reading.Known known -> cell(line, column + 1, meaning.and(above), known);
                        case Counts.Reading.Absent() -> table.notes().count(Kind.EMPTY_CELL, line);
                        case Counts.Reading.Odd(String expected, String action) ->
                            table.breaches()
                                    .add(
                                            line,
                                            column + 1,
                                            Label.quoted(row.raw(column).strip()),
                                            expected,
                                            action);
                    }
                }
            }
        }
    }

    private void cell(int line, int column, Meaning meaning, Counts.Reading.Known known) {
        saw(meaning);
        if (meaning.code() != lastCode || meaning.name() != lastName) {
            lastCode = meaning.code();
            lastName = meaning.name();
            key = table.terms().key(lastCode, lastName);
        }
        if (meaning.measure() != lastMeasure || meaning.category() != lastCategory) {
            lastMeasure = meaning.measure();
            lastCategory = meaning.category();
            category = table.terms().category(lastMeasure, lastCategory);
        }
        Measure measure = meaning.measure();
        Gender gender = meaning.gender();
        Period period = meaning.period();
        if (measure == null || gender == null || period == null || key == null || category == null) {
            return;
        }
        Cell cell = new Cell(
                measure.id(),
                gender,
                period,
                key.code(),
                key.name(),
                category,
                known.status(),
                known.low(),
                known.high(),
                new Origin(table.file(), line, column));
        Origin first = gathering.add(cell);
        cells++;
        if (first != null) {
            refuseTwice(cell, first);
        }
    }

    private void refuseTwice(Cell cell, Origin first) {
        table.breaches()
                .once(
                        "twice " + cell.origin().line() + " " + first.file() + ":" + first.line(),
                        cell.origin().line(),
                        cell.origin().column(),
                        "%s, %s, %s, %s of %s again"
                                .formatted(
                                        Label.quoted(cell.category()),
                                        cell.code(),
                                        cell.gender().label(),
                                        cell.period(),
                                        cell.measure()),
                        "each cell once; the first stands in " + first,
                        "Take one of the two away.");
    }

    private void refuseUnlabelled(int line, int column, Lines.Columns row, Counts.Reading reading) {
        if (!(reading instanceof Counts.Reading.Absent)) {
            table.breaches()
                    .once(
                            "unlabelled " + column,
                            line,
                            column,
                            Label.quoted(row.raw(column - 1).strip()) + " in a column without heading",
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
    private boolean holdsNumbers(Lines.Columns row) {
        boolean wide = row.count() == heading.width();
        for (int column = table.sources().rowVariables(); column < row.count(); column++) {
            boolean number = switch (table.counts().read(table.lines().text(), row.from(column), row.to(column))) {
                case Counts.Reading.Known known -> wide || known.status() == CellStatus.EXACT;
                case Counts.Reading.Odd _ ->
                    wide && NUMBER.matcher(row.raw(column)).matches();
                case Counts.Reading.Absent() -> false;
            };
            if (number) {
                return true;
            }
        }
        return false;
    }

    private void saw(Meaning meaning) {
        Gender gender = meaning.gender();
        if (gender != null) {
            genders.add(gender);
            if (meaning.measure() != null) {
                gathering.saw(meaning.measure(), gender);
            }
        }
    }
}
