package se.liu.grund.qvd;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Symbols as they stand in a file, each decoded when asked for. Beside the file only the place of every eighth is kept, and for tables of
 * moderate size what was decoded.
 */
final class StoredSymbols implements Symbols {

    private static final int EVERY = 8;

    /** Texts of so many symbols are kept once decoded, numbers of so many are decoded at once. */
    private static final int FEW_TEXTS = 1 << 16;

    private static final int FEW_NUMBERS = 1 << 20;

    private final MemorySegment table;
    private final int size;
    private final long[] places;
    private final @Nullable String[] texts;
    private final double[] numbers;

    private StoredSymbols(MemorySegment table, int size, long[] places) {
        this.table = table;
        this.size = size;
        this.places = places;
        this.texts = new String[size <= FEW_TEXTS ? size : 0];
        this.numbers = new double[size <= FEW_NUMBERS ? size : 0];
        long at = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numberAt(at);
            at = after(at);
        }
    }

    /**
     * Checks all symbols.
     *
     * @param fileOffset where the field's symbols start in the file
     * @param table the field's symbols
     * @throws QvdException that names the byte of the file
     */
    static Symbols of(String file, QvdHeader.Field field, long fileOffset, MemorySegment table) {
        SymbolScan scan = new SymbolScan(file, field, fileOffset, table);
        int size = (int) field.symbols();
        if (scan.areAll(SymbolStore.INT, 5)) {
            return new StoredIntegers(table, size);
        }
        if (scan.areAll(SymbolStore.REAL, 9)) {
            return new StoredReals(table, size);
        }
        return new StoredSymbols(table, size, scan.places(EVERY));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public QvdSymbol at(int index) {
        long at = place(index);
        return switch (type(at)) {
            case SymbolStore.INT -> new QvdSymbol.Int(table.get(SymbolStore.INT_VALUE, at + 1));
            case SymbolStore.REAL -> new QvdSymbol.Real(table.get(SymbolStore.REAL_VALUE, at + 1));
            case SymbolStore.DUAL_INT -> new QvdSymbol.DualInt(table.get(SymbolStore.INT_VALUE, at + 1), text(at + 5));
            case SymbolStore.DUAL_REAL ->
                new QvdSymbol.DualReal(table.get(SymbolStore.REAL_VALUE, at + 1), text(at + 9));
            default -> new QvdSymbol.Text(text(at + 1));
        };
    }

    @Override
    public double number(int index) {
        return numbers.length > 0 ? numbers[index] : numberAt(place(index));
    }

    @Override
    public @Nullable String text(int index) {
        if (texts.length == 0) {
            return textAt(place(index));
        }
        String known = texts[index];
        return known == null ? texts[index] = textAt(place(index)) : known;
    }

    private double numberAt(long at) {
        return switch (type(at)) {
            case SymbolStore.INT, SymbolStore.DUAL_INT -> table.get(SymbolStore.INT_VALUE, at + 1);
            case SymbolStore.REAL, SymbolStore.DUAL_REAL -> table.get(SymbolStore.REAL_VALUE, at + 1) + 0.0;
            default -> Double.NaN;
        };
    }

    private @Nullable String textAt(long at) {
        int start = textStart(at);
        return start == 0 ? null : text(at + start);
    }

    private String text(long from) {
        long stop = SymbolScan.endOfText(table, from, table.byteSize());
        byte[] bytes = new byte[Math.toIntExact(stop - from)];
        MemorySegment.copy(table, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long place(int index) {
        long at = places[index / EVERY];
        for (int i = index % EVERY; i > 0; i--) {
            at = after(at);
        }
        return at;
    }

    private long after(long at) {
        int start = textStart(at);
        if (start > 0) {
            return SymbolScan.endOfText(table, at + start, table.byteSize()) + 1;
        }
        return at + (type(at) == SymbolStore.INT ? 5 : 9);
    }

    /** How far behind its type byte a symbol's text starts; 0 for a symbol without. */
    private int textStart(long at) {
        return switch (type(at)) {
            case SymbolStore.TEXT -> 1;
            case SymbolStore.DUAL_INT -> 5;
            case SymbolStore.DUAL_REAL -> 9;
            default -> 0;
        };
    }

    private byte type(long at) {
        return table.get(ValueLayout.JAVA_BYTE, at);
    }
}
