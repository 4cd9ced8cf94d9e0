package se.liu.grund.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.liu.grund.contract.Role;
import se.liu.grund.source.GridRow;

/**
 * Finds the heading by what stands in it, so that the text above may be of any length. Of the places that could be a
 * heading it takes the one with most rows of numbers under it, and of several such the first.
 */
final class HeadingFinder {

    /** Rows that must follow before a heading is beyond doubt. */
    private static final int ENOUGH = 100;

    private final GridRows rows;
    private final TableRoles roles;
    private final Vocabulary vocabulary;
    private final Counts counts;
    private final Map<String, String> named;

    HeadingFinder(GridRows rows, TableRoles roles, Vocabulary vocabulary, Counts counts) {
        this.rows = rows;
        this.roles = roles;
        this.vocabulary = vocabulary;
        this.counts = counts;
        this.named = roles.columnLabels();
    }

    /** The first heading row's place among the first rows, counted from 0, or -1. */
    int find() {
        int best = -1;
        int most = -1;
        List<GridRow> first = rows.first();
        for (int row = 0; row + roles.headings() <= first.size() && most < ENOUGH; row++) {
            if (couldBeHeading(row)) {
                int below = rowsAfter(row + roles.headings() - 1);
                if (below > most) {
                    best = row;
                    most = below;
                }
            }
        }
        return best;
    }

    /**
     * A table above the one that is found, with the same columns: its first heading row's place, or -1. Such a one would be
     * lost as text above the heading.
     */
    int above(int found) {
        int width = rows.width(rows.first().get(found + roles.headings() - 1));
        for (int row = 0; row + roles.headings() <= found; row++) {
            int last = row + roles.headings() - 1;
            if (couldBeHeading(row) && rows.width(rows.first().get(last)) == width && rowsAfter(last) > 0) {
                return row;
            }
        }
        return -1;
    }

    /** Of the labels that columns must have, those which the row with most of them lacks; all when no row has any. */
    Set<String> lackingNames() {
        Set<String> fewest = new TreeSet<>(named.values());
        for (GridRow row : rows.first()) {
            Set<String> lacking = new TreeSet<>(lacking(row));
            if (lacking.size() < fewest.size()) {
                fewest = lacking;
            }
        }
        return fewest;
    }

    private Set<String> lacking(GridRow row) {
        Map<String, String> lacking = new HashMap<>(named);
        for (int cell = 0; cell < row.count(); cell++) {
            lacking.remove(TableRoles.folded(row.text(cell)));
        }
        return Set.copyOf(lacking.values());
    }

    private boolean couldBeHeading(int first) {
        int last = roles.headings() - 1;
        if (!named.isEmpty() && !lacking(rows.first().get(first + last)).isEmpty()) {
            return false;
        }
        for (int row = 0; row < roles.headings(); row++) {
            // Without numbers above which labels stand, the names of the columns are all there is to know it by.
            boolean byName =
                    !named.isEmpty() && row == last && (roles.shape().value() != null || roles.heading(row) == null);
            if (!byName && !recognised(rows.first().get(first + row), row)) {
                return false;
            }
        }
        return true;
    }

    /** At least one column beyond the row variables holds a label of the row's role, and none a mere number. */
    private boolean recognised(GridRow line, int row) {
        Role role = roles.heading(row);
        boolean any = false;
        for (int column = roles.rowVariables(); column < line.count(); column++) {
            String label = Label.clean(line.text(column));
            if (!label.isEmpty() && (named.isEmpty() || !named.containsKey(TableRoles.folded(label)))) {
                boolean number = number(line, column);
                boolean known = roles.total(role, label)
                        || roles.leftOut(label)
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
        List<GridRow> first = rows.first();
        int width = rows.width(first.get(heading));
        int below = 0;
        for (int row = heading + 1; row < first.size() && below < ENOUGH; row++) {
            if (Counts.empty(first.get(row)) && below == 0) {
                continue;
            }
            if (!rows.fits(first.get(row), width) || !holdsNumbers(first.get(row))) {
                break;
            }
            below++;
        }
        return below;
    }

    /** Whether a row has a count or a marker beyond the row variables. */
    private boolean holdsNumbers(GridRow row) {
        for (int column = roles.rowVariables(); column < row.count(); column++) {
            if (number(row, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean number(GridRow row, int column) {
        return counts.read(row, column) instanceof Counts.Reading.Known;
    }
}
