package se.liu.grund.qvd;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a table, dictionary-encoded: distinct symbols, and for each row the index of one of them or -1 for NULL. Rows and
 * indexes count from 0. Immutable; arrays and lists given are copied.
 *
 * <p>Symbols may be given in any order, doubly or unused: the writer drops what no row uses, merges equal values and orders the rest
 * by first occurrence.
 */
public final class QvdColumn {

    private final String field;
    private final Symbols symbols;
    private final Indexes indexes;
    private final NumberFormat format;
    private final String comment;
    private final @Nullable List<String> tags;

    QvdColumn(
            String field,
            Symbols symbols,
            Indexes indexes,
            NumberFormat format,
            String comment,
            @Nullable List<String> tags) {
        this.field = field;
        this.symbols = symbols;
        this.indexes = indexes;
        this.format = format;
        this.comment = comment;
        this.tags = tags;
    }

    /**
     * Text by dictionary; {@code "0114"} stays text.
     *
     * @param indexes for each row an index into the symbols, or -1 for NULL
     * @throws QvdException for an index outside the symbols, or a text that cannot be stored
     */
    public static QvdColumn text(String field, List<String> symbols, int[] indexes) {
        String[] texts = symbols.toArray(String[]::new);
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            checked(field, "symbol " + i, () -> Storable.text(text));
        }
        return of(field, new Symbols.Texts(texts), indexes, NumberFormat.unknown());
    }

    /** Text row by row, null for NULL.
     * @throws QvdException for a text that cannot be stored */
    public static QvdColumn text(String field, List<? extends @Nullable String> rows) {
        Gathered<String> gathered = Gathered.of(rows);
        return text(field, gathered.values(), gathered.indexes());
    }

    /**
     * Numbers row by row: whole ones that fit 32 bits become type 1, others type 2.
     *
     * @param values NaN for NULL
     * @throws QvdException for infinity
     */
    public static QvdColumn numbers(String field, double[] values, NumberFormat format) {
        GatheredNumbers gathered = GatheredNumbers.of(values);
        return numbers(field, gathered.values(), gathered.indexes(), format);
    }

    /**
     * Numbers by dictionary: whole ones that fit 32 bits become type 1, others type 2.
     *
     * @param indexes for each row an index into the symbols, or -1 for NULL
     * @throws QvdException for an index outside the symbols, for NaN and for infinity
     */
    public static QvdColumn numbers(String field, double[] symbols, int[] indexes, NumberFormat format) {
        double[] numbers = symbols.clone();
        for (int i = 0; i < numbers.length; i++) {
            double number = numbers[i];
            checked(field, "symbol " + i, () -> Storable.number(number));
            numbers[i] += 0.0;
        }
        return of(field, new Symbols.Numbers(numbers), indexes, format);
    }

    /** Whole numbers row by row, without NULL. */
    public static QvdColumn integers(String field, int[] values) {
        return numbers(field, Arrays.stream(values).asDoubleStream().toArray(), NumberFormat.integer());
    }

    /**
     * Whole numbers by dictionary.
     *
     * @param indexes for each row an index into the symbols, or -1 for NULL
     * @throws QvdException for an index outside the symbols
     */
    public static QvdColumn integers(String field, int[] symbols, int[] indexes) {
        return numbers(field, Arrays.stream(symbols).asDoubleStream().toArray(), indexes, NumberFormat.integer());
    }

    /** The same value in every row. */
    public static QvdColumn constant(String field, QvdSymbol value, long rows) {
        return new QvdColumn(
                field,
                new Symbols.Listed(List.of(value)),
                new Indexes.Same(0, count(field, rows)),
                NumberFormat.unknown(),
                "",
                null);
    }

    /** NULL in every row. */
    public static QvdColumn nulls(String field, long rows) {
        return new QvdColumn(
                field,
                new Symbols.Listed(List.of()),
                new Indexes.Same(-1, count(field, rows)),
                NumberFormat.unknown(),
                "",
                null);
    }

    /**
     * Any symbols, duals among them, by dictionary; each is written in the form given here.
     *
     * @param indexes for each row an index into the symbols, or -1 for NULL
     * @throws QvdException for an index outside the symbols
     */
    public static QvdColumn of(String field, List<QvdSymbol> symbols, int[] indexes, NumberFormat format) {
        return of(field, new Symbols.Listed(List.copyOf(symbols)), indexes, format);
    }

    private static QvdColumn of(String field, Symbols symbols, int[] indexes, NumberFormat format) {
        for (int row = 0; row < indexes.length; row++) {
            if (indexes[row] < -1 || indexes[row] >= symbols.size()) {
                throw new QvdException("field [" + field + "], row " + row + ": found index " + indexes[row]
                        + ", expected -1 (NULL) or one of the " + symbols.size() + " symbols from 0");
            }
        }
        return new QvdColumn(field, symbols, new Indexes.Listed(indexes.clone()), format, "", null);
    }

    /** The same column with another number format. */
    public QvdColumn withFormat(NumberFormat other) {
        return new QvdColumn(field, symbols, indexes, other, comment, tags);
    }

    /** The same column with a comment, as {@code COMMENT FIELD} sets it. */
    public QvdColumn withComment(String other) {
        return new QvdColumn(field, symbols, indexes, format, other, tags);
    }

    /** The same column with exactly these tags, none of them derived. */
    public QvdColumn withTags(List<String> others) {
        return new QvdColumn(field, symbols, indexes, format, comment, List.copyOf(others));
    }

    /** The field's name, blanks and brackets included. */
    public String field() {
        return field;
    }

    /** How many rows there are. */
    public long rows() {
        return indexes.rows();
    }

    /** The distinct symbols, in the order in which they were given or read. */
    public List<QvdSymbol> symbols() {
        return symbols.list();
    }

    /** The row's index into {@link #symbols()}, -1 for NULL.
     * @throws IndexOutOfBoundsException for a row that is not there */
    public int index(long row) {
        return indexes.at(row);
    }

    /** True when the row has no value at all; the empty text is a value. */
    public boolean isNull(long row) {
        return indexes.at(row) < 0;
    }

    /** The text side of the row's value: null for NULL and for a bare number. */
    public @Nullable String text(long row) {
        int index = indexes.at(row);
        return index < 0 ? null : symbols.text(index);
    }

    /** The number side of the row's value: NaN for NULL and for bare text. */
    public double number(long row) {
        int index = indexes.at(row);
        return index < 0 ? Double.NaN : symbols.number(index);
    }

    /**
     * The indexes of as many rows as the target holds, -1 for NULL.
     *
     * @param from the first row
     * @throws IndexOutOfBoundsException when not all those rows are there
     */
    public void indexes(long from, int[] target) {
        Objects.checkFromIndexSize(from, target.length, rows());
        indexes.read(from, target, target.length);
    }

    /**
     * The number sides of as many rows as the target holds, NaN for NULL and bare text.
     *
     * @param from the first row
     * @throws IndexOutOfBoundsException when not all those rows are there
     */
    public void numbers(long from, double[] target) {
        Objects.checkFromIndexSize(from, target.length, rows());
        int[] block = new int[Math.min(Codes.BLOCK, target.length)];
        for (int at = 0; at < target.length; at += block.length) {
            int count = Math.min(block.length, target.length - at);
            indexes.read(from + at, block, count);
            symbols.numbers(block, count, target, at);
        }
    }

    /**
     * The text sides of as many rows as the target holds, null for NULL and bare numbers.
     *
     * @param from the first row
     * @throws IndexOutOfBoundsException when not all those rows are there
     */
    public void texts(long from, @Nullable String[] target) {
        Objects.checkFromIndexSize(from, target.length, rows());
        int[] block = new int[Math.min(Codes.BLOCK, target.length)];
        for (int at = 0; at < target.length; at += block.length) {
            int count = Math.min(block.length, target.length - at);
            indexes.read(from + at, block, count);
            symbols.texts(block, count, target, at);
        }
    }

    /** The row's number as a date, null for NULL and bare text; the time of day is cut off. */
    public @Nullable LocalDate date(long row) {
        double number = number(row);
        return Double.isNaN(number) ? null : Serials.date(number);
    }

    /** The row's number as a point in time without zone, null for NULL and bare text; to the microsecond, as {@link Serials#timestamp} says. */
    public @Nullable LocalDateTime timestamp(long row) {
        double number = number(row);
        return Double.isNaN(number) ? null : Serials.timestamp(number);
    }

    /** The row's number as a time of day, null for NULL and bare text; to the microsecond, whole days are cut off. */
    public @Nullable LocalTime time(long row) {
        double number = number(row);
        return Double.isNaN(number) ? null : Serials.timestamp(number).toLocalTime();
    }

    /** How bare numbers are shown. */
    public NumberFormat format() {
        return format;
    }

    /** The field's comment, empty for none. */
    public String comment() {
        return comment;
    }

    /** The tags given or read, otherwise those that the used symbols and the format imply. */
    public List<String> tags() {
        if (tags != null) {
            return tags;
        }
        try (Spill spill = Spill.never();
                Encoding encoding = Encoding.of(this, spill)) {
            return encoding.derivedTags();
        }
    }

    @Nullable
    List<String> givenTags() {
        return tags;
    }

    Indexes indexes() {
        return indexes;
    }

    Symbols stored() {
        return symbols;
    }

    /** Looks at the symbols, where that was put off.
     * @throws QvdException when they are broken */
    void check() {
        if (symbols instanceof LazySymbols lazy) {
            lazy.found();
        }
    }

    @Override
    public String toString() {
        return "QvdColumn[" + field + ", " + rows() + " rows, " + symbols.size() + " symbols]";
    }

    private static long count(String field, long rows) {
        if (rows < 0) {
            throw new QvdException("field [" + field + "]: found " + rows + " rows, expected 0 or more");
        }
        return rows;
    }

    private static void checked(String field, String where, Runnable check) {
        try {
            check.run();
        } catch (QvdException e) {
            throw new QvdException("field [" + field + "], " + where + ": " + e.getMessage(), e);
        }
    }
}
