package se.liu.grund.qvd;

import java.util.Arrays;
import java.util.List;

/**
 * The layout of the records in a file that was read. Qlik's rule gives it too as far as is known; where it does not, the file is still
 * written back as it was.
 *
 * @param needed bits that each field's symbols needed there
 * @param layout the file's own
 */
record KeptLayout(int[] needed, RecordLayout layout) {

    /** For a table that was not read from a file. */
    static final KeptLayout NONE = new KeptLayout(new int[0], new RecordLayout(new int[0], new int[0], 0));

    static KeptLayout of(QvdHeader header) {
        List<QvdHeader.Field> fields = header.fields();
        return new KeptLayout(
                fields.stream()
                        .mapToInt(field -> EncodedField.bits(field.symbols(), field.bias()))
                        .toArray(),
                new RecordLayout(
                        fields.stream().mapToInt(QvdHeader.Field::bitOffset).toArray(),
                        fields.stream().mapToInt(QvdHeader.Field::bitWidth).toArray(),
                        header.recordBytes()));
    }

    /** This layout where every field needs as many bits as it did and no bit is unowned, otherwise that of Qlik's rule. */
    RecordLayout orElse(int[] bits) {
        return Arrays.equals(bits, needed) && layout.holds(bits) ? layout : RecordLayout.of(bits);
    }
}
