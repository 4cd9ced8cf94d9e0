package se.liu.grund.qvd;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of a field and their codes: 0, 1, 2 … in order of first occurrence. Numbers are one value when equal, whatever
 * their form or text, and the first form stays; texts are values of their own.
 */
final class Dictionary implements AutoCloseable {

    private static final int RECENT = 1 << 10;

    private final SymbolStore store;
    private final Slots numbers = new Slots();
    private final Slots texts = new Slots();
    private final @Nullable String[] recent = new String[RECENT];
    private final int[] recentCodes = new int[RECENT];

    /** While every new number is larger than all before it, none has to be looked for. */
    private boolean rising = true;

    private double largest = Double.NEGATIVE_INFINITY;
    private int largestCode;

    Dictionary(Spill spill) {
        this.store = new SymbolStore(spill);
    }

    SymbolStore store() {
        return store;
    }

    /** @throws QvdException for infinity and NaN */
    int number(double given) {
        double number = given + 0.0;
        if (rising && number > largest && number < Double.POSITIVE_INFINITY) {
            largest = number;
            return largestCode = append(number);
        }
        if (number == largest) {
            return largestCode;
        }
        long slot = slot(Storable.number(number));
        if (!numbers.isFree(slot)) {
            return numbers.code(slot);
        }
        int code = append(number);
        put(slot, number, code);
        return code;
    }

    /** @throws QvdException for a text that cannot be stored */
    int text(String text) {
        int at = text.hashCode();
        at = (at ^ at >>> 16) & RECENT - 1;
        if (text.equals(recent[at])) {
            return recentCodes[at];
        }
        Storable.text(text);
        int code = text(text.getBytes(StandardCharsets.UTF_8));
        recent[at] = text;
        recentCodes[at] = code;
        return code;
    }

    /** Keeps the symbol's own form. */
    int symbol(QvdSymbol symbol) {
        return switch (symbol) {
            case QvdSymbol.Text(String text) -> text(text);
            case QvdSymbol.Int(int value) -> number(value);
            case QvdSymbol.Real _, QvdSymbol.DualInt _, QvdSymbol.DualReal _ -> formed(symbol);
        };
    }

    private int formed(QvdSymbol symbol) {
        double number = symbol.number();
        long slot = slot(number);
        if (!numbers.isFree(slot)) {
            return numbers.code(slot);
        }
        int code = append(symbol);
        put(slot, number, code);
        return code;
    }

    /** Adds without looking: for symbols known to be distinct, in a dictionary that is not asked for anything else. */
    int append(QvdSymbol symbol) {
        return switch (symbol) {
            case QvdSymbol.Int(int value) -> store.integer(value);
            case QvdSymbol.Real(double number) -> store.real(number);
            case QvdSymbol.Text(String text) -> store.text(utf8(text));
            case QvdSymbol.DualInt(int value, String text) -> store.dualInteger(value, utf8(text));
            case QvdSymbol.DualReal(double number, String text) -> store.dualReal(number, utf8(text));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same for a finite number, -0.0 apart. */
    int append(double number) {
        return number == (int) number ? store.integer((int) number) : store.real(number);
    }

    private int text(byte[] utf8) {
        int hash = TextHash.of(utf8);
        long slot = texts.first(hash);
        while (!texts.isFree(slot)) {
            if (texts.hash(slot) == hash && store.isText(texts.key(slot), utf8)) {
                return texts.code(slot);
            }
            slot = texts.next(slot);
        }
        int code = store.text(utf8);
        texts.put(slot, store.lastPlace(), code, hash);
        return code;
    }

    /** Where the number stands, or the free slot where it belongs. */
    private long slot(double number) {
        if (rising) {
            settle();
        }
        long key = Double.doubleToRawLongBits(number);
        long slot = numbers.first(Slots.spread(key));
        while (!numbers.isFree(slot) && numbers.key(slot) != key) {
            slot = numbers.next(slot);
        }
        return slot;
    }

    private void put(long slot, double number, int code) {
        long key = Double.doubleToRawLongBits(number);
        numbers.put(slot, key, code, Slots.spread(key));
    }

    /** Enters the numbers that came in rising order, which are read back from where they are stored. */
    private void settle() {
        rising = false;
        largest = Double.NaN;
        int code = 0;
        for (MemorySegment chunk : store.chunks()) {
            for (long at = 0; at < chunk.byteSize(); code++) {
                byte type = chunk.get(ValueLayout.JAVA_BYTE, at++);
                if (type == SymbolStore.INT) {
                    put(chunk.get(SymbolStore.INT_VALUE, at), code);
                    at += Integer.BYTES;
                } else if (type == SymbolStore.REAL) {
                    put(chunk.get(SymbolStore.REAL_VALUE, at), code);
                    at += Double.BYTES;
                } else {
                    // A text: no dual is added before this is done.
                    while (chunk.get(ValueLayout.JAVA_BYTE, at++) != 0) {}
                }
            }
        }
    }

    private void put(double number, int code) {
        put(slot(number), number, code);
    }

    @Override
    public void close() {
        numbers.close();
        texts.close();
    }
}
