package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A QVD decoded a second time, straight from the format's definition and as naively as can be: no code is shared with the reader that
 * it judges, numbers have no bounds, and bits are looked at one by one. What does not add up is {@link Refused}.
 */
final class NaiveQvd {

    private static final int SHOWN = 1000;

    private final byte[] file;
    private final int body;
    private final long rows;
    private final long recordBytes;
    private final long records;
    private final List<Field> fields = new ArrayList<>();

    private NaiveQvd(byte[] file) {
        this.file = file;
        int nul = 0;
        while (nul < file.length && file[nul] != 0) {
            nul++;
        }
        demand(nul < file.length, "no NUL");
        this.body = nul + 1;
        NaiveHeader.Element header = NaiveHeader.of(Arrays.copyOf(file, nul));
        for (String closed : List.of("Compression", "EncryptionInfo")) {
            demand(header.all(closed).stream().allMatch(one -> one.text().isBlank()), closed);
        }
        demand(header.all("TableName").size() == 1, "no TableName");
        this.rows = size(header, "NoOfRecords");
        this.recordBytes = size(header, "RecordByteSize");
        this.records = size(header, "Offset");
        BigInteger length = header.number("NoOfRecords").multiply(header.number("RecordByteSize"));
        demand(length.equals(header.number("Length")), "Length");
        demand(length.add(header.number("Offset")).intValueExact() <= file.length - body, "too short a body");
        for (NaiveHeader.Element field : header.one("Fields").all("QvdFieldHeader")) {
            fields.add(field(field));
        }
        demand(!fields.isEmpty(), "no field");
        demand(fields.stream().map(Field::name).distinct().count() == fields.size(), "two fields of one name");
        symbolsTile();
        bitsStandApart();
    }

    static NaiveQvd of(byte[] file) {
        try {
            return new NaiveQvd(file);
        } catch (ArithmeticException e) {
            throw new Refused("beyond any bound: " + e.getMessage());
        }
    }

    private Field field(NaiveHeader.Element field) {
        String name = field.plain("FieldName");
        long offset = size(field, "Offset");
        long length = size(field, "Length");
        demand(!name.isEmpty(), "no name");
        demand(
                length == 0 || Math.addExact(offset, length) <= records,
                "symbols of " + name + " beyond the records' start");
        int bias = field.number("Bias").intValueExact();
        demand(bias == 0 || bias == -1 || bias == -2, "Bias of " + name);
        int width = Math.toIntExact(size(field, "BitWidth"));
        long count = size(field, "NoOfSymbols");
        demand(
                count == 0 || BigInteger.valueOf(count - 1 - bias).bitLength() <= width,
                "too few bits for the symbols of " + name);
        demand(count <= length, "symbols without bytes");
        List<String> symbols = length == 0
                ? List.of()
                : symbols(ByteBuffer.wrap(file, (int) (body + offset), (int) length), (int) count);
        return new Field(name, size(field, "BitOffset"), width, bias, offset, length, symbols);
    }

    private static List<String> symbols(ByteBuffer bytes, int count) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        List<String> symbols = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int type = bytes.get();
            demand(type == 1 || type == 2 || type == 4 || type == 5 || type == 6, "type " + type);
            double number = Double.NaN;
            if (type != 4) {
                boolean whole = type == 1 || type == 5;
                demand(bytes.remaining() >= (whole ? 4 : 8), "half a number");
                number = whole ? bytes.getInt() : bytes.getDouble();
                demand(Double.isFinite(number), "not finite");
            }
            symbols.add((number == 0 ? 0.0 : number) + "/" + (type < 4 ? null : text(bytes)));
        }
        demand(symbols.size() == count, symbols.size() + " symbols");
        return symbols;
    }

    private static String text(ByteBuffer bytes) {
        int start = bytes.position();
        while (bytes.hasRemaining()) {
            if (bytes.get() == 0) {
                byte[] text = new byte[bytes.position() - 1 - start];
                bytes.get(start, text);
                return NaiveHeader.utf8(text);
            }
        }
        throw new Refused("a text without end");
    }

    private void symbolsTile() {
        long reached = 0;
        for (Field field : fields.stream()
                .filter(field -> field.length > 0)
                .sorted(Comparator.comparing(Field::offset))
                .toList()) {
            demand(field.offset == reached, "symbols of " + field.name);
            reached += field.length;
        }
        demand(reached == records, "Offset");
    }

    private void bitsStandApart() {
        for (Field one : fields) {
            demand(one.width == 0 || one.end() <= Math.multiplyExact(8, recordBytes), "bits of " + one.name);
            for (Field other : fields) {
                demand(
                        one == other
                                || one.width == 0
                                || other.width == 0
                                || one.end() <= other.bit
                                || other.end() <= one.bit,
                        "bits of " + one.name + " and " + other.name);
            }
        }
    }

    /** The number and the text of the value, or NULL, in the words of {@link QvdColumnTests#rows}. */
    String cell(int field, long row) {
        Field of = fields.get(field);
        BigInteger index = BigInteger.ZERO;
        for (int bit = 0; bit < of.width; bit++) {
            long at = 8 * recordBytes * row + of.bit + bit;
            if ((file[(int) (body + records + at / 8)] >> at % 8 & 1) == 1) {
                index = index.setBit(bit);
            }
        }
        index = index.add(BigInteger.valueOf(of.bias));
        boolean there = index.signum() >= 0 && index.compareTo(BigInteger.valueOf(of.symbols.size())) < 0;
        return there ? of.symbols.get(index.intValueExact()) : "NULL";
    }

    /** Asserts that the table holds the same values: all of them, or of very many rows the first and the last. */
    void agreesWith(QvdTable table) {
        assertThat(table.rows()).isEqualTo(rows);
        assertThat(table.columns())
                .extracting(QvdColumn::field)
                .isEqualTo(fields.stream().map(Field::name).toList());
        int first = (int) Math.min(rows, SHOWN);
        long last = Math.max(first, rows - 9);
        for (int i = 0; i < fields.size(); i++) {
            agree(i, table.columns().get(i), 0, first);
            agree(i, table.columns().get(i), last, (int) (rows - last));
        }
    }

    /** One by one and many at once. */
    private void agree(int field, QvdColumn column, long from, int count) {
        int[] indexes = new int[count];
        double[] numbers = new double[count];
        String[] texts = new String[count];
        column.indexes(from, indexes);
        column.numbers(from, numbers);
        column.texts(from, texts);
        for (int i = 0; i < count; i++) {
            String expected = cell(field, from + i);
            String found = QvdColumnTests.cell(column, from + i);
            String inBulk = indexes[i] < 0 ? "NULL" : numbers[i] + "/" + texts[i];
            if (!found.equals(expected) || !inBulk.equals(expected) || indexes[i] != column.index(from + i)) {
                throw new AssertionError("[" + column.field() + "] row " + (from + i) + ": read " + found + ", in bulk "
                        + inBulk + ", the naive decoder " + expected);
            }
        }
    }

    private static long size(NaiveHeader.Element element, String child) {
        BigInteger number = element.number(child);
        demand(number.signum() >= 0, child + " below 0");
        return number.longValueExact();
    }

    static void demand(boolean holds, String what) {
        if (!holds) {
            throw new Refused(what);
        }
    }

    private record Field(String name, long bit, int width, int bias, long offset, long length, List<String> symbols) {
        long end() {
            return Math.addExact(bit, width);
        }
    }

    /** The file does not add up. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }
}
