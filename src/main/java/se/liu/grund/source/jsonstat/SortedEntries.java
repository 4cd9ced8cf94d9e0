package se.liu.grund.source.jsonstat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** Entries that do not stand in order, gathered: the only ones that take memory, so there is a most. */
final class SortedEntries extends Entries {

    static final int MOST = 1 << 22;
    private static final int INDEX_BITS = 22;
    private static final long FARTHEST = Long.MAX_VALUE >> INDEX_BITS;

    private final long[] order;
    private final double[] numbers;
    private final int[] lines;
    private final int[] said;
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final Map<String, Integer> indexes = new HashMap<>(Map.of("", 0));
    private final long beyond;
    private int count;
    private int at;

    SortedEntries(StreamedEntries entries, Block block, long cells) throws IOException {
        try (entries) {
            if (block.count() > MOST || cells > FARTHEST) {
                throw new SourceException(new Fault(
                        block.line(),
                        0,
                        "more than 4 million positions out of order",
                        "positions in growing order",
                        "Have the file written with its positions in order, or fetch a part of the table."));
            }
            int most = (int) block.count();
            order = new long[most];
            numbers = new double[most];
            lines = new int[most];
            said = new int[most];
            beyond = cells;
            while (count < most && entries.next()) {
                add(entries);
            }
        }
        Arrays.sort(order, 0, count);
    }

    /** A position that no cell has is told at the end: all such are alike. */
    private void add(StreamedEntries entries) {
        order[count] = (entries.placed ? Math.min(entries.position, beyond) : beyond) << INDEX_BITS | count;
        numbers[count] = entries.number;
        lines[count] = entries.line;
        boolean right = entries.wrong.isEmpty();
        int index = indexes.computeIfAbsent(right ? entries.text : entries.wrong, this::keep);
        said[count++] = right ? index : -index;
    }

    private int keep(String text) {
        texts.add(text);
        if (texts.size() > CellReading.MOST_MARKERS) {
            throw CellReading.tooManyMarkers();
        }
        return texts.size() - 1;
    }

    @Override
    boolean next() {
        if (at == count) {
            return false;
        }
        int entry = entry(at);
        position = order[at] >> INDEX_BITS;
        number = numbers[entry];
        line = lines[entry];
        text = said[entry] > 0 ? texts.get(said[entry]) : "";
        wrong = said[entry] < 0 ? texts.get(-said[entry]) : "";
        if (position < beyond && (same(at, at - 1) || same(at, at + 1))) {
            wrong = "position " + position + " twice";
        }
        at++;
        return true;
    }

    private int entry(int at) {
        return (int) (order[at] & MOST - 1);
    }

    private boolean same(int a, int b) {
        return b >= 0 && b < count && order[a] >> INDEX_BITS == order[b] >> INDEX_BITS;
    }

    @Override
    public void close() {}
}
