package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.Key;
import se.liu.grund.mart.MartTable.Counts;
import se.liu.grund.register.CountedMeasure;

/**
 * True counts of persons as what may be told of them: a count from 1 to below the counting's threshold is hidden, none is a true
 * zero. Kvinnor, Män and Totalt are three counts, each hidden for itself; where the three of a row would still give a hidden
 * one, one more is withheld.
 */
final class RegisterTables {

    private final Counting counting;

    RegisterTables(Counting counting) {
        this.counting = counting;
    }

    /** The periods that any table has rows of, ascending. */
    static List<Period> periods(Collection<MartTable> tables) {
        return tables.stream()
                .flatMap(table -> Arrays.stream(table.period()).distinct().mapToObj(table.periods()::get))
                .distinct()
                .sorted()
                .toList();
    }

    /** The keys that any table has rows of, by code. */
    static List<Key> keys(Collection<MartTable> tables) {
        return tables.stream()
                .flatMap(table -> Arrays.stream(table.key()).distinct().mapToObj(table.keys()::get))
                .distinct()
                .sorted(Comparator.comparing(Key::code).thenComparing(Key::name))
                .toList();
    }

    /** One measure. */
    MartTable table(CountedMeasure counted) {
        List<Gender> genders = counted.measure().population().genders();
        int rows = counted.rows();
        int[] women = counted.women();
        int[] men = counted.men();
        Columns of = new Columns(rows);
        boolean[] withheldWomen = new boolean[rows];
        boolean[] withheldMen = new boolean[rows];
        boolean[] withheldTotal = new boolean[rows];
        // Of Totalt and one of the others, the reader has the third, told or not.
        if (counting.protection() == Counting.Protection.ROW && genders.contains(Gender.TOTALT) && genders.size() > 1) {
            for (int row = 0; row < rows; row++) {
                Set<Gender> withheld = withheld(women[row], men[row]);
                withheldWomen[row] = withheld.contains(Gender.KVINNOR);
                withheldMen[row] = withheld.contains(Gender.MÄN);
                withheldTotal[row] = withheld.contains(Gender.TOTALT);
            }
        }
        Map<Gender, Counts> counts = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            if (!genders.contains(gender)) {
                counts.put(gender, of.missing());
                continue;
            }
            int[] numbers = switch (gender) {
                case KVINNOR -> women;
                case MÄN -> men;
                case TOTALT -> sums(women, men);
            };
            counts.put(
                    gender,
                    of.counts(
                            numbers,
                            switch (gender) {
                                case KVINNOR -> withheldWomen;
                                case MÄN -> withheldMen;
                                case TOTALT -> withheldTotal;
                            }));
        }
        return new MartTable(
                counted.measure(),
                counted.periods(),
                counted.keys(),
                counted.categories(),
                counted.period(),
                counted.key(),
                counted.category(),
                counts);
    }

    /**
     * What of K, M and T = K + M would give a hidden one away, also to those who know this rule.
     *
     * <p>Where one of K and M is hidden and T is not, T less the other is the hidden one: the other is withheld. It is no
     * hidden count itself, so a T just above the threshold leaves only one or two values: then T is withheld too. Where both
     * are hidden and T is not, T near its greatest leaves one or two: then T is withheld.
     *
     * <p>That holds from a threshold of 4; contracts have no lower one. It holds as well where one of K and M is not told.
     */
    Set<Gender> withheld(int women, int men) {
        int total = women + men;
        if (total == 0 || hidden(total)) {
            return Set.of();
        }
        if (hidden(women) && hidden(men)) {
            return total >= 2 * (counting.hiddenBelow() - 1) - 1 ? Set.of(Gender.TOTALT) : Set.of();
        }
        if (!hidden(women) && !hidden(men)) {
            return Set.of();
        }
        Gender other = hidden(women) ? Gender.MÄN : Gender.KVINNOR;
        return total <= counting.hiddenBelow() + 2 ? Set.of(other, Gender.TOTALT) : Set.of(other);
    }

    private boolean hidden(int count) {
        return count > 0 && count < counting.hiddenBelow();
    }

    private static int[] sums(int[] women, int[] men) {
        int[] sums = new int[women.length];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = women[row] + men[row];
        }
        return sums;
    }

    /** Columns of as many rows. */
    private final class Columns {

        private final int rows;

        Columns(int rows) {
            this.rows = rows;
        }

        Counts missing() {
            byte[] status = new byte[rows];
            Arrays.fill(status, (byte) CellStatus.MISSING.ordinal());
            return new Counts(status, new int[rows], new int[rows]);
        }

        Counts counts(int[] numbers, boolean[] withheld) {
            byte[] status = new byte[rows];
            int[] low = new int[rows];
            int[] high = new int[rows];
            for (int row = 0; row < rows; row++) {
                int n = numbers[row];
                CellStatus is = withheld[row]
                        ? CellStatus.SUPPRESSED
                        : n == 0 ? CellStatus.ZERO : hidden(n) ? CellStatus.HIDDEN : CellStatus.EXACT;
                status[row] = (byte) is.ordinal();
                switch (is) {
                    case HIDDEN -> {
                        low[row] = 1;
                        high[row] = counting.hiddenBelow() - 1;
                    }
                    case EXACT -> {
                        low[row] = n;
                        high[row] = n;
                    }
                    default -> {}
                }
            }
            return new Counts(status, low, high);
        }
    }

    /** What the registers declare of the cells: nothing was removed by others, Grund does it. */
    static List<Source> sources(Counting counting, List<CountedMeasure> counted) {
        List<Source> sources = new ArrayList<>();
        for (Counting.CountedPopulation population : counting.populations()) {
            List<String> without = counted.stream()
                    .filter(one -> one.measure().population().id().equals(population.population()))
                    .findFirst()
                    .map(one -> one.measure().population().withoutPersonsOf())
                    .orElse(List.of());
            sources.add(new Source(
                    "register " + population.rows(),
                    population.population(),
                    List.of(),
                    without,
                    without.isEmpty()
                            ? null
                            : counting.exclusion() == Counting.Exclusion.EVER
                                    ? "counted here: who was ever among those is left out"
                                    : "counted here: who is among those in the same period is left out",
                    population.outcomes() == null ? 0 : population.outcomes().after()));
        }
        return sources;
    }
}
