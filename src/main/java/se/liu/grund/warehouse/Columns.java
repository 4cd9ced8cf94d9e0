package se.liu.grund.warehouse;

import java.util.List;

/**
 * A result by columns, all of the same length.
 *
 * @param columns in the query's order
 */
public record Columns(List<Column> columns) {

    public Columns {
        columns = List.copyOf(columns);
    }

    /** How many rows. */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().rows();
    }

    /** The numbers of one column. Throws {@link WarehouseException} naming the columns there are. */
    public int[] values(String name) {
        return columns.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WarehouseException("The result has no column '" + name + "'. Columns: "
                        + String.join(", ", columns.stream().map(Column::name).toList()) + "."))
                .values();
    }
}
