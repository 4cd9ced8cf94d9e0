package se.liu.grund.conformance;

import java.util.ArrayList;
import java.util.List;
import se.liu.grund.contract.Gender;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartTable;

/** Every cell of a mart as a line of text. */
final class MartText {

    private MartText() {}

    static List<String> of(Mart mart) {
        List<String> lines = new ArrayList<>(cells(mart));
        lines.addAll(mart.notes());
        return lines;
    }

    /** Without its notes, which tell of the rows that were read. */
    static List<String> cells(Mart mart) {
        List<String> lines = new ArrayList<>();
        for (MartTable table : mart.tables()) {
            for (int row = 0; row < table.rows(); row++) {
                StringBuilder line = new StringBuilder(table.measure().id())
                        .append(' ')
                        .append(table.periodAt(row))
                        .append(' ')
                        .append(table.keyAt(row))
                        .append(' ')
                        .append(table.categoryAt(row));
                for (Gender gender : Gender.values()) {
                    line.append(' ').append(table.count(row, gender));
                    if (table.divided()) {
                        line.append('/').append(table.denominator(row, gender));
                    }
                }
                lines.add(line.toString());
            }
        }
        mart.information().rows().forEach(row -> lines.add(row.toString()));
        return lines;
    }
}
