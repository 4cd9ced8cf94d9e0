package se.liu.grund.qvd;

import java.util.List;

/**
 * A field that is ready to be laid out: everything but its place in the file.
 *
 * @param name blanks and brackets included
 * @param symbols its symbols in their final order
 * @param nulls true when at least one row is NULL
 * @param codes for each row the number of its symbol
 */
record EncodedField(
        String name,
        NumberFormat format,
        String comment,
        List<String> tags,
        SymbolStore symbols,
        boolean nulls,
        Records.Source codes) {

    /** NULL rows carry raw 0, symbols raw 2, 3, …; raw 1 is never used. */
    static final int NULL_BIAS = -2;

    int bias() {
        return nulls ? NULL_BIAS : 0;
    }

    /** Bits that so many symbols need with this bias. */
    static int bits(long symbols, int bias) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, symbols - 1 - bias));
    }

    /** Bits that the largest raw value needs: 0 for a constant and for no rows at all. */
    int bits() {
        return bits(symbols.count(), bias());
    }
}
