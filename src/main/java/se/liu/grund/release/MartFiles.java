package se.liu.grund.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Rounding;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.Key;
import se.liu.grund.mart.Count;
import se.liu.grund.mart.MartTable;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;

/**
 * The mart itself beside the QVDs of the app: one file a measure in folder {@code mart/}, with status and bounds of each
 * count, so that what was published can be asked for after a restart or a rollback.
 */
final class MartFiles {

    static final String FOLDER = "mart";

    private static final String BELOW = " nämnare";
    static final String KNOWN = " känt";
    static final String HIDDEN = " dolda";
    private static final String PART_OF = "del av";
    private static final String ROUNDING = "avrundning";

    private MartFiles() {}

    static String name(String measureId) {
        return FOLDER + "/" + measureId + ".qvd";
    }

    static QvdTable table(MartTable rows) {
        var table = QvdTable.named(rows.measure().name())
                .column(indexed(
                        "från", rows.periods().stream().mapToInt(Period::from).toArray(), rows.period()))
                .column(indexed(
                        "till", rows.periods().stream().mapToInt(Period::to).toArray(), rows.period()))
                .column(QvdColumn.text(
                        "kod", rows.keys().stream().map(Key::code).toList(), rows.key()))
                .column(QvdColumn.text(
                        "namn", rows.keys().stream().map(Key::name).toList(), rows.key()))
                .column(QvdColumn.text("kategori", rows.categories(), rows.category()));
        for (Gender gender : Gender.values()) {
            columns(table, gender.label(), rows.columns(gender));
        }
        if (rows.divided()) {
            for (Gender gender : Gender.values()) {
                columns(table, gender.label() + BELOW, rows.below(gender));
            }
            int[] partOf = new int[rows.rows()];
            Arrays.setAll(partOf, row -> rows.partOf()[row] ? 1 : 0);
            table.column(QvdColumn.integers(PART_OF, partOf));
            table.column(QvdColumn.text(ROUNDING, List.of(text(rows.rounding())), new int[rows.rows()]));
        }
        return table.build();
    }

    /** Where parts are counted, their number and what is known of them stand too: bounds alone do not tell. */
    private static void columns(QvdTable.Builder table, String of, MartTable.Counts counts) {
        List<String> statuses =
                Arrays.stream(CellStatus.values()).map(CellStatus::name).toList();
        int[] status = new int[counts.status().length];
        Arrays.setAll(status, i -> counts.status()[i]);
        table.column(QvdColumn.text(of + " status", statuses, status));
        table.column(QvdColumn.integers(of + " minst", counts.low()));
        table.column(QvdColumn.integers(of + " högst", counts.high()));
        if (counts.known() != null && counts.hidden() != null) {
            table.column(QvdColumn.integers(of + KNOWN, counts.known()));
            table.column(QvdColumn.integers(of + HIDDEN, counts.hidden()));
        }
    }

    private static QvdColumn indexed(String name, int[] symbols, int[] indexes) {
        return QvdColumn.integers(name, symbols, indexes);
    }

    private static String text(Rounding rounding) {
        return switch (rounding) {
            case Rounding.Persons() -> "persons";
            case Rounding.Percent() -> "percent";
            case Rounding.Decimals(int places) -> String.valueOf(places);
        };
    }

    private static Rounding rounding(String text) {
        return switch (text) {
            case "persons" -> new Rounding.Persons();
            case "percent" -> new Rounding.Percent();
            default -> new Rounding.Decimals(Integer.parseInt(text));
        };
    }

    /** All rows of a measure's file, in the mart's order. */
    static List<MartRow> read(Path file) {
        QvdTable table = QvdReader.read(file);
        QvdColumn from = table.column("från");
        QvdColumn to = table.column("till");
        QvdColumn code = table.column("kod");
        QvdColumn name = table.column("namn");
        QvdColumn category = table.column("kategori");
        List<CountColumns> counts = columns(table, "");
        boolean divided = has(table, PART_OF);
        List<CountColumns> below = divided ? columns(table, BELOW) : List.of();
        @Nullable QvdColumn partOf = divided ? table.column(PART_OF) : null;
        Rounding rounding =
                divided && table.rows() > 0 ? rounding(text(table.column(ROUNDING), 0)) : new Rounding.Persons();
        List<MartRow> rows = new ArrayList<>(Math.toIntExact(table.rows()));
        for (int row = 0; row < table.rows(); row++) {
            rows.add(new MartRow(
                    new Period((int) from.number(row), (int) to.number(row)),
                    text(code, row),
                    text(name, row),
                    text(category, row),
                    counts(counts, row),
                    counts(below, row),
                    partOf != null && partOf.number(row) == 1,
                    rounding));
        }
        return rows;
    }

    private static Map<Gender, Count> counts(List<CountColumns> columns, int row) {
        Map<Gender, Count> counts = new EnumMap<>(Gender.class);
        columns.forEach(column -> counts.put(column.gender(), column.at(row)));
        return counts;
    }

    private static List<CountColumns> columns(QvdTable table, String suffix) {
        List<CountColumns> columns = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            String of = gender.label() + suffix;
            columns.add(new CountColumns(
                    gender,
                    table.column(of + " status"),
                    table.column(of + " minst"),
                    table.column(of + " högst"),
                    has(table, of + KNOWN) ? table.column(of + KNOWN) : null,
                    has(table, of + HIDDEN) ? table.column(of + HIDDEN) : null));
        }
        return columns;
    }

    private record CountColumns(
            Gender gender,
            QvdColumn status,
            QvdColumn low,
            QvdColumn high,
            @Nullable QvdColumn known,
            @Nullable QvdColumn hidden) {

        Count at(int row) {
            CellStatus is = CellStatus.valueOf(text(status, row));
            int least = (int) low.number(row);
            int most = (int) high.number(row);
            return known == null || hidden == null
                    ? new Count(is, least, most)
                    : new Count(is, least, most, (int) known.number(row), (int) hidden.number(row));
        }
    }

    private static boolean has(QvdTable table, String column) {
        return table.columns().stream().anyMatch(there -> there.field().equals(column));
    }

    private static String text(QvdColumn column, int row) {
        return Objects.requireNonNull(column.text(row), column.field());
    }
}
