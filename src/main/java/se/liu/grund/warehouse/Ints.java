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

    String name() {
        return name;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    Column column() {
        return new Column(name, Arrays.copyOf(values, size));
    }
}
