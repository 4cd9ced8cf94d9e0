package se.liu.grund.delivery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Codes of digits that differ in length: a program that takes codes for numbers, as Excel does, loses leading zeros. */
final class LostZeros {

    private LostZeros() {}

    /** One note on the first cell that has a shortest code; none when all codes of digits are of one length. */
    static List<Note> of(List<Cell> cells) {
        Map<Integer, Cell> byLength = new TreeMap<>();
        String last = "";
        for (Cell cell : cells) {
            if (!cell.code().equals(last) && cell.code().chars().allMatch(c -> c >= '0' && c <= '9')) {
                byLength.putIfAbsent(cell.code().length(), cell);
            }
            last = cell.code();
        }
        if (byLength.size() < 2) {
            return List.of();
        }
        Cell shortest = byLength.values().iterator().next();
        Cell longest = List.copyOf(byLength.values()).getLast();
        return List.of(new Note(
                shortest.origin().file(),
                shortest.origin().line(),
                "found the code " + Label.quoted(shortest.code()) + " beside " + Label.quoted(longest.code())
                        + ", expected codes of one length: a leading zero may be lost"));
    }
}
