package se.liu.grund.delivery;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/** Makes the cells of one table of what is known of them, and remembers which kön the table is about. */
final class TableCells {

    private final String file;
    private final Terms terms;
    private final Gathering gathering;
    private final FileBreaches breaches;
    private final Set<Gender> genders = EnumSet.noneOf(Gender.class);
    private final int fileIndex;
    private long count;

    // Cells that stand together mostly share key and category; these are the last ones looked up.
    private @Nullable Label lastCode;
    private @Nullable Label lastName;
    private @Nullable Key key;
    private @Nullable Measure lastMeasure;
    private @Nullable Label lastCategory;
    private @Nullable String category;

    TableCells(String file, Terms terms, Gathering gathering, FileBreaches breaches) {
        this.file = file;
        this.terms = terms;
        this.gathering = gathering;
        this.breaches = breaches;
        this.fileIndex = gathering.file(file);
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
        Gender gender = meaning.gender();
        if (gender != null) {
            genders.add(gender);
            if (meaning.measure() != null) {
                gathering.saw(meaning.measure(), gender);
            }
        }
    }

    /** Makes a cell, unless a part of its meaning is not known; that has been told. */
    void add(int line, int column, Meaning meaning, Counts.Reading.Known known) {
        saw(meaning);
        if (meaning.code() != lastCode || meaning.name() != lastName) {
            lastCode = meaning.code();
            lastName = meaning.name();
            key = terms.key(lastCode, lastName);
        }
        if (meaning.measure() != lastMeasure || meaning.category() != lastCategory) {
            lastMeasure = meaning.measure();
            lastCategory = meaning.category();
            category = terms.category(lastMeasure, lastCategory);
        }
        Measure measure = meaning.measure();
        Gender gender = meaning.gender();
        Period period = meaning.period();
        if (measure == null || gender == null || period == null || key == null || category == null) {
            return;
        }
        int first = gathering.add(measure, gender, period, key, category, known, fileIndex, line, column);
        count++;
        if (first >= 0) {
            refuseTwice(
                    measure,
                    gender,
                    period,
                    key,
                    category,
                    line,
                    column,
                    gathering.cells().get(first).origin());
        }
    }

    private void refuseTwice(
            Measure measure,
            Gender gender,
            Period period,
            Key key,
            String category,
            int line,
            int column,
            Origin first) {
        breaches.once(
                "twice " + line + " " + first.file() + ":" + first.line(),
                line,
                column,
                "%s, %s, %s, %s of %s again"
                        .formatted(Label.quoted(category), key.code(), gender.label(), period, measure.id()),
                "each cell once; the first stands in " + first,
                "Take one of the two away.");
    }

    /** The file's name, with the sheet's in brackets where there is one. */
    String file() {
        return file;
    }
}
