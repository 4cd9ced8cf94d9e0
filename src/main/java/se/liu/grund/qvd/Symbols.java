package se.liu.grund.qvd;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The symbols of a column, held in whatever form takes least. */
interface Symbols {

    int size();

    QvdSymbol at(int index);

    /** NaN for bare text. */
    double number(int index);

    /** Null for a bare number. */
    @Nullable
    String text(int index);

    /** True when it is known, without much ado, that no two are the same value. */
    default boolean distinct() {
        return false;
    }

    /** Adds the symbol without looking whether it is there, and returns its code. */
    default int append(int index, Dictionary dictionary) {
        return dictionary.append(at(index));
    }

    /** Adds the symbol, unless an equal value is there, and returns its code. */
    default int add(int index, Dictionary dictionary) {
        return dictionary.symbol(at(index));
    }

    /** The numbers of so many rows by their indexes; NaN for NULL and for bare text. */
    default void numbers(int[] indexes, int count, double[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = indexes[i] < 0 ? Double.NaN : number(indexes[i]);
        }
    }

    /** The texts of so many rows by their indexes; null for NULL and for bare numbers. */
    default void texts(int[] indexes, int count, @Nullable String[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = indexes[i] < 0 ? null : text(indexes[i]);
        }
    }

    /** All of them as a list that holds nothing itself. */
    default List<QvdSymbol> list() {
        return new View(this);
    }

    /** A list over symbols. */
    final class View extends AbstractList<QvdSymbol> implements RandomAccess {
        private final Symbols symbols;

        View(Symbols symbols) {
            this.symbols = symbols;
        }

        @Override
        public QvdSymbol get(int index) {
            return symbols.at(Objects.checkIndex(index, symbols.size()));
        }

        @Override
        public int size() {
            return symbols.size();
        }
    }

    /** Given as objects. */
    record Listed(@Override List<QvdSymbol> list) implements Symbols {

        @Override
        public int size() {
            return list.size();
        }

        @Override
        public QvdSymbol at(int index) {
            return list.get(index);
        }

        @Override
        public double number(int index) {
            return list.get(index).number();
        }

        @Override
        public @Nullable String text(int index) {
            return list.get(index).text();
        }
    }

    /** Bare numbers, finite and without -0.0: whole ones of 32 bits are type 1. */
    record Numbers(double[] values) implements Symbols {

        @Override
        public boolean distinct() {
            return Distinct.areDistinct(values.length, index -> values[index]);
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public QvdSymbol at(int index) {
            return QvdSymbol.of(values[index]);
        }

        @Override
        public double number(int index) {
            return values[index];
        }

        @Override
        public @Nullable String text(int index) {
            return null;
        }

        @Override
        public int append(int index, Dictionary dictionary) {
            return dictionary.append(values[index]);
        }

        @Override
        public int add(int index, Dictionary dictionary) {
            return dictionary.number(values[index]);
        }
    }

    /** Bare texts that can be stored. */
    record Texts(String[] values) implements Symbols {

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public QvdSymbol at(int index) {
            return new QvdSymbol.Text(values[index]);
        }

        @Override
        public double number(int index) {
            return Double.NaN;
        }

        @Override
        public String text(int index) {
            return values[index];
        }

        @Override
        public int add(int index, Dictionary dictionary) {
            return dictionary.text(values[index]);
        }
    }
}
