package se.liu.grund.qvd.command;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells below each other. */
final class Grid {

    private static final String BETWEEN = "  ";

    private final List<String> heads;
    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param right for each column, whether it stands to the right as numbers do */
    Grid(List<String> heads, List<Boolean> right) {
        this.heads = heads;
        this.right = right;
    }

    /** A cell for each column. */
    void row(List<String> cells) {
        rows.add(cells);
    }

    /** Heads, a line, rows. */
    String text() {
        int[] widths = new int[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    Cell.width(heads.get(i)),
                    rows.stream()
                            .mapToInt(row -> Cell.width(row.get(column)))
                            .max()
                            .orElse(0));
        }
        StringBuilder text = new StringBuilder();
        line(text, heads, widths);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("─".repeat(width));
        }
        line(text, rule, widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - Cell.width(cells.get(i)));
            line.append(i == 0 ? "" : BETWEEN).append(right.get(i) ? blanks + cells.get(i) : cells.get(i) + blanks);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
