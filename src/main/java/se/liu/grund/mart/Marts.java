package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.delivery.Cell;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.CellWriter;
import se.liu.grund.mart.MartTable.Counts;
import se.liu.grund.mart.Pivot.Part;
import se.liu.grund.warehouse.Column;
import se.liu.grund.warehouse.Columns;
import se.liu.grund.warehouse.Warehouse;

/** Builds marts from delivered cells, in the warehouse. */
public final class Marts {

    /** Changes when the same cells would give another mart; part of every fingerprint. */
    public static final String BUILDER = "1";

    private final Warehouse warehouse;

    public Marts(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Where the cells of an app's deliveries go; to be closed when the mart is built, or will not be. */
    public Staging stage() {
        return new Staging(warehouse.workspace());
    }

    /**
     * Builds the mart of one app.
     *
     * @param app what the app expects
     * @param lists the code lists that give categories their order
     * @param staging all its deliveries, without breaches; measure × kön × period × key × category occurs once
     */
    public Mart build(AppContract app, CodeLists lists, Staging staging) {
        staging.rank(app.measures(), m -> listed(m, lists));
        Columns pivoted = staging.pivoted();
        List<MartTable> tables = new ArrayList<>();
        int[] measure = pivoted.values(Pivot.MEASURE.getName());
        int from = 0;
        for (int m = 0; m < app.measures().size(); m++) {
            int to = from;
            while (to < measure.length && measure[to] == m) {
                to++;
            }
            tables.add(table(app.measures().get(m), staging, pivoted, from, to));
            from = to;
        }
        Mart mart = new Mart(app, tables);
        checkThatNoneIsLost(mart, staging.delivered());
        return mart;
    }

    /** Builds the mart of one app of cells at hand. */
    public Mart build(AppContract app, CodeLists lists, List<Cell> cells) {
        try (Staging staging = stage()) {
            CellWriter writer = new CellWriter(staging.delivery());
            cells.forEach(writer::add);
            writer.flush();
            return build(app, lists, staging);
        }
    }

    /** The labels a measure's categories are ordered by. */
    static List<String> listed(Measure measure, CodeLists lists) {
        @Nullable String list = measure.categories().codeList();
        Stream<String> labels =
                list == null ? Stream.of() : lists.list(list).entries().stream().map(CodeList.Entry::label);
        return Stream.concat(labels, measure.categories().also().stream()).toList();
    }

    private static MartTable table(Measure measure, Staging staging, Columns pivoted, int from, int to) {
        Map<Gender, Counts> counts = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            counts.put(gender, counts(pivoted, gender, from, to));
        }
        return new MartTable(
                measure,
                staging.periods(),
                staging.keys(),
                staging.categories(measure),
                Arrays.copyOfRange(pivoted.values(Pivot.PERIOD.getName()), from, to),
                Arrays.copyOfRange(pivoted.values(Pivot.KEY.getName()), from, to),
                Arrays.copyOfRange(pivoted.values(Pivot.CATEGORY.getName()), from, to),
                counts);
    }

    private static Counts counts(Columns pivoted, Gender gender, int from, int to) {
        int[] status = pivoted.values(Part.STATUS.of(gender));
        byte[] statuses = new byte[to - from];
        for (int row = from; row < to; row++) {
            statuses[row - from] = (byte) (status[row] == Column.NULL ? CellStatus.MISSING.ordinal() : status[row]);
        }
        return new Counts(
                statuses,
                bounds(pivoted, Part.LOW.of(gender), from, to),
                bounds(pivoted, Part.HIGH.of(gender), from, to));
    }

    private static int[] bounds(Columns pivoted, String column, int from, int to) {
        int[] values = Arrays.copyOfRange(pivoted.values(column), from, to);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == Column.NULL ? 0 : values[i];
        }
        return values;
    }

    /** Two cells of one place would be merged by the pivot; a number must never vanish. */
    private static void checkThatNoneIsLost(Mart mart, long delivered) {
        int held = mart.rows() * Gender.values().length - mart.having(CellStatus.MISSING);
        if (held != delivered) {
            throw new MartException("Mart '" + mart.contract().app() + "' holds " + held + " counts, but " + delivered
                    + " cells were delivered. Expected one cell for each measure, kön, period, key and category.");
        }
    }
}
