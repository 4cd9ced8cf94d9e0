package se.liu.grund.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Population;

/**
 * Whom a population counts, by the numbers and names of encoded rows.
 *
 * @param population of the app
 * @param rows whose rows are counted
 * @param code the table's name of the code's column; null where all rows have one code
 * @param choices which rows are counted
 * @param pairs table of codes and the values that go with them; null for none
 * @param pairColumn the table's name of the column that they are held against
 * @param columns what is counted of each row, one a measure
 * @param later where outcomes stand; null for nowhere
 * @param windows the periods
 */
record Counted(
        Population population,
        EncodedRows rows,
        @Nullable String code,
        List<Choice> choices,
        @Nullable String pairs,
        @Nullable String pairColumn,
        List<Of> columns,
        @Nullable Later later,
        Windows windows) {

    /** What the numbers of a column stand for. */
    Dictionary dictionary(Of column) {
        EncodedRows of =
                column.outcome() ? java.util.Objects.requireNonNull(later).rows() : rows;
        return of.columns().values().stream()
                .filter(one -> one.name().equals(column.name()))
                .findFirst()
                .orElseThrow()
                .dictionary();
    }

    /** Number of an outcome that is not there, since the person has no row in that year. */
    static final int ABSENT = -2;

    /** Columns of the table of pairs. */
    static final String CODE = "pair_code";

    /** Columns of the table of pairs. */
    static final String GROUP = "pair_group";

    /** Rows whose column has one of these numbers. */
    record Choice(String column, List<Integer> numbers) {}

    /** A column, of the row itself or of its outcome. */
    record Of(String name, boolean outcome) {}

    /** Outcomes, and how many years after. */
    record Later(EncodedRows rows, int after) {}
}
