package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.Inspection.CubeFacts;
import se.liu.grund.delivery.Inspection.Sheets;
import se.liu.grund.delivery.Inspection.Text;

/**
 * An unknown file, opened by its format and looked through.
 *
 * @param grid its rows; null for a cube
 * @param cube its cells; null for rows
 * @param sheet the sheet that was chosen; empty where there are none
 * @param texts what it says in words
 * @param keys the lines of a contract that say how it is opened
 * @param notes what is worth telling
 */
record OpenedFile(
        FirstBytes.Format format,
        @Nullable GridLook grid,
        @Nullable CubeLook cube,
        @Nullable Text text,
        @Nullable Sheets sheets,
        @Nullable CubeFacts cubeFacts,
        String sheet,
        List<String> texts,
        List<Draft.Line> keys,
        List<String> notes) {

    List<SeenVariable> variables() {
        if (cube != null) {
            return cube.variables();
        }
        List<SeenVariable> all = new ArrayList<>();
        if (grid != null) {
            all.addAll(grid.headings());
            all.addAll(grid.columns());
        }
        return all;
    }

    CellCensus census() {
        return cube != null ? cube.census() : grid != null ? grid.census() : new CellCensus();
    }
}
