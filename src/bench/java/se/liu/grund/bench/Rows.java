package se.liu.grund.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of the table's rows as raw values, one array a field.
 *
 * @param count how many rows the arrays hold
 */
record Rows(int count, List<String[]> texts, List<double[]> numbers, int[] keys) {

    /** Arrays without values yet. */
    static Rows of(int count) {
        List<String[]> texts = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        for (Field field : Field.ALL) {
            switch (field) {
                case Field.Text _ -> texts.add(new String[count]);
                case Field.Number _ -> numbers.add(new double[count]);
                case Field.Key _ -> {}
            }
        }
        return new Rows(count, texts, numbers, new int[count]);
    }

    /** Puts in the values of as many rows from this one on. Equal texts are one object, as when they come from a dictionary. */
    Rows from(long first, Field.Keys order) {
        int text = 0;
        int number = 0;
        for (Field field : Field.ALL) {
            switch (field) {
                case Field.Text dictionary -> {
                    String[] cells = texts.get(text++);
                    for (int i = 0; i < count; i++) {
                        cells[i] = dictionary.at(first + i);
                    }
                }
                case Field.Number half -> {
                    double[] cells = numbers.get(number++);
                    for (int i = 0; i < count; i++) {
                        cells[i] = half.at(first + i);
                    }
                }
                case Field.Key key -> {
                    for (int i = 0; i < count; i++) {
                        keys[i] = key.at(first + i, order);
                    }
                }
            }
        }
        return this;
    }

    /** The same values, every text an object of its own whose hash was never asked for, as when they come from a file or a driver. */
    Rows fresh() {
        List<String[]> copies = texts.stream().map(Rows::fresh).toList();
        return new Rows(count, copies, numbers, keys);
    }

    private static String[] fresh(String[] cells) {
        String[] copies = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            // new String(String) would share the bytes and copy the hash.
            copies[i] = new String(cells[i].toCharArray());
        }
        return copies;
    }
}
