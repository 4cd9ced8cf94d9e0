package se.liu.grund.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Cell;
import se.liu.grund.delivery.CellColumn;
import se.liu.grund.delivery.CellLabels;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.Origin;
import se.liu.grund.mart.DeliveredCells;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;

/**
 * The delivered cells of a mart, one file a delivered measure in folder {@code mart/cells/}: what a shown number is explained
 * by, long after the delivered files have gone.
 */
final class CellFiles {

    static final String FOLDER = MartFiles.FOLDER + "/cells";

    private CellFiles() {}

    static String name(String measureId) {
        return FOLDER + "/" + measureId + ".qvd";
    }

    static QvdTable table(DeliveredCells cells, String measureId) {
        DeliveredCells.Range rows = cells.of(measureId);
        CellLabels labels = cells.labels();
        Gender[] genders = Gender.values();
        CellStatus[] statuses = CellStatus.values();
        int[] period = slice(cells, CellColumn.PERIOD, rows);
        int[] key = slice(cells, CellColumn.KEY, rows);
        return QvdTable.named(measureId)
                .column(numbers("från", period, i -> labels.periods().get(i).from()))
                .column(numbers("till", period, i -> labels.periods().get(i).to()))
                .column(texts("kod", key, i -> labels.keys().get(i).code()))
                .column(texts("namn", key, i -> labels.keys().get(i).name()))
                .column(texts(
                        "kategori",
                        slice(cells, CellColumn.CATEGORY, rows),
                        i -> labels.categories().get(i)))
                .column(texts("kön", slice(cells, CellColumn.GENDER, rows), i -> genders[i].label()))
                .column(texts("status", slice(cells, CellColumn.STATUS, rows), i -> statuses[i].name()))
                .column(QvdColumn.integers("minst", slice(cells, CellColumn.LOW, rows)))
                .column(QvdColumn.integers("högst", slice(cells, CellColumn.HIGH, rows)))
                .column(texts(
                        "fil",
                        slice(cells, CellColumn.FILE, rows),
                        i -> labels.files().get(i)))
                .column(QvdColumn.integers("rad", slice(cells, CellColumn.LINE, rows)))
                .column(QvdColumn.integers("kolumn", slice(cells, CellColumn.COLUMN, rows)))
                .build();
    }

    private static int[] slice(DeliveredCells cells, CellColumn column, DeliveredCells.Range rows) {
        return Arrays.copyOfRange(cells.values(column), rows.from(), rows.to());
    }

    /** Only labels that a cell of the measure has become symbols. */
    private static <T> QvdColumn column(int[] numbers, IntFunction<T> label, Dictionary<T> made) {
        Map<Integer, Integer> placed = new HashMap<>();
        Map<T, Integer> symbols = new LinkedHashMap<>();
        int[] indexes = new int[numbers.length];
        for (int row = 0; row < numbers.length; row++) {
            int number = numbers[row];
            indexes[row] =
                    placed.computeIfAbsent(number, n -> symbols.computeIfAbsent(label.apply(n), _ -> symbols.size()));
        }
        return made.column(List.copyOf(symbols.keySet()), indexes);
    }

    private interface Dictionary<T> {
        QvdColumn column(List<T> symbols, int[] indexes);
    }

    private static QvdColumn texts(String name, int[] numbers, IntFunction<String> label) {
        return column(numbers, label, (symbols, indexes) -> QvdColumn.text(name, symbols, indexes));
    }

    private static QvdColumn numbers(String name, int[] numbers, IntFunction<Integer> label) {
        return column(
                numbers,
                label,
                (symbols, indexes) -> QvdColumn.integers(
                        name, symbols.stream().mapToInt(Integer::intValue).toArray(), indexes));
    }

    /** The cells of one code. */
    static List<Cell> read(Path file, String measureId, String code) {
        QvdTable table = QvdReader.read(file);
        QvdColumn codes = table.column("kod");
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (code.equals(codes.text(row))) {
                cells.add(cell(table, measureId, code, row));
            }
        }
        return cells;
    }

    private static Cell cell(QvdTable table, String measureId, String code, int row) {
        String gender = text(table, "kön", row);
        return new Cell(
                measureId,
                Arrays.stream(Gender.values())
                        .filter(one -> one.label().equals(gender))
                        .findFirst()
                        .orElseThrow(),
                new Period(number(table, "från", row), number(table, "till", row)),
                code,
                text(table, "namn", row),
                text(table, "kategori", row),
                CellStatus.valueOf(text(table, "status", row)),
                number(table, "minst", row),
                number(table, "högst", row),
                new Origin(text(table, "fil", row), number(table, "rad", row), number(table, "kolumn", row)));
    }

    /** Holds a written file against the cells: how many, and the sums of its numbers. Throws {@link ReleaseException}. */
    static void check(Path file, DeliveredCells cells, String measureId) {
        QvdTable table = QvdReader.read(file);
        DeliveredCells.Range rows = cells.of(measureId);
        same(file, "rows", table.rows(), rows.rows());
        check(file, table, "minst", slice(cells, CellColumn.LOW, rows));
        check(file, table, "högst", slice(cells, CellColumn.HIGH, rows));
        check(file, table, "rad", slice(cells, CellColumn.LINE, rows));
        check(file, table, "kolumn", slice(cells, CellColumn.COLUMN, rows));
    }

    private static void check(Path file, QvdTable table, String column, int[] expected) {
        QvdColumn written = table.column(column);
        for (int row = 0; row < expected.length; row++) {
            same(file, column + " in row " + (row + 1), (long) written.number(row), expected[row]);
        }
    }

    private static void same(Path file, String what, long found, long expected) {
        if (found != expected) {
            throw new ReleaseException("Cell file '" + file.getFileName() + "' was read back with " + found + " as "
                    + what + ", expected " + expected + ". Nothing was published.");
        }
    }

    private static String text(QvdTable table, String column, int row) {
        return Objects.requireNonNull(table.column(column).text(row), column);
    }

    private static int number(QvdTable table, String column, int row) {
        return (int) table.column(column).number(row);
    }
}
