package se.liu.grund.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Counting.CountedPopulation;
import se.liu.grund.contract.Counting.RowChoice;

/**
 * Which rows a population counts, by the numbers of encoded rows and by the values of those that are not yet. Values are held
 * against each other by what they mean: blanks at their ends count for nothing, and a code is its label.
 */
final class ChosenRows {

    private final CountedPopulation asking;
    private final EncodedRows of;
    private final BiFunction<String, String, String> meant;
    private final List<Counted.Choice> choices = new ArrayList<>();
    private final List<int[]> pairs = new ArrayList<>();
    private @Nullable String pairColumn;
    private Condition condition;

    /**
     * By what a population asks for.
     *
     * @param meant what a value of a column means
     * @param group the group that a value of the code's column has; null for none
     */
    ChosenRows(
            CountedPopulation asking,
            EncodedRows of,
            BiFunction<String, String, String> meant,
            Function<String, @Nullable String> group) {
        this.asking = asking;
        this.of = of;
        this.meant = meant;
        this.condition = asking.code() == null ? DSL.noCondition() : DSL.not(SourceRows.blank(text(asking.code())));
        for (RowChoice choice : asking.choices()) {
            switch (choice) {
                case RowChoice.OneOf one -> oneOf(one);
                case RowChoice.GroupOfCode grouped -> groupOfCode(grouped, group);
            }
        }
    }

    private static Field<String> text(String column) {
        return SourceRows.text("r", column);
    }

    /** The values of a column that mean one of some. */
    List<String> fitting(RowChoice.OneOf one) {
        List<String> wanted = one.values().stream()
                .map(value -> meant.apply(one.column(), value))
                .toList();
        return of.column(one.column()).dictionary().values().stream()
                .filter(value -> wanted.contains(meant.apply(one.column(), value)))
                .toList();
    }

    private void oneOf(RowChoice.OneOf one) {
        List<String> fitting = fitting(one);
        Map<String, Integer> numbers = of.column(one.column()).dictionary().numbers();
        choices.add(new Counted.Choice(
                of.column(one.column()).name(),
                fitting.stream()
                        .map(value -> Objects.requireNonNull(numbers.get(value)))
                        .toList()));
        condition = condition.and(in(one.column(), fitting));
    }

    private static Condition in(String column, List<String> values) {
        return values.isEmpty()
                ? DSL.falseCondition()
                : text(column).in(values.stream().map(DSL::inline).toList());
    }

    private void groupOfCode(RowChoice.GroupOfCode choice, Function<String, @Nullable String> group) {
        String code = String.valueOf(asking.code());
        List<String> codes = of.column(code).dictionary().values();
        List<String> groups = of.column(choice.column()).dictionary().values();
        pairColumn = of.column(choice.column()).name();
        Condition any = DSL.falseCondition();
        for (int g = 0; g < groups.size(); g++) {
            String wanted = meant.apply(choice.column(), groups.get(g));
            List<String> fitting = new ArrayList<>();
            for (int c = 0; c < codes.size(); c++) {
                String one = group.apply(codes.get(c));
                if (one != null && meant.apply(choice.column(), one).equals(wanted)) {
                    pairs.add(new int[] {c, g});
                    fitting.add(codes.get(c));
                }
            }
            if (!fitting.isEmpty()) {
                any = any.or(text(choice.column()).eq(DSL.inline(groups.get(g))).and(in(code, fitting)));
            }
        }
        condition = condition.and(any);
    }

    /** By numbers. */
    List<Counted.Choice> choices() {
        return choices;
    }

    /** The pairs of codes and groups, by numbers. */
    int[][] pairs() {
        return new int[][] {
            pairs.stream().mapToInt(pair -> pair[0]).toArray(),
            pairs.stream().mapToInt(pair -> pair[1]).toArray()
        };
    }

    /** Column of the groups; null where rows are not chosen by one. */
    @Nullable
    String pairColumn() {
        return pairColumn;
    }

    /** By the values that stand in the rows, called {@code r}. */
    Condition condition() {
        return condition;
    }

    /** The values of a column that chosen rows have. */
    Dictionary values(String column) {
        Dictionary found = of.source().dictionary(column, condition);
        return found == null ? of.column(column).dictionary() : found;
    }
}
