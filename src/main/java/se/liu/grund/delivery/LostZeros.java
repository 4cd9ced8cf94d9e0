package se.liu.grund.delivery;

import java.util.List;
import java.util.TreeMap;

/** Codes of digits that differ in length: a program that takes codes for numbers, as Excel does, loses leading zeros. */
final class LostZeros {

    private LostZeros() {}

    /** One note on the first cell that has a shortest code; none when all codes of digits are of one length. */
    static List<Note> of(Extent extent) {
        TreeMap<Integer, Integer> byLength = new TreeMap<>();
        extent.keys().stream().forEach(key -> {
            String code = code(extent, key);
            if (code.chars().allMatch(c -> c >= '0' && c <= '9')) {
                byLength.putIfAbsent(code.length(), key);
            }
        });
        if (byLength.size() < 2) {
            return List.of();
        }
        int shortest = byLength.firstEntry().getValue();
        int longest = byLength.lastEntry().getValue();
        Origin first = extent.labels().firstOf(shortest);
        return List.of(new Note(
                first.file(),
                first.line(),
                "found the code " + Label.quoted(code(extent, shortest)) + " beside "
                        + Label.quoted(code(extent, longest))
                        + ", expected codes of one length: a leading zero may be lost"));
    }

    private static String code(Extent extent, int key) {
        return extent.labels().keys().get(key).code();
    }
}
