package se.liu.grund.register;

/**
 * Counts of one measure by code, kön, category and end of a period, while rows come in: each adds where its interval begins and
 * takes away where it ends, and a running sum over the ends gives every period in one pass.
 */
final class Tally {

    /** The category of each number of the column, by number + 2; -1 for one that is in no table. */
    private final int[] place;

    private final int categories;
    private final int width;
    private final int[] counts;
    private long inside;
    private long outside;

    /**
     * For codes from 0.
     *
     * @param codes how many
     * @param categories how many
     * @param place by number + 2, which category a number is of; -1 for none
     */
    Tally(BaseNumber base, int codes, int categories, int[] place) {
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
     * Takes rows.
     *
     * @param words a word of each, which holds the column's number + 2
     * @param shift above how many bits
     * @param mask its own bits, once shifted
     */
    void add(Intervals rows, long[] words, int shift, long mask) {
        int[] slots = rows.codeAndGender();
        int[] from = rows.from();
        int[] to = rows.to();
        int size = rows.size();
        int in = 0;
        for (int i = 0; i < size; i++) {
            int category = place[(int) (words[i] >>> shift & mask)];
            if (category >= 0) {
                in++;
                int at = (slots[i] * categories + category) * width;
                counts[at + from[i]]++;
                counts[at + to[i]]--;
            }
        }
        inside += in;
        outside += size - in;
    }

    /**
     * Takes sums of rows.
     *
     * @param edges code, kön and end of each, see {@link BaseNumber#edge}
     * @param numbers the column's number + 2 of each
     * @param change how many more rows there are from that end on than before it
     * @param begun how many rows begin there
     * @param size how many sums there are
     */
    void add(int[] edges, int[] numbers, int[] change, int[] begun, int size) {
        for (int i = 0; i < size; i++) {
            int category = place[numbers[i]];
            if (category < 0) {
                outside += begun[i];
            } else {
                inside += begun[i];
                counts[(edges[i] / width * categories + category) * width + edges[i] % width] += change[i];
            }
        }
    }

    /** How many rows are in a category. */
    long inside() {
        return inside;
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
