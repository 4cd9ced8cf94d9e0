package se.liu.grund.engine;

import java.util.List;

/**
 * A table of the loaded data model.
 *
 * @param rows 0 or more
 * @param synthetic whether the engine made it up for a synthetic key, which no mart means to have
 * @param comment empty when there is none
 */
public record AppTable(String name, int rows, boolean synthetic, String comment, List<AppField> fields) {

    public AppTable {
        fields = List.copyOf(fields);
    }
}
