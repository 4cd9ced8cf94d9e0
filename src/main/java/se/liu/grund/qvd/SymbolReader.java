package se.liu.grund.qvd;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Reads one field's symbols, which must end exactly where the header says. */
final class SymbolReader {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble REAL =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final String file;
    private final QvdHeader.Field field;
    private final long fileOffset;
    private final MemorySegment table;
    private long at;

    private SymbolReader(String file, QvdHeader.Field field, long fileOffset, MemorySegment table) {
        this.file = file;
        this.field = field;
        this.fileOffset = fileOffset;
        this.table = table;
    }

    /**
     * @param bodyStart where the body starts in the file
     * @param body the body up to the records, checked by {@link HeaderArithmetic}
     */
    static List<QvdSymbol> read(String file, QvdHeader.Field field, long bodyStart, MemorySegment body) {
        MemorySegment table = field.length() == 0 ? MemorySegment.NULL : body.asSlice(field.offset(), field.length());
        return new SymbolReader(file, field, bodyStart + field.offset(), table).symbols();
    }

    private List<QvdSymbol> symbols() {
        QvdSymbol[] symbols = new QvdSymbol[(int) field.symbols()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = symbol(i);
        }
        if (at < field.length()) {
            throw fault(at, field.length() - at + " bytes after the last of " + symbols.length + " symbols", "none");
        }
        return Collections.unmodifiableList(Arrays.asList(symbols));
    }

    private QvdSymbol symbol(int count) {
        if (at == field.length()) {
            throw fault(at, "the end after " + count + " symbols", field.symbols() + " symbols");
        }
        long start = at;
        byte type = table.get(ValueLayout.JAVA_BYTE, at++);
        try {
            return switch (type) {
                case SymbolBytes.INT -> new QvdSymbol.Int(table.get(INT, advance(4)));
                case SymbolBytes.REAL -> new QvdSymbol.Real(real());
                case SymbolBytes.TEXT -> new QvdSymbol.Text(text());
                case SymbolBytes.DUAL_INT -> {
                    int value = table.get(INT, advance(4));
                    yield new QvdSymbol.DualInt(value, text());
                }
                case SymbolBytes.DUAL_REAL -> {
                    double number = real();
                    yield new QvdSymbol.DualReal(number, text());
                }
                default -> throw fault(start, "symbol type " + type, "1, 2, 4, 5 or 6");
            };
        } catch (BadSymbol e) {
            throw fault(start, e.found, e.expected);
        }
    }

    private double real() throws BadSymbol {
        double number = table.get(REAL, advance(8));
        if (!Double.isFinite(number)) {
            throw new BadSymbol(Double.toString(number), "a finite number");
        }
        return number;
    }

    private long advance(int bytes) throws BadSymbol {
        if (bytes > field.length() - at) {
            throw new BadSymbol("a number cut off by the end of the symbols", bytes + " bytes");
        }
        long from = at;
        at += bytes;
        return from;
    }

    private String text() throws BadSymbol {
        long end = at;
        while (end < field.length() && table.get(ValueLayout.JAVA_BYTE, end) != 0) {
            end++;
        }
        if (end == field.length()) {
            throw new BadSymbol("a text without NUL before the end of the symbols", "a NUL");
        }
        byte[] bytes = table.asSlice(at, end - at).toArray(ValueLayout.JAVA_BYTE);
        at = end + 1;
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            // Either U+FFFD itself, or what Java puts in place of bytes that are no text at all.
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException _) {
                throw new BadSymbol("a text that is not UTF-8", "UTF-8");
            }
        }
        return text;
    }

    private QvdException fault(long where, String found, String expected) {
        return QvdException.in(file, "field [" + field.name() + "], byte " + (fileOffset + where), found, expected);
    }

    /** A symbol that cannot be read; where it starts is told by the caller. */
    private static final class BadSymbol extends Exception {
        final String found;
        final String expected;

        BadSymbol(String found, String expected) {
            super(found, null, false, false);
            this.found = found;
            this.expected = expected;
        }
    }
}
