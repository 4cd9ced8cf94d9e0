package se.liu.grund.qvd;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Checks that a header agrees with itself and with the file's size, before anything is allocated or read by its word. What Qlik's own
 * files always fulfil is demanded, with two allowances for files of other makers: bits that belong to no field, and records of 0 bytes.
 */
final class HeaderArithmetic {

    /** Java's longest array, near enough. */
    static final int MOST = Integer.MAX_VALUE - 8;

    private static final int SHORTEST_SYMBOL = 2;

    private final String file;
    private final QvdHeader header;

    private HeaderArithmetic(String file, QvdHeader header) {
        this.file = file;
        this.header = header;
    }

    /** @throws QvdException where they disagree, or when the file is encrypted, compressed or larger than this reader takes */
    static void check(String file, QvdHeader header, long fileBytes) {
        HeaderArithmetic arithmetic = new HeaderArithmetic(file, header);
        arithmetic.readable();
        arithmetic.sizes(fileBytes);
        arithmetic.symbols();
        arithmetic.bits();
    }

    private void readable() {
        if (!header.encryption().isEmpty()) {
            throw new QvdException(
                    file + " is encrypted (its EncryptionInfo is not empty); expected a QVD stored without encryption");
        }
        if (!header.compression().isEmpty()) {
            throw new QvdException(
                    file + " is compressed (its Compression is not empty); expected a QVD stored without compression");
        }
        if (header.fields().isEmpty()) {
            throw fault("header", "no field", "at least one");
        }
        if (header.recordBytes() == 0 && header.records() > MOST) {
            throw fault("header", header.records() + " records of 0 bytes", "at most " + MOST + " of them");
        }
    }

    private void sizes(long fileBytes) {
        BigInteger expected = BigInteger.valueOf(header.records()).multiply(BigInteger.valueOf(header.recordBytes()));
        if (!expected.equals(BigInteger.valueOf(header.length()))) {
            throw fault(
                    "header",
                    "Length " + header.length(),
                    expected + ", that is " + header.records() + " records of " + header.recordBytes() + " bytes");
        }
        long body = fileBytes - header.bodyStart();
        if (header.offset() > body || header.length() > body - header.offset()) {
            throw fault(
                    "header",
                    "a body of " + body + " bytes",
                    "Offset " + header.offset() + " + Length " + header.length()
                            + "; the file is cut short or its header lies");
        }
    }

    /** The symbol tables fill the body up to the records: no gap, no overlap. */
    private void symbols() {
        long reached = 0;
        List<QvdHeader.Field> tables = header.fields().stream()
                .filter(field -> field.length() > 0)
                .sorted(Comparator.comparingLong(QvdHeader.Field::offset))
                .toList();
        for (QvdHeader.Field field : tables) {
            if (field.offset() != reached || field.length() > header.offset() - reached) {
                throw fault(
                        field(field),
                        "symbols at Offset " + field.offset() + " with Length " + field.length(),
                        "Offset " + reached + " and an end within the " + header.offset()
                                + " bytes before the records");
            }
            reached += field.length();
        }
        if (reached != header.offset()) {
            throw fault("header", "Offset " + header.offset(), reached + ", where the symbols end");
        }
        for (QvdHeader.Field field : header.fields()) {
            if (field.symbols() > field.length() / SHORTEST_SYMBOL || field.symbols() == 0 && field.length() > 0) {
                throw fault(
                        field(field),
                        field.symbols() + " symbols in " + field.length() + " bytes",
                        "a count that so many bytes can hold, at least " + SHORTEST_SYMBOL + " each");
            }
            if (field.symbols() > MOST) {
                throw fault(
                        field(field),
                        field.symbols() + " symbols",
                        "at most " + MOST + ", which is what this reader holds");
            }
        }
    }

    /** Fields stand within the record, beside each other, and wide enough for their symbols. */
    private void bits() {
        long reached = 0;
        long record = 8L * header.recordBytes();
        List<QvdHeader.Field> wide = header.fields().stream()
                .filter(field -> field.bitWidth() > 0)
                .sorted(Comparator.comparingInt(QvdHeader.Field::bitOffset))
                .toList();
        for (QvdHeader.Field field : wide) {
            long end = (long) field.bitOffset() + field.bitWidth();
            if (field.bitOffset() < reached || end > record) {
                throw fault(
                        field(field),
                        "bits " + field.bitOffset() + " to " + end,
                        "bits of its own from " + reached + " to at most " + record);
            }
            reached = end;
        }
        for (QvdHeader.Field field : header.fields()) {
            if (!Set.of(0, -1, EncodedField.NULL_BIAS).contains(field.bias())) {
                throw fault(field(field), "Bias " + field.bias(), "0, or -2 for a field with NULLs");
            }
            long largest = field.symbols() - 1 - field.bias();
            if (field.symbols() > 0 && field.bitWidth() < Long.SIZE - Long.numberOfLeadingZeros(largest)) {
                throw fault(
                        field(field),
                        "BitWidth " + field.bitWidth(),
                        "room for " + field.symbols() + " symbols with Bias " + field.bias());
            }
        }
    }

    private static String field(QvdHeader.Field field) {
        return "field [" + field.name() + "]";
    }

    private QvdException fault(String where, String found, String expected) {
        return QvdException.in(file, where, found, expected);
    }
}
