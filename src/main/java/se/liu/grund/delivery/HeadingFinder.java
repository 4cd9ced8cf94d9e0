package se.liu.grund.delivery;

import se.liu.grund.contract.Role;

/**
 * Finds the heading by what stands in it, so that the text above may be of any length. Of the places that could be a
 * heading it takes the one with most rows of numbers under it, and of several such the first.
 */
final class HeadingFinder {

    /** Rows that must follow before a heading is beyond doubt. */
    private static final int ENOUGH = 100;

    private final Lines lines;
    private final Sources sources;
    private final Vocabulary vocabulary;
    private final Counts counts;
    private final Lines.Columns columns;

    HeadingFinder(Lines lines, Sources sources, Vocabulary vocabulary, Counts counts) {
        this.lines = lines;
        this.sources = sources;
        this.vocabulary = vocabulary;
        this.counts = counts;
        this.columns = lines.new Columns();
    }

    /** The first heading row's line, counted from 0, or -1. */
    int find() {
        int best = -1;
        int most = -1;
        for (int line = 0; line + sources.headings() <= lines.count() && most < ENOUGH; line++) {
            if (couldBeHeading(line)) {
                int rows = rowsAfter(line + sources.headings() - 1);
                if (rows > most) {
                    best = line;
                    most = rows;
                }
            }
        }
        return best;
    }

    private boolean couldBeHeading(int first) {
        for (int row = 0; row < sources.headings(); row++) {
            if (!recognised(first + row, row)) {
                return false;
            }
        }
        return true;
    }

    /** At least one column beyond the row variables holds a label of the row's role, and none a mere number. */
    private boolean recognised(int line, int row) {
        Role role = sources.heading(row);
        boolean any = false;
        lines.columns(line, columns);
        for (int column = sources.rowVariables(); column < columns.count(); column++) {
            String label = Label.clean(columns.raw(column));
            if (!label.isEmpty()) {
                boolean number = number(columns, column);
                boolean known = sources.total(role, label)
                        || switch (role) {
                            case KÖN -> Genders.of(label) != null;
                            case PERIOD -> !(PeriodLabel.of(label) instanceof PeriodLabel.NoPeriod);
                            case MÅTT -> vocabulary.measure(label).value() != null;
                            case KOD, NAMN, KATEGORI -> !number;
                            case null -> !number;
                        };
                if (!known && number) {
                    return false;
                }
                any |= known;
            }
        }
        return any;
    }

    private int rowsAfter(int heading) {
        int width = lines.columns(heading, columns).count();
        int rows = 0;
        for (int line = heading + 1; line < lines.count() && rows < ENOUGH; line++) {
            if (lines.empty(line) && rows == 0) {
                continue;
            }
            if (lines.columns(line, columns).count() != width || !holdsNumbers(columns)) {
                break;
            }
            rows++;
        }
        return rows;
    }

    /** Whether a row has a count or a marker beyond the row variables. */
    boolean holdsNumbers(Lines.Columns row) {
        for (int column = sources.rowVariables(); column < row.count(); column++) {
            if (number(row, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean number(Lines.Columns row, int column) {
        return counts.read(lines.text(), row.from(column), row.to(column)) instanceof Counts.Reading.Known;
    }
}
