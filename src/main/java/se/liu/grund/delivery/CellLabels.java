package se.liu.grund.delivery;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Period;

/**
 * What the numbers in cells stand for: labels numbered from 0 in the order in which cells first had them. Few beside the
 * cells, so they are held in memory while the cells go by. May be shared by the deliveries of one app, read one after
 * another; not thread-safe.
 */
public final class CellLabels {

    private static final int KINDS_OF_GENDER_AND_MEASURE = 10;

    private final Numbered<String> measures = new Numbered<>("measures", KINDS_OF_GENDER_AND_MEASURE);
    private final Numbered<Period> periods = new Numbered<>("periods", Integer.SIZE - 1);
    private final Numbered<Key> keys = new Numbered<>("codes", Integer.SIZE - 1);
    private final Numbered<String> categories = new Numbered<>("categories", Integer.SIZE - 1);
    private final Numbered<String> files = new Numbered<>("files", Integer.SIZE - 1);

    // Where the first cell of each key was read, so far as one was: file and line in one number.
    private long[] firsts = new long[64];
    private int met;

    /** The ids of measures, by number. */
    public List<String> measures() {
        return measures.all();
    }

    /** Periods by number. */
    public List<Period> periods() {
        return periods.all();
    }

    /** Codes and names by number. */
    public List<Key> keys() {
        return keys.all();
    }

    /** Labels of categories by number, of all measures together. */
    public List<String> categories() {
        return categories.all();
    }

    /** Files, and their sheets, by number. */
    public List<String> files() {
        return files.all();
    }

    /** Where a cell was read, by the numbers of a batch. */
    public Origin origin(int file, int line, int column) {
        return new Origin(files.get(file), line, column);
    }

    /** Where the first cell of a key was read. */
    Origin firstOf(int key) {
        long place = firsts[key];
        return origin((int) (place >>> Integer.SIZE), (int) place, 0);
    }

    /** A cell has this key; remembered where when it is the first. */
    void met(int key, int file, int line) {
        if (key == met) {
            if (met == firsts.length) {
                firsts = Arrays.copyOf(firsts, met * 2);
            }
            firsts[met++] = (long) file << Integer.SIZE | line;
        }
    }

    int measure(String id) {
        return measures.number(id);
    }

    int period(Period period) {
        return periods.number(period);
    }

    int key(Key key) {
        return keys.number(key);
    }

    int category(String label) {
        return categories.number(label);
    }

    int file(String name) {
        return files.number(name);
    }

    @Nullable
    Integer knownMeasure(String id) {
        return measures.known(id);
    }

    @Nullable
    Integer knownPeriod(Period period) {
        return periods.known(period);
    }

    @Nullable
    Integer knownCategory(String label) {
        return categories.known(label);
    }
}
