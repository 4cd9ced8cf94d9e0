package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What holds in every file that Qlik writes, asserted on a file's bytes with arithmetic of its own. */
final class QlikInvariants {

    private final QvdHeader header;
    private final byte[] bytes;

    private QlikInvariants(Path file) {
        this.header = QvdReader.header(file);
        this.bytes = RawQvd.bytes(file);
    }

    static void hold(Path file) {
        QlikInvariants invariants = new QlikInvariants(file);
        invariants.sizes();
        invariants.tiling();
        for (QvdHeader.Field field : invariants.header.fields()) {
            invariants.field(field);
        }
        QvdTable table = QvdReader.read(file);
        assertThat(table.warnings()).isEmpty();
        table.columns().forEach(QlikInvariants::symbols);
    }

    private void sizes() {
        assertThat(bytes).hasSize((int) (header.bodyStart() + header.offset() + header.length()));
        assertThat(header.recordBytes()).isPositive();
        assertThat(header.length()).isEqualTo(header.records() * header.recordBytes());
        long offset = 0;
        for (QvdHeader.Field field : header.fields()) {
            assertThat(field.offset()).isEqualTo(offset);
            offset += field.length();
        }
        assertThat(header.offset()).isEqualTo(offset);
    }

    private void tiling() {
        List<QvdHeader.Field> wide = new ArrayList<>(header.fields());
        wide.removeIf(field -> field.bitWidth() == 0);
        wide.sort(Comparator.comparingInt(QvdHeader.Field::bitOffset));
        int bit = 0;
        for (QvdHeader.Field field : wide) {
            assertThat(field.bitOffset()).isEqualTo(bit);
            bit += field.bitWidth();
        }
        assertThat(bit).isEqualTo(8 * header.recordBytes());
    }

    private void field(QvdHeader.Field field) {
        Set<Integer> raws = new TreeSet<>();
        for (long row = 0; row < header.records(); row++) {
            raws.add(raw(field, row));
        }
        boolean nulls = field.bias() == -2;
        assertThat(nulls || field.bias() == 0).isTrue();
        Set<Integer> expected = new TreeSet<>();
        if (nulls) {
            expected.add(0);
        }
        for (int symbol = 0; symbol < field.symbols(); symbol++) {
            expected.add(symbol - field.bias());
        }
        assertThat(raws).as("raw values of " + field).isEqualTo(header.records() == 0 ? Set.of() : expected);
        if (field.bitWidth() == 0) {
            assertThat(field.bitOffset()).isZero();
            assertThat(field.bias()).isZero();
            assertThat(field.symbols()).isEqualTo(header.records() == 0 ? 0 : 1);
        }
    }

    private static void symbols(QvdColumn column) {
        int next = 0;
        for (int row = 0; row < column.rows(); row++) {
            assertThat(column.index(row)).isLessThanOrEqualTo(next);
            next = Math.max(next, column.index(row) + 1);
        }
        assertThat(next).isEqualTo(column.symbols().size());
        Set<Object> values = new HashSet<>();
        for (QvdSymbol symbol : column.symbols()) {
            Object value = symbol instanceof QvdSymbol.Text text ? text.text() : (Object) symbol.number();
            assertThat(values.add(value)).as("second " + symbol).isTrue();
        }
    }

    private int raw(QvdHeader.Field field, long row) {
        int start = (int) (header.bodyStart() + header.offset() + row * header.recordBytes());
        byte[] bigEndian = new byte[header.recordBytes()];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[bigEndian.length - 1 - i] = bytes[start + i];
        }
        return new BigInteger(1, bigEndian)
                .shiftRight(field.bitOffset())
                .and(BigInteger.ONE.shiftLeft(field.bitWidth()).subtract(BigInteger.ONE))
                .intValueExact();
    }
}
