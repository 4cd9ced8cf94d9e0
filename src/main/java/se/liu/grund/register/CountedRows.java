package se.liu.grund.register;

import java.util.List;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Key;

/** The rows of a counted measure while they are made, by columns. */
final class CountedRows {

    private final int[] period;
    private final int[] key;
    private final int[] category;
    private final int[] women;
    private final int[] men;
    private int at;

    CountedRows(int rows) {
        period = new int[rows];
        key = new int[rows];
        category = new int[rows];
        women = new int[rows];
        men = new int[rows];
    }

    void add(int ofPeriod, int ofKey, int ofCategory, int n, int m) {
        period[at] = ofPeriod;
        key[at] = ofKey;
        category[at] = ofCategory;
        women[at] = n;
        men[at++] = m;
    }

    CountedMeasure measure(Measure measure, List<Period> periods, List<Key> keys, List<String> categories) {
        return new CountedMeasure(measure, periods, keys, categories, period, key, category, women, men);
    }
}
