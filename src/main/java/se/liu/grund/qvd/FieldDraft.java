package se.liu.grund.qvd;

import java.util.List;

/**
 * What a writer knows of a field once it has seen all values, before the field has its place in the file.
 *
 * @param name the field's name
 * @param format how bare numbers are shown
 * @param comment empty for none
 * @param tags as they are to be written
 * @param symbols how many there are
 * @param symbolBytes what they take together
 * @param bias -2 when the field has NULLs, otherwise 0
 * @param bits what its largest raw value needs
 */
record FieldDraft(
        String name,
        NumberFormat format,
        String comment,
        List<String> tags,
        long symbols,
        long symbolBytes,
        int bias,
        int bits) {

    /** Bits that the largest raw value needs: 0 for a constant and for no rows at all. */
    static int bits(long symbols, int bias) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, symbols - 1 - bias));
    }
}
