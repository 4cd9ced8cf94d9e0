package se.liu.grund.engine;

import java.util.List;

/**
 * A field within one table.
 *
 * @param rows of the table
 * @param nonNulls rows with a value
 * @param distinct different values in this table
 * @param hasNull whether any row has none
 * @param keyType {@code NOT_KEY}, {@code ANY_KEY}, {@code PRIMARY_KEY} or {@code PERFECT_KEY}
 * @param tags such as {@code $numeric}
 */
public record AppField(
        String name, int rows, int nonNulls, int distinct, boolean hasNull, String keyType, List<String> tags) {

    public AppField {
        tags = List.copyOf(tags);
    }
}
