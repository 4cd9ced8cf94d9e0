package se.liu.grund.qvd;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Symbols of a file that are all bare whole numbers: nothing is kept beside the file. */
record StoredIntegers(MemorySegment table, @Override int size) implements Symbols {

    @Override
    public boolean distinct() {
        return Distinct.areDistinct(size, this::number);
    }

    @Override
    public QvdSymbol at(int index) {
        return new QvdSymbol.Int(value(index));
    }

    @Override
    public double number(int index) {
        return value(index);
    }

    @Override
    public @Nullable String text(int index) {
        return null;
    }

    private int value(int index) {
        return table.get(SymbolStore.INT_VALUE, 5L * index + 1);
    }
}
