package se.liu.grund.qvd;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Symbols that are looked at when the first of them is needed; their count is known before. */
final class LazySymbols implements Symbols {

    private final int size;
    private final Supplier<Symbols> source;
    private volatile @Nullable Symbols found;

    LazySymbols(int size, Supplier<Symbols> source) {
        this.size = size;
        this.source = source;
    }

    /** @throws QvdException when they are broken */
    Symbols found() {
        Symbols known = found;
        if (known == null) {
            synchronized (this) {
                known = found;
                if (known == null) {
                    found = known = source.get();
                }
            }
        }
        return known;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public QvdSymbol at(int index) {
        return found().at(index);
    }

    @Override
    public double number(int index) {
        return found().number(index);
    }

    @Override
    public @Nullable String text(int index) {
        return found().text(index);
    }

    @Override
    public boolean distinct() {
        return found().distinct();
    }

    @Override
    public void numbers(int[] indexes, int count, double[] target, int at) {
        found().numbers(indexes, count, target, at);
    }

    @Override
    public void texts(int[] indexes, int count, @Nullable String[] target, int at) {
        found().texts(indexes, count, target, at);
    }
}
