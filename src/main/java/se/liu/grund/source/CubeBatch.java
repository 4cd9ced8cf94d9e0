package se.liu.grund.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some cells of a cube. A cell has a number, or a marker as the source shows it ({@code ..}, {@code -}), or both, or
 * neither (an empty cell). Cells count from 0.
 */
public final class CubeBatch {

    /** How many cells a batch holds at most. */
    public static final int MOST = 8192;

    private final long[] positions = new long[MOST];
    private final double[] numbers = new double[MOST];
    private final short[] markers = new short[MOST];
    private final int[] lines = new int[MOST];
    private final int[] columns = new int[MOST];
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final Map<String, Short> indexes = new HashMap<>(Map.of("", (short) 0));
    private int count;

    /** Forgets the cells, for the next batch; the markers met keep their numbers. */
    public void clear() {
        count = 0;
    }

    public boolean full() {
        return count == MOST;
    }

    /**
     * Adds a cell; the batch must not be full.
     *
     * @param position of {@link CubeHead#index}
     * @param number NaN when there is none
     * @param marker of {@link #marker(String)}; 0 when there is none
     * @param line 1-based line in the file; 0 when the source has no lines
     * @param column 1-based: which cell of its line or row of data; see the reader
     */
    public void add(long position, double number, int marker, int line, int column) {
        positions[count] = position;
        numbers[count] = number;
        markers[count] = (short) marker;
        lines[count] = line;
        columns[count++] = column;
    }

    /** The number of a marker's text, for {@link #add}: a cube has few different ones, at most 32 767. */
    public int marker(String text) {
        Short index = indexes.get(text);
        if (index == null) {
            index = (short) texts.size();
            texts.add(text);
            indexes.put(text, index);
        }
        return index;
    }

    public int count() {
        return count;
    }

    public long position(int cell) {
        return positions[cell];
    }

    /** The number, or NaN. */
    public double number(int cell) {
        return numbers[cell];
    }

    /** The marker's text, or empty. */
    public String marker(int cell) {
        return texts.get(markers[cell]);
    }

    public int line(int cell) {
        return lines[cell];
    }

    public int column(int cell) {
        return columns[cell];
    }
}
