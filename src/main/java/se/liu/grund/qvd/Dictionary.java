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
    private final NumberCodes numbers = new NumberCodes();
    private final Slots texts = new Slots();
    private final @Nullable String[] recent = new String[RECENT];
    private final int[] recentCodes = new int[RECENT];

    /** While every new number is larger than all before it, none has to be looked for. */
    private boolean rising = true;

    /** NaN is equal to nothing. */
    private double largest = Double.NaN;

    private int largestCode;

    /** Kept so that no compiler leaves the touching out. */
    private int touched;

    Dictionary(Spill spill) {
        this.store = new SymbolStore(spill);
    }

    SymbolStore store() {
        return store;
    }

    /** @throws QvdException for infinity and NaN */
    int number(double given) {
        double number = given + 0.0;
        if (rising && !(number <= largest) && Double.isFinite(number)) {
            largest = number;
            return largestCode = append(number);
        }
        if (number == largest) {
            return largestCode;
        }
        settle();
        int known = numbers.find(Storable.number(number));
        if (known >= 0) {
            return known;
        }
        int code = append(number);
        numbers.put(number, code);
        return code;
    }

    /** True when looking for a number waits for memory, so that it pays to {@link #touch} some before. */
    boolean isLarge() {
        return !rising && numbers.isLarge();
    }

    /** Has the number's place fetched, so that the waiting for several goes on at once. */
    void touch(double number) {
        touched += numbers.touch(number + 0.0);
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
        settle();
        int known = numbers.find(symbol.number());
        if (known >= 0) {
            return known;
        }
        int code = append(symbol);
        numbers.put(symbol.number(), code);
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

    /** Enters the numbers that came in rising order, which are read back from where they are stored. */
    private void settle() {
        if (!rising) {
            return;
        }
        rising = false;
        largest = Double.NaN;
        int code = 0;
        for (MemorySegment chunk : store.chunks()) {
            for (long at = 0; at < chunk.byteSize(); code++) {
                byte type = chunk.get(ValueLayout.JAVA_BYTE, at++);
                if (type == SymbolStore.INT) {
                    numbers.put(chunk.get(SymbolStore.INT_VALUE, at), code);
                    at += Integer.BYTES;
                } else if (type == SymbolStore.REAL) {
                    numbers.put(chunk.get(SymbolStore.REAL_VALUE, at), code);
                    at += Double.BYTES;
                } else {
                    // A text: no dual is added before this is done.
                    while (chunk.get(ValueLayout.JAVA_BYTE, at++) != 0) {}
                }
            }
        }
    }

    @Override
    public void close() {
        numbers.close();
        texts.close();
    }
}
