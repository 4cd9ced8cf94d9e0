package se.liu.grund.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.Key;
import se.liu.grund.mart.Count;
import se.liu.grund.mart.MartTable;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;

/**
 * The mart itself beside the QVDs of the app: one file a measure in folder {@code mart/}, with status and bounds of each
 * count, so that what was published can be asked for after a restart or a rollback.
 */
final class MartFiles {

    static final String FOLDER = "mart";

    private MartFiles() {}

    static String name(String measureId) {
        return FOLDER + "/" + measureId + ".qvd";
    }

    static QvdTable table(MartTable rows) {
        var table = QvdTable.named(rows.measure().name())
                .column(numbers(
                        "från", rows.period(), i -> rows.periods().get(i).from()))
                .column(numbers(
                        "till", rows.period(), i -> rows.periods().get(i).to()))
                .column(QvdColumn.text(
                        "kod", rows.keys().stream().map(Key::code).toList(), rows.key()))
                .column(QvdColumn.text(
                        "namn", rows.keys().stream().map(Key::name).toList(), rows.key()))
                .column(QvdColumn.text("kategori", rows.categories(), rows.category()));
        List<String> statuses =
                Arrays.stream(CellStatus.values()).map(CellStatus::name).toList();
        for (Gender gender : Gender.values()) {
            MartTable.Counts counts = rows.columns(gender);
            int[] status = new int[rows.rows()];
            Arrays.setAll(status, i -> counts.status()[i]);
            table.column(QvdColumn.text(gender.label() + " status", statuses, status));
            table.column(numbers(gender.label() + " minst", counts.low(), i -> i));
            table.column(numbers(gender.label() + " högst", counts.high(), i -> i));
        }
        return table.build();
    }

    private static QvdColumn numbers(String name, int[] source, IntUnaryOperator value) {
        return QvdColumn.numbers(
                name, Arrays.stream(source).map(value).asDoubleStream().toArray(), NumberFormat.integer());
    }

    /** All rows of a measure's file, in the mart's order. */
    static List<MartRow> read(Path file) {
        QvdTable table = QvdReader.read(file);
        List<MartRow> rows = new ArrayList<>(Math.toIntExact(table.rows()));
        for (int row = 0; row < table.rows(); row++) {
            Map<Gender, Count> counts = new EnumMap<>(Gender.class);
            for (Gender gender : Gender.values()) {
                counts.put(
                        gender,
                        new Count(
                                CellStatus.valueOf(text(table, gender.label() + " status", row)),
                                number(table, gender.label() + " minst", row),
                                number(table, gender.label() + " högst", row)));
            }
            rows.add(new MartRow(
                    new Period(number(table, "från", row), number(table, "till", row)),
                    text(table, "kod", row),
                    text(table, "namn", row),
                    text(table, "kategori", row),
                    counts));
        }
        return rows;
    }

    private static String text(QvdTable table, String column, int row) {
        return Objects.requireNonNull(table.column(column).text(row), column);
    }

    private static int number(QvdTable table, String column, int row) {
        return (int) table.column(column).number(row);
    }
}
