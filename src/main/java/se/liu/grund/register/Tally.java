package se.liu.grund.register;

import org.jspecify.annotations.Nullable;

/**
 * Counts of one measure by code, kön, category and end of a period, while rows come in: each adds where its interval begins and
 * takes away where it ends, and a running sum over the ends gives every period in one pass.
 */
final class Tally {

    private final BaseNumber base;

    /** The category of each number of the column, by number + 2; -1 for one that is in no table. */
    private final int[] place;

    private final int categories;
    private final int width;
    private final int[] counts;
    private long rows;
    private long outside;

    /**
     * For codes from 0.
     *
     * @param codes how many
     * @param categories how many
     * @param place by number + 2, which category a number is of; -1 for none
     */
    Tally(BaseNumber base, int codes, int categories, int[] place) {
        this.base = base;
        this.place = place;
        this.categories = categories;
        this.width = base.ends() + 1;
        this.counts = new int[Math.toIntExact(size(base, codes, categories))];
    }

    /** How many numbers are held. */
    static long size(BaseNumber base, int codes, int categories) {
        return 2L * codes * categories * (base.ends() + 1);
    }

    /**
     * Takes rows, or groups of them.
     *
     * @param numbers the base number of each
     * @param values the column's number of each; null where all are of the one category
     * @param many how many rows each stands for; null for one
     * @param size how many there are
     */
    void add(int[] numbers, int @Nullable [] values, int @Nullable [] many, int size) {
        for (int i = 0; i < size; i++) {
            int number = numbers[i];
            int n = many == null ? 1 : many[i];
            int category = values == null ? 0 : place[values[i] + 2];
            if (category < 0) {
                outside += n;
                continue;
            }
            rows += n;
            int at = ((base.code(number) * 2 + base.gender(number)) * categories + category) * width;
            counts[at + base.from(number)] += n;
            counts[at + base.to(number)] -= n;
        }
    }

    /** How many rows are in a category. */
    long rows() {
        return rows;
    }

    /** How many rows are in none. */
    long outside() {
        return outside;
    }

    /** Sums over the ends; to be done once, when all rows are in. */
    void sum() {
        for (int at = 0; at < counts.length; at += width) {
            for (int end = 1; end < width; end++) {
                counts[at + end] += counts[at + end - 1];
            }
        }
    }

    /** How many persons there are in the period that ends so many years after the first end. */
    int count(int code, int gender, int category, int end) {
        return counts[((code * 2 + gender) * categories + category) * width + end];
    }
}
