package se.liu.grund.delivery;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/** Makes the cells of one table of what is known of them, and remembers which kön the table is about. */
final class TableCells {

    private static final int COLUMNS = 1 << 8;

    private final String file;
    private final Terms terms;
    private final Gathering gathering;
    private final CellWriter cells;
    private final CellLabels labels;
    private final Set<Gender> genders = EnumSet.noneOf(Gender.class);
    private long count;
    private int fileNumber = -1;

    // Cells that stand together mostly share all but one; these are the last ones looked up, with their numbers.
    private @Nullable Measure sawMeasure;
    private @Nullable Gender sawGender;
    private @Nullable Label lastCode;
    private @Nullable Label lastName;
    private @Nullable Key key;
    private @Nullable Measure lastMeasure;
    private @Nullable Measure numberedMeasure;
    private @Nullable Label lastCategory;
    private @Nullable String category;
    // Each column mostly has one period.
    private final @Nullable Period[] periods = new Period[COLUMNS];
    private final int[] periodNumbers = new int[COLUMNS];
    private int measureNumber;
    private int keyNumber;
    private int categoryNumber;

    TableCells(String file, Terms terms, Gathering gathering) {
        this.file = file;
        this.terms = terms;
        this.gathering = gathering;
        this.cells = gathering.cells();
        this.labels = cells.labels();
    }

    /** Every kön that was met. */
    Set<Gender> genders() {
        return genders;
    }

    /** How many cells were made. */
    long count() {
        return count;
    }

    /** A heading, row or value is about what this means. */
    void saw(Meaning meaning) {
        saw(meaning.measure(), meaning.gender());
    }

    private void saw(@Nullable Measure measure, @Nullable Gender gender) {
        if (gender != null && (gender != sawGender || measure != sawMeasure)) {
            sawGender = gender;
            sawMeasure = measure;
            genders.add(gender);
            if (measure != null) {
                gathering.saw(measure, gender);
            }
        }
    }

    /**
     * Makes a cell of what its column and its row mean, no part of which both say, unless a part is not known; that has been
     * told.
     */
    void add(int line, int column, Meaning above, Meaning row, Counts.Reading.Known known) {
        Measure measure = above.measure() == null ? row.measure() : above.measure();
        Gender gender = above.gender() == null ? row.gender() : above.gender();
        Period period = above.period() == null ? row.period() : above.period();
        Label code = above.code() == null ? row.code() : above.code();
        Label name = above.name() == null ? row.name() : above.name();
        Label label = above.category() == null ? row.category() : above.category();
        saw(measure, gender);
        // A key that is none is told for every row.
        boolean sameKey =
                code == lastCode && name == lastName || key != null && same(code, lastCode) && same(name, lastName);
        boolean sameCategory = measure == lastMeasure && label == lastCategory;
        if (!sameKey) {
            lastCode = code;
            lastName = name;
            key = terms.key(code, name);
            keyNumber = -1;
        }
        if (!sameCategory) {
            lastMeasure = measure;
            lastCategory = label;
            category = terms.category(measure, label);
            categoryNumber = -1;
        }
        if (measure == null || gender == null || period == null || key == null || category == null) {
            return;
        }
        if (keyNumber < 0) {
            keyNumber = labels.key(key);
        }
        if (measure != numberedMeasure) {
            numberedMeasure = measure;
            measureNumber = labels.measure(measure.id());
        }
        if (categoryNumber < 0) {
            categoryNumber = labels.category(category);
        }
        if (fileNumber < 0) {
            fileNumber = labels.file(file);
        }
        cells.add(
                measureNumber,
                gender.ordinal(),
                number(period, column),
                keyNumber,
                categoryNumber,
                known,
                fileNumber,
                line,
                column);
        count++;
    }

    private static boolean same(@Nullable Label label, @Nullable Label last) {
        return label == last || label != null && last != null && label.text() == last.text();
    }

    private int number(Period period, int column) {
        int slot = column & COLUMNS - 1;
        if (periods[slot] != period) {
            periods[slot] = period;
            periodNumbers[slot] = labels.period(period);
        }
        return periodNumbers[slot];
    }

    /** The file's name, with the sheet's in brackets where there is one. */
    String file() {
        return file;
    }
}
