package se.liu.grund.qvd.command;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdHeader;

/** What all of Qlik's own files keep to though nothing demands it; where a file does not, somebody else wrote it. */
final class QlikHabits {

    private static final int BLOCK = 4096;

    private QlikHabits() {}

    static List<String> ofHeader(QvdHeader header) {
        List<String> notes = new ArrayList<>();
        long owned =
                header.fields().stream().mapToLong(QvdHeader.Field::bitWidth).sum();
        if (owned != 8L * header.recordBytes()) {
            notes.add("Records: " + owned + " of " + 8L * header.recordBytes()
                    + " bits belong to a field; Qlik leaves none over");
        }
        if (header.recordBytes() == 0) {
            notes.add("Records: of 0 bytes; Qlik's have at least 1");
        }
        return notes;
    }

    static List<String> ofColumn(QvdColumn column) {
        List<String> notes = new ArrayList<>();
        String field = "Field [" + column.field() + "]: ";
        Uses uses = Uses.of(column);
        if (uses.unused > 0) {
            notes.add(field + Plain.count(uses.unused, "symbol") + " that no row uses; Qlik drops such");
        }
        if (!uses.ordered) {
            notes.add(field + "symbols not in order of first occurrence, as Qlik has them");
        }
        long twice = Twice.in(column.symbols());
        if (twice > 0) {
            notes.add(field + Plain.count(twice, "symbol") + " with a number that another has too; Qlik keeps one");
        }
        return notes;
    }

    /** How the rows use a column's symbols. */
    private record Uses(long unused, boolean ordered) {

        static Uses of(QvdColumn column) {
            BitSet used = new BitSet();
            boolean ordered = true;
            int next = 0;
            int[] block = {};
            for (long from = 0; from < column.rows(); from += BLOCK) {
                int rows = (int) Math.min(BLOCK, column.rows() - from);
                if (block.length != rows) {
                    block = new int[rows];
                }
                column.indexes(from, block);
                for (int index : block) {
                    if (index >= 0) {
                        ordered &= index <= next;
                        next = Math.max(next, index + 1);
                        used.set(index);
                    }
                }
            }
            return new Uses(column.symbols().size() - used.cardinality(), ordered);
        }
    }
}
