package se.liu.grund.register;

import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import se.liu.grund.warehouse.Workspace;

/**
 * The columns of counted rows, in words that come after year, order and kön; how they are asked for and taken apart again.
 *
 * @param packed year, order, kön and all columns
 * @param words the fields that hold them
 */
record PackedColumns(Packed packed, List<Field<Long>> words) {

    private static final int BEFORE = 3;

    /** A result's columns are whole numbers of 32 bits, so a word is handed over in two. */
    private static final int HALF = 31;

    private static final int LOWER = Integer.MAX_VALUE;

    /** A column's number + 2 in SQL, as it stands in its word. */
    Field<Long> number(int column) {
        return words.get(word(column)).shr(inline(shift(column))).bitAnd(inline(mask(column)));
    }

    /** Rows to be handed over: base number, and both halves of each word. */
    Select<?> handedOver(Workspace workspace, Table<?> rows) {
        List<SelectField<?>> selected = new ArrayList<>(List.of(PopulationQuery.BASE));
        for (Field<Long> word : words) {
            selected.add(word.shr(inline(HALF)).cast(SQLDataType.INTEGER).as(DSL.name(word.getName() + "_upper")));
            selected.add(word.bitAnd(inline((long) LOWER))
                    .cast(SQLDataType.INTEGER)
                    .as(DSL.name(word.getName() + "_lower")));
        }
        return workspace.dsl().select(selected).from(rows);
    }

    /**
     * The words of rows that were handed over.
     *
     * @param columns as {@link #handedOver} asked for
     * @param into a word of each row, by word; at least as long as there are rows
     */
    void words(List<int[]> columns, int rows, long[][] into) {
        for (int w = 0; w < into.length; w++) {
            int[] upper = columns.get(1 + 2 * w);
            int[] lower = columns.get(2 + 2 * w);
            for (int row = 0; row < rows; row++) {
                into[w][row] = (long) upper[row] << HALF | lower[row];
            }
        }
    }

    /** Which word a column stands in. */
    int word(int column) {
        return packed.slots().get(BEFORE + column).word();
    }

    /** Above how many bits of it. */
    int shift(int column) {
        return packed.slots().get(BEFORE + column).shift();
    }

    /** Its own bits, once shifted. */
    long mask(int column) {
        return (1L << packed.slots().get(BEFORE + column).range().bits()) - 1;
    }
}
