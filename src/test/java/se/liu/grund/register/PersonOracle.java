package se.liu.grund.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Counting.CountedPopulation;
import se.liu.grund.contract.Counting.RowChoice;

/**
 * Counts persons as a person would: for each period, all rows in it, each person's last row of a code, one after another. It
 * knows no intervals and no sums, so it is right where it is slow.
 */
final class PersonOracle {

    /** A row of a register: its values by column, the person and the year among them. */
    record Line(String person, int year, int gender, String order, Map<String, String> values) {}

    private final Counting counting;
    private final Map<String, List<Line>> registers;
    private final Map<String, String> groups;
    private final int length;

    /**
     * With the rows of each register.
     *
     * @param groups the group of each code, for choices by it
     * @param length years of a period
     */
    PersonOracle(Counting counting, Map<String, List<Line>> registers, Map<String, String> groups, int length) {
        this.counting = counting;
        this.registers = registers;
        this.groups = groups;
        this.length = length;
    }

    static List<Line> lines(SyntheticTable table) {
        List<Line> lines = new ArrayList<>();
        for (long n = 0; n < table.rows(); n++) {
            SyntheticTable.Row row = table.row(n);
            Map<String, String> values = new HashMap<>();
            String order = "";
            for (int c = 0; c < table.columns().size(); c++) {
                String name = table.columns().get(c).name();
                values.put(name, table.text(row, c));
                if (name.equals("examensdatum") || name.equals("termin")) {
                    order = table.text(row, c).replace("VT", "1").replace("HT", "2");
                }
            }
            lines.add(new Line(SyntheticTable.id(row.person()), row.year(), row.gender(), order, values));
        }
        return lines;
    }

    /**
     * Counts one column of one population.
     *
     * @param columns all columns that the population counts, in the order of its measures; those of outcomes after a {@code >}
     * @param column the one that is asked for
     * @param without ids of the populations whose persons leave
     * @return how many, by {@code period's last year|code|kön|value}, where an empty value is "" and an absent outcome "?"
     */
    Map<String, Integer> count(String population, List<String> columns, String column, List<String> without) {
        CountedPopulation asked = population(population);
        List<Line> rows = rows(asked);
        int last = Objects.requireNonNull(registers.get(asked.rows())).stream()
                .mapToInt(Line::year)
                .max()
                .orElse(0);
        Map<String, Line> outcomes = new HashMap<>();
        int after = 0;
        if (asked.outcomes() != null) {
            after = asked.outcomes().after();
            List<Line> later =
                    Objects.requireNonNull(registers.get(asked.outcomes().register()));
            later.forEach(line -> outcomes.put(line.person() + line.year(), line));
            last = Math.min(last, later.stream().mapToInt(Line::year).max().orElse(0) - after);
        }
        int first =
                registers.get(asked.rows()).stream().mapToInt(Line::year).min().orElse(0);
        Map<String, Integer> counts = new TreeMap<>();
        for (int end = first + length - 1; end <= last; end++) {
            Set<String> gone = new HashSet<>();
            for (String other : without) {
                for (Line line : rows(population(other))) {
                    if (counting.exclusion() == Counting.Exclusion.EVER
                            || line.year() > end - length && line.year() <= end) {
                        gone.add(line.person());
                    }
                }
            }
            Map<String, List<Line>> byPerson = new HashMap<>();
            for (Line line : rows) {
                if (line.year() > end - length && line.year() <= end && !gone.contains(line.person())) {
                    byPerson.computeIfAbsent(line.person() + "|" + code(asked, line), _ -> new ArrayList<>())
                            .add(line);
                }
            }
            int add = after;
            Comparator<Line> order = Comparator.comparingInt(Line::year)
                    .thenComparing(Line::order)
                    .thenComparingInt(Line::gender);
            for (String one : columns) {
                order = order.thenComparing(line -> value(line, one, outcomes, add), PersonOracle::compared);
            }
            for (List<Line> lines : byPerson.values()) {
                Line line = lines.stream().max(order).orElseThrow();
                String key =
                        end + "|" + code(asked, line) + "|" + line.gender() + "|" + value(line, column, outcomes, add);
                counts.merge(key, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** An outcome that is not there comes before an empty value, and that before all others. */
    private static int compared(String one, String other) {
        int rank = Integer.compare(rank(one), rank(other));
        return rank != 0 ? rank : one.compareTo(other);
    }

    private static int rank(String value) {
        return value.equals("?") ? 0 : value.isEmpty() ? 1 : 2;
    }

    private static String value(Line line, String column, Map<String, Line> outcomes, int after) {
        if (!column.startsWith(">")) {
            return Objects.requireNonNull(line.values().get(column), column);
        }
        @Nullable Line outcome = outcomes.get(line.person() + (line.year() + after));
        return outcome == null ? "?" : Objects.requireNonNull(outcome.values().get(column.substring(1)), column);
    }

    private CountedPopulation population(String id) {
        return counting.populations().stream()
                .filter(one -> one.population().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String code(CountedPopulation asked, Line line) {
        return asked.code() == null
                ? "alla"
                : Objects.requireNonNull(line.values().get(asked.code()));
    }

    private List<Line> rows(CountedPopulation asked) {
        List<Line> chosen = new ArrayList<>();
        for (Line line : Objects.requireNonNull(registers.get(asked.rows()))) {
            boolean fits = asked.code() == null || !code(asked, line).isEmpty();
            for (RowChoice choice : asked.choices()) {
                String value = Objects.requireNonNull(line.values().get(choice.column()));
                fits &= switch (choice) {
                    case RowChoice.OneOf one -> one.values().contains(value);
                    case RowChoice.GroupOfCode _ -> value.equals(groups.get(code(asked, line)));
                };
            }
            if (fits) {
                chosen.add(line);
            }
        }
        return chosen;
    }
}
