package se.liu.grund.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.jooq.Field;

/**
 * Some of the persons: rows of one person are linked among themselves alone, so they can be linked part by part, each in as
 * little memory as it takes.
 *
 * @param number from 0
 * @param parts how many there are
 */
record PersonPart(int number, int parts) {

    /** Rows that are linked at once in some 512 MB. */
    static final long ROWS = 10_000_000;

    /** How many parts so many rows take. */
    static int parts(long rows, long atOnce) {
        return (int) Math.max(1, (rows + atOnce - 1) / atOnce);
    }

    /** The rows of its persons. Pseudonyms may be negative. */
    Condition of(String alias) {
        if (parts == 1) {
            return noCondition();
        }
        Field<Long> person = field(name(alias, EncodedRows.PERSON), Long.class);
        return person.mod(inline((long) parts))
                .add(inline((long) parts))
                .mod(inline((long) parts))
                .eq(inline((long) number));
    }
}
