package se.liu.grund.codelist;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is wrong with one file, by line. */
final class CsvFaults {

    private final String place;
    private final SortedMap<Integer, List<String>> byLine = new TreeMap<>();

    /** Of the file that messages name so, e.g. {@code contracts/codes/lan.csv}. */
    CsvFaults(String place) {
        this.place = place;
    }

    /** Notes a fault of the whole file. */
    void add(String message) {
        add(0, message);
    }

    /** Notes a fault of a line, from 1. */
    void add(int line, String message) {
        byLine.computeIfAbsent(line, l -> new ArrayList<>())
                .add((line == 0 ? place : place + ":" + line) + ": " + message);
    }

    boolean none() {
        return byLine.isEmpty();
    }

    /** Every fault, in the order of the lines. */
    List<String> all() {
        return byLine.values().stream().flatMap(List::stream).toList();
    }
}
