package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;

/** A store in memory, 29 bytes a cell: for deliveries and trials as small as the heap has room for. */
final class HeldCells implements CellStore {

    private final CellLabels labels = new CellLabels();
    private final HeapRoom room;
    private CellColumns cells = new CellColumns(labels);

    HeldCells() {
        this(HeapRoom.HERE);
    }

    /** With how many cells there is room for. */
    HeldCells(HeapRoom room) {
        this.room = room;
    }

    /** The cells in the order in which they were added. */
    CellColumns cells() {
        return cells;
    }

    @Override
    public CellLabels labels() {
        return labels;
    }

    @Override
    public void add(CellBatch batch) {
        long beyond = cells.size() + (long) batch.count() - room.cells();
        if (beyond > 0) {
            int first = (int) (batch.count() - Math.min(beyond, batch.count()));
            room.cell(room.cells(), batch.values(CellColumn.LINE)[first], batch.values(CellColumn.COLUMN)[first]);
        }
        cells.add(batch);
    }

    @Override
    public void discard() {
        cells = new CellColumns(labels);
    }

    @Override
    public void repeated(Consumer<RepeatedCell> each) {
        Places places = new Places(cells);
        for (int cell = 0; cell < cells.size(); cell++) {
            long place = cells.place(cell);
            int first = places.putIfAbsent(place, cell);
            if (first >= 0) {
                each.accept(new RepeatedCell(
                        CellColumns.measure(place),
                        CellColumns.gender(place),
                        CellColumns.period(place),
                        CellColumns.key(place),
                        CellColumns.category(place),
                        cells.origin(cell),
                        cells.origin(first)));
            }
        }
    }

    @Override
    public void groups(Set<CellCategory> without, Consumer<CellGroup> each) {
        Map<Long, CellSum> sums = new HashMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            long place = cells.place(cell);
            if (without.isEmpty()
                    || !without.contains(new CellCategory(CellColumns.measure(place), CellColumns.category(place)))) {
                long group = CellColumns.group(place);
                sums.put(group, plus(sums.getOrDefault(group, CellSum.NONE), cell));
            }
        }
        List<CellGroup> groups = new ArrayList<>();
        sums.forEach((group, sum) -> groups.add(new CellGroup(
                CellColumns.measure(group),
                CellColumns.gender(group),
                CellColumns.period(group),
                CellColumns.key(group),
                sum)));
        groups.sort(Comparator.comparing(CellGroup::gender)
                .thenComparingInt(CellGroup::period)
                .thenComparingInt(CellGroup::key));
        groups.forEach(each);
    }

    @Override
    public CellSum sum(CellChoice choice) {
        CellSum sum = CellSum.NONE;
        for (int cell = 0; cell < cells.size(); cell++) {
            long place = cells.place(cell);
            boolean chosen = fits(choice.measure(), CellColumns.measure(place))
                    && fits(choice.period(), CellColumns.period(place))
                    && fits(choice.key(), CellColumns.key(place))
                    && fits(choice.category(), CellColumns.category(place))
                    && (choice.gender() == null || choice.gender() == CellColumns.gender(place));
            sum = chosen ? plus(sum, cell) : sum;
        }
        return sum;
    }

    private static boolean fits(@Nullable Integer wanted, int there) {
        return wanted == null || wanted == there;
    }

    @Override
    public void unequal(Consumer<UnequalCell> each) {
        Places places = new Places(cells);
        for (int cell = 0; cell < cells.size(); cell++) {
            places.putIfAbsent(cells.place(cell), cell);
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            long place = cells.place(cell);
            if (CellColumns.gender(place) == Gender.TOTALT) {
                int women = places.get(CellColumns.with(place, Gender.KVINNOR));
                int men = places.get(CellColumns.with(place, Gender.MÄN));
                if (women >= 0 && men >= 0) {
                    CellSum total = plus(CellSum.NONE, cell);
                    CellSum sum = plus(plus(CellSum.NONE, women), men);
                    if (!sum.meets(total)) {
                        each.accept(new UnequalCell(
                                CellColumns.measure(place),
                                CellColumns.period(place),
                                CellColumns.key(place),
                                CellColumns.category(place),
                                total,
                                sum,
                                cells.origin(cell)));
                    }
                }
            }
        }
    }

    private CellSum plus(CellSum sum, int cell) {
        return sum.plus(cells.low(cell), cells.high(cell), cells.vague(cell));
    }
}
