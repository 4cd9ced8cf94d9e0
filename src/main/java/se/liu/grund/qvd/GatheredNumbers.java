package se.liu.grund.qvd;

import java.util.Arrays;

/**
 * Rows of numbers as a dictionary and indexes into it.
 *
 * @param values distinct, in order of first occurrence, -0.0 as 0.0
 * @param indexes for each row an index into the values, -1 for NaN
 */
record GatheredNumbers(double[] values, int[] indexes) {

    static GatheredNumbers of(double[] rows) {
        double[] values = new double[16];
        int count = 0;
        int[] indexes = new int[rows.length];
        try (NumberCodes codes = new NumberCodes()) {
            for (int row = 0; row < rows.length; row++) {
                if (Double.isNaN(rows[row])) {
                    indexes[row] = Codes.NULL;
                    continue;
                }
                double number = rows[row] + 0.0;
                int known = codes.find(number);
                if (known < 0) {
                    values = count < values.length ? values : Arrays.copyOf(values, 2 * count);
                    values[count] = number;
                    codes.put(number, count);
                    known = count++;
                }
                indexes[row] = known;
            }
        }
        return new GatheredNumbers(Arrays.copyOf(values, count), indexes);
    }
}
