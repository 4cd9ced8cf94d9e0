package se.liu.grund.warehouse;

import java.util.Arrays;

/** A column while it grows. */
final class Ints {

    private final String name;
    private int[] values = new int[1024];
    private int size;

    Ints(String name) {
        this.name = name;
    }

    void add(int[] more, int rows) {
        if (size + rows > values.length) {
            values = Arrays.copyOf(values, Math.max(size + rows, values.length * 2));
        }
        System.arraycopy(more, 0, values, size, rows);
        size += rows;
    }

    Column column() {
        return new Column(name, Arrays.copyOf(values, size));
    }
}
