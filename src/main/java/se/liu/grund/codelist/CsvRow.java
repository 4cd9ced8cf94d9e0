package se.liu.grund.codelist;

import java.util.List;

/**
 * One line below a heading.
 *
 * @param line where it stands, from 1
 * @param heading the columns' names
 * @param fields at most as many; what is missing is empty
 */
record CsvRow(int line, List<String> heading, List<String> fields) {

    /** The field under a name; empty where there is no such column. */
    String get(String column) {
        int index = heading.indexOf(column);
        return index >= 0 && index < fields.size() ? fields.get(index) : "";
    }

    /** Tells whether a text may be a code or label, and what stands against it. */
    boolean sound(String column, String text, CsvFaults faults) {
        if (text.isEmpty()) {
            faults.add(line, "found no " + column + ", expected one.");
        } else if (!text.equals(text.strip()) || text.startsWith("\u00A0") || text.endsWith("\u00A0")) {
            faults.add(line, "found the " + column + " '" + text + "', expected no blank at its ends.");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(line, "found a control character in the " + column + ", expected none.");
        } else {
            return true;
        }
        return false;
    }

    /** What stands between {@code |}, without what is unsound. */
    List<String> several(String column, CsvFaults faults) {
        String text = get(column);
        return text.isEmpty()
                ? List.of()
                : List.of(text.split("\\|", -1)).stream()
                        .filter(each -> sound(column, each, faults))
                        .toList();
    }
}
