package se.liu.grund.qvd;

import java.util.Arrays;
import java.util.List;

/** A whole column as it goes into a file: only used symbols, each value once, in order of first occurrence. */
final class Encoding implements Records.Source, AutoCloseable {

    private static final int UNSEEN = -1;

    private final QvdColumn column;
    private final Dictionary dictionary;
    private final int[] codes;
    private final boolean nulls;

    private Encoding(QvdColumn column, Dictionary dictionary, int[] codes, boolean nulls) {
        this.column = column;
        this.dictionary = dictionary;
        this.codes = codes;
        this.nulls = nulls;
    }

    static Encoding of(QvdColumn column, Spill spill) {
        Dictionary dictionary = new Dictionary(spill);
        try {
            return of(column, dictionary);
        } catch (RuntimeException | Error e) {
            dictionary.close();
            throw e;
        }
    }

    private static Encoding of(QvdColumn column, Dictionary dictionary) {
        Symbols symbols = column.stored();
        boolean distinct = symbols.distinct();
        int[] codes = new int[symbols.size()];
        Arrays.fill(codes, UNSEEN);
        boolean nulls = false;
        int[] block = new int[Codes.BLOCK];
        for (long row = 0; row < column.rows(); row += Codes.BLOCK) {
            int count = (int) Math.min(Codes.BLOCK, column.rows() - row);
            column.indexes().read(row, block, count);
            for (int i = 0; i < count; i++) {
                int index = block[i];
                if (index < 0) {
                    nulls = true;
                } else if (codes[index] == UNSEEN) {
                    codes[index] = distinct ? symbols.append(index, dictionary) : symbols.add(index, dictionary);
                }
            }
        }
        return new Encoding(column, dictionary, codes, nulls);
    }

    @Override
    public void read(long block, int[] target) {
        long row = block * Codes.BLOCK;
        int count = (int) Math.min(Codes.BLOCK, column.rows() - row);
        column.indexes().read(row, target, count);
        for (int i = 0; i < count; i++) {
            target[i] = target[i] < 0 ? Codes.NULL : codes[target[i]];
        }
    }

    List<String> derivedTags() {
        return dictionary.store().tags(column.format());
    }

    EncodedField field() {
        List<String> given = column.givenTags();
        return new EncodedField(
                column.field(),
                column.format(),
                column.comment(),
                given == null ? derivedTags() : given,
                dictionary.store(),
                nulls,
                this);
    }

    @Override
    public void close() {
        dictionary.close();
    }
}
