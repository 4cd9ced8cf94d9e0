package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one table of person-level rows looks like, read from {@code contracts/registers/<register>.yaml}.
 *
 * @param register its name, e.g. {@code examen}
 * @param rows where the rows lie
 * @param person column of the person's id
 * @param personLength how many characters every id has; 0 for any
 * @param year column and range of the year that a row belongs to
 * @param gender column and values of kön; null in a register of outcomes
 * @param order what tells which of a person's rows of one year is the last; null where the values decide
 * @param columns columns that rows may be chosen and counted by
 * @param required those of them that must hold a value in every row
 * @param fingerprint SHA-256 (hex) of the contract's bytes
 */
public record RegisterContract(
        String register,
        RowPlace rows,
        String person,
        int personLength,
        YearColumn year,
        @Nullable GenderColumn gender,
        @Nullable OrderColumn order,
        List<String> columns,
        List<String> required,
        String fingerprint) {

    public RegisterContract {
        columns = List.copyOf(columns);
        required = List.copyOf(required);
    }

    /** Every column but the person's that is read, each once. */
    public List<String> read() {
        Set<String> read = new LinkedHashSet<>();
        read.add(year.column());
        if (gender != null) {
            read.add(gender.column());
        }
        if (order != null) {
            read.add(order.column());
        }
        read.addAll(columns);
        return new ArrayList<>(read);
    }

    /** Where the rows of a register lie. */
    public sealed interface RowPlace {

        /**
         * In files below the delivery root.
         *
         * @param pattern path with {@code *} for any letters and {@code {år}} for the year of all rows of a file
         * @param delimiter what stands between the columns of a CSV file
         */
        record RegisterFiles(String pattern, char delimiter) implements RowPlace {

            /** Whether they are Parquet, and not CSV. */
            public boolean parquet() {
                return pattern.endsWith(".parquet");
            }

            /** Whether each file holds one year. */
            public boolean yearly() {
                return pattern.contains(YEAR);
            }

            /** Stands for the year of all rows of a file. */
            public static final String YEAR = "{år}";
        }

        /**
         * In a table of the warehouse's engine.
         *
         * @param name its parts, such as catalog, schema and table
         */
        record EngineTable(List<String> name) implements RowPlace {

            public EngineTable {
                name = List.copyOf(name);
            }
        }
    }

    /**
     * Where the year stands.
     *
     * @param column its column
     * @param from first year that the register holds whole
     * @param to last year that may come
     */
    public record YearColumn(String column, int from, int to) {}

    /**
     * What tells which of a person's rows of one year is the last. Whole numbers come in their order, all else as text does.
     *
     * @param column its column
     * @param values those that may come, the last one last; empty for any
     */
    public record OrderColumn(String column, List<String> values) {

        public OrderColumn {
            values = List.copyOf(values);
        }
    }

    /**
     * Where kön stands.
     *
     * @param column its column
     * @param women values that mean Kvinnor
     * @param men values that mean Män
     */
    public record GenderColumn(String column, List<String> women, List<String> men) {

        public GenderColumn {
            women = List.copyOf(women);
            men = List.copyOf(men);
        }
    }
}
