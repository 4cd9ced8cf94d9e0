package se.liu.grund.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.Key;
import se.liu.grund.mart.MartTable;
import se.liu.grund.mart.MartTable.Counts;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdSymbol;
import se.liu.grund.qvd.QvdTable;

/** A measure's table as it was published, by columns; what its counts are divided by is not read, since that is made of them. */
final class PublishedTable {

    private PublishedTable() {}

    static MartTable read(Path file, Measure measure) {
        QvdTable table = QvdReader.read(file);
        int rows = Math.toIntExact(table.rows());
        Numbered<Period> periods = new Numbered<>();
        int[] period = pairs(
                table.column("från"),
                table.column("till"),
                rows,
                (from, to) -> periods.of(new Period((int) from.number(), (int) to.number())));
        Numbered<Key> keys = new Numbered<>();
        int[] key = pairs(
                table.column("kod"),
                table.column("namn"),
                rows,
                (code, name) -> keys.of(new Key(text(code), text(name))));
        QvdColumn category = table.column("kategori");
        Map<Gender, Counts> counts = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            counts.put(gender, counts(table, gender.label(), rows));
        }
        return new MartTable(
                measure,
                periods.all(),
                keys.all(),
                category.symbols().stream().map(PublishedTable::text).toList(),
                period,
                key,
                indexes(category, rows),
                counts);
    }

    private static Counts counts(QvdTable table, String of, int rows) {
        QvdColumn column = table.column(of + " status");
        List<Byte> ordinals = column.symbols().stream()
                .map(symbol -> (byte) CellStatus.valueOf(text(symbol)).ordinal())
                .toList();
        byte[] status = new byte[rows];
        int[] indexes = indexes(column, rows);
        for (int row = 0; row < rows; row++) {
            status[row] = ordinals.get(indexes[row]);
        }
        int[] low = numbers(table.column(of + " minst"), rows);
        int[] high = numbers(table.column(of + " högst"), rows);
        boolean sums = table.columns().stream().anyMatch(one -> one.field().equals(of + MartFiles.KNOWN));
        return sums
                ? new Counts(
                        status,
                        low,
                        high,
                        numbers(table.column(of + MartFiles.KNOWN), rows),
                        numbers(table.column(of + MartFiles.HIDDEN), rows))
                : new Counts(status, low, high);
    }

    private static int[] numbers(QvdColumn column, int rows) {
        double[] values = new double[rows];
        column.numbers(0, values);
        int[] numbers = new int[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = (int) values[row];
        }
        return numbers;
    }

    private static int[] indexes(QvdColumn column, int rows) {
        int[] indexes = new int[rows];
        column.indexes(0, indexes);
        return indexes;
    }

    private interface Pair {
        int of(QvdSymbol one, QvdSymbol other);
    }

    /** Two columns as one: the number of each pair of symbols. */
    private static int[] pairs(QvdColumn one, QvdColumn other, int rows, Pair pair) {
        int[] first = indexes(one, rows);
        int[] second = indexes(other, rows);
        Map<Long, Integer> known = new HashMap<>();
        int[] numbers = new int[rows];
        for (int row = 0; row < rows; row++) {
            int left = first[row];
            int right = second[row];
            numbers[row] = known.computeIfAbsent(
                    (long) left << 32 | right,
                    _ -> pair.of(one.symbols().get(left), other.symbols().get(right)));
        }
        return numbers;
    }

    private static String text(QvdSymbol symbol) {
        return Objects.requireNonNull(symbol.text());
    }

    /** Values by the order in which they came. */
    private static final class Numbered<T> {

        private final Map<T, Integer> numbers = new LinkedHashMap<>();

        int of(T value) {
            return numbers.computeIfAbsent(value, _ -> numbers.size());
        }

        List<T> all() {
            return new ArrayList<>(numbers.keySet());
        }
    }
}
