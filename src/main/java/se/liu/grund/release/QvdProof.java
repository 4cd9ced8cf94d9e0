package se.liu.grund.release;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Population;
import se.liu.grund.contract.QlikField;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.contract.QlikTable.Content;
import se.liu.grund.mart.Information;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartTable;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;

/**
 * Reads written QVDs back with our reader and holds every cell against the mart, before anything is published: those that
 * Qlik loads, and the mart's own files, which Qlik is compared with later.
 */
final class QvdProof {

    private final Mart mart;
    private final Unchanged unchanged;
    private final AppContract app;
    private final Map<Period, String> labels = new HashMap<>();

    /** With the files that are taken over from an earlier release, which were proven with it. */
    QvdProof(Mart mart, Unchanged unchanged) {
        this.mart = mart;
        this.unchanged = unchanged;
        this.app = mart.contract();
    }

    /** Checks all QVDs in a folder. Throws {@link ReleaseException} that names file, row, field, found and expected. */
    void check(Path folder) {
        for (QlikTable table : QlikModel.of(app).tables()) {
            for (QlikTable.QvdFile file : table.files()) {
                if (unchanged.has(file.name())) {
                    continue;
                }
                QvdTable qvd = QvdReader.read(folder.resolve(file.name()));
                switch (file.content()) {
                    case Content.Rows(Measure measure) -> check(file, qvd, table, mart.table(measure.id()));
                    case Content.Links() -> checkLinks(file.name(), qvd, table);
                    case Content.Texts() -> checkTexts(file.name(), qvd, table);
                }
            }
        }
        mart.tables().stream()
                .filter(rows -> !unchanged.has(MartFiles.name(rows.measure().id())))
                .forEach(rows -> checkMart(folder, rows));
        for (Measure measure : app.delivered()) {
            if (unchanged.has(CellFiles.name(measure.id()))) {
                continue;
            }
            CellFiles.check(folder.resolve(CellFiles.name(measure.id())), mart.cells(), measure.id());
        }
    }

    private void checkTexts(String file, QvdTable qvd, QlikTable table) {
        List<Information.Row> rows = mart.information().rows();
        sameRows(file, qvd, rows.size());
        for (QlikField field : table.fields()) {
            QvdColumn column = qvd.column(field.name());
            for (int row = 0; row < rows.size(); row++) {
                equal(
                        file,
                        row,
                        field,
                        MeasureColumns.text(column, row),
                        MeasureColumns.told(app, field, rows.get(row)));
            }
        }
    }

    /** Each period and key that a measure has a row for, once. */
    private void checkLinks(String file, QvdTable qvd, QlikTable table) {
        Set<String> expected = new LinkedHashSet<>();
        for (MartTable rows : mart.tables()) {
            for (int row = 0; row < rows.rows(); row++) {
                int at = row;
                expected.add(table.fields().stream()
                        .map(field -> String.valueOf(expected(field, rows, at)))
                        .collect(Collectors.joining(", ")));
            }
        }
        for (int row = 0; row < qvd.rows(); row++) {
            int at = row;
            String found = table.fields().stream()
                    .map(field -> String.valueOf(qvd.column(field.name()).text(at)))
                    .collect(Collectors.joining(", "));
            if (!expected.remove(found)) {
                throw new ReleaseException("QVD '" + file + "' was read back with " + found + ", expected "
                        + (expected.isEmpty()
                                ? "no more rows"
                                : expected.iterator().next())
                        + ". Nothing was published.");
            }
        }
        if (!expected.isEmpty()) {
            throw new ReleaseException("QVD '" + file + "' was read back without "
                    + expected.iterator().next() + ". Nothing was published.");
        }
    }

    /** What is read is what was to be written, value by value. */
    private static void checkMart(Path folder, MartTable rows) {
        String file = MartFiles.name(rows.measure().id());
        QvdTable read = QvdReader.read(folder.resolve(file));
        sameRows(file, read, rows.rows());
        for (QvdColumn column : MartFiles.table(rows).columns()) {
            QvdColumn found = read.column(column.field());
            for (int row = 0; row < rows.rows(); row++) {
                String text = column.text(row);
                boolean same = text != null
                        ? text.equals(found.text(row))
                        : column.isNull(row) ? found.isNull(row) : column.number(row) == found.number(row);
                if (!same) {
                    throw new ReleaseException("Mart file '" + file + "' row " + (row + 1) + ", column '"
                            + column.field() + "' was read back as " + shown(found, row) + ", expected "
                            + shown(column, row) + ". Nothing was published.");
                }
            }
        }
    }

    private static String shown(QvdColumn column, int row) {
        String text = column.text(row);
        return column.isNull(row)
                ? "nothing"
                : text != null ? text : String.valueOf(column.number(row)).replaceAll("\\.0$", "");
    }

    private void check(QlikTable.QvdFile file, QvdTable qvd, QlikTable table, MartTable rows) {
        sameRows(file.name(), qvd, rows.rows());
        for (QlikField field : table.fields()) {
            QvdColumn column = qvd.column(field.name());
            Optional<QlikField> own = file.field(field.name());
            for (int row = 0; row < rows.rows(); row++) {
                @Nullable Object expected = own.isPresent() ? expected(own.get(), rows, row) : null;
                equal(file.name(), row, field, found(column, row, expected instanceof Double), expected);
            }
        }
    }

    private static void sameRows(String file, QvdTable qvd, int expected) {
        if (qvd.rows() != expected) {
            throw new ReleaseException("QVD '" + file + "' was read back with " + qvd.rows() + " rows, expected "
                    + expected + ". Nothing was published.");
        }
    }

    private static void equal(
            String file, int row, QlikField field, @Nullable Object found, @Nullable Object expected) {
        if (!Objects.equals(found, expected)) {
            throw new ReleaseException("QVD '" + file + "' row " + (row + 1) + ", field '" + field.name()
                    + "' was read back as " + found + ", expected " + expected + ". Nothing was published.");
        }
    }

    private static @Nullable Object found(QvdColumn column, int row, boolean number) {
        if (column.isNull(row)) {
            return null;
        }
        return number ? (Object) column.number(row) : column.text(row);
    }

    private @Nullable Object expected(QlikField field, MartTable rows, int row) {
        return switch (field) {
            case QlikField.PeriodLabel f -> label(rows.periodAt(row));
            case QlikField.PopulationName f -> rows.measure().population().name();
            case QlikField.Code f -> rows.keyAt(row).code();
            case QlikField.Name f -> rows.keyAt(row).name();
            case QlikField.Joined f -> {
                Population of = rows.measure().population();
                yield f.join().of().number()
                        ? number(mart.joins().number(of, f.join(), rows.keyAt(row)))
                        : mart.joins().text(of, f.join(), rows.keyAt(row));
            }
            case QlikField.MeasureName f -> rows.measure().name();
            case QlikField.Link f ->
                label(rows.periodAt(row)) + "|" + rows.keyAt(row).code();
            case QlikField.Category f -> rows.categoryAt(row);
            case QlikField.Value f -> number(rows.count(row, f.gender()).shown(app.substitute()));
            case QlikField.Share f -> number(rows.quotient(row, f.gender()).number(app.substitute()));
            case QlikField.Denominator f ->
                number(rows.denominator(row, f.gender()).shown(app.substitute()));
            case QlikField.Told f -> null;
        };
    }

    private String label(Period period) {
        return labels.computeIfAbsent(period, app::label);
    }

    private static @Nullable Double number(double shown) {
        return Double.isNaN(shown) ? null : shown;
    }
}
