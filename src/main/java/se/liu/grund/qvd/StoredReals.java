package se.liu.grund.qvd;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Symbols of a file that are all bare finite numbers of type 2: nothing is kept beside the file. */
record StoredReals(MemorySegment table, @Override int size) implements Symbols {

    @Override
    public boolean distinct() {
        return Distinct.areDistinct(size, this::number);
    }

    @Override
    public QvdSymbol at(int index) {
        return new QvdSymbol.Real(number(index));
    }

    @Override
    public double number(int index) {
        return table.get(SymbolStore.REAL_VALUE, 9L * index + 1) + 0.0;
    }

    @Override
    public @Nullable String text(int index) {
        return null;
    }
}
