package se.liu.grund.codelist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.codelist.CodeList.Entry;

/** Finds the entries whose spellings look most like a label. */
final class Nearest {

    /** What one changed letter costs; a letter that only lacks its ring or dots costs 1. */
    private static final int CHANGE = 2;

    /** Longer labels get no suggestions, so that the work for one is bounded. */
    private static final int LONGEST = 120;

    private static final int MOST = 3;
    private static final String DOTTED = "åaäaöoéeüu";

    private final Lineage lineage;
    private final List<Spelled> spellings = new ArrayList<>();

    private record Spelled(String fold, Entry entry) {}

    private record Near(Entry entry, int cost) {}

    Nearest(Lineage lineage) {
        this.lineage = lineage;
    }

    void add(String fold, Entry entry) {
        spellings.add(new Spelled(fold, entry));
    }

    /** At most three entries of today, likest first, then in the list's order; none when nothing is near. */
    List<Entry> to(String fold) {
        if (fold.length() > LONGEST) {
            return List.of();
        }
        Map<Entry, Integer> costs = new HashMap<>();
        for (Spelled spelled : spellings) {
            int limit = limit(fold, spelled.fold());
            int cost = cost(fold, spelled.fold(), limit);
            if (cost <= limit) {
                lineage.ends(spelled.entry()).forEach(end -> costs.merge(end, cost, Math::min));
            }
        }
        return costs.entrySet().stream()
                .map(cost -> new Near(cost.getKey(), cost.getValue()))
                .sorted(Comparator.comparingInt(Near::cost)
                        .thenComparingInt(near -> near.entry().order()))
                .limit(MOST)
                .map(Near::entry)
                .toList();
    }

    /** One letter in three may be another. */
    private static int limit(String one, String other) {
        return CHANGE * Math.max(one.length(), other.length()) / 3;
    }

    private static int cost(String one, String other, int limit) {
        boolean within = one.length() >= 4 && other.contains(one) || other.length() >= 4 && one.contains(other);
        if (within) {
            return Math.min(limit, CHANGE * Math.abs(one.length() - other.length()));
        }
        return CHANGE * Math.abs(one.length() - other.length()) > limit ? limit + 1 : distance(one, other, limit);
    }

    /** The cost of the cheapest way from one text to another: letters put in, left out, changed, or two
     * swapped; some cost above the limit as soon as it must be. */
    private static int distance(String one, String other, int limit) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        Arrays.setAll(cost[0], j -> j * CHANGE);
        for (int i = 1; i <= one.length(); i++) {
            cost[i][0] = i * CHANGE;
            int row = cost[i][0];
            for (int j = 1; j <= other.length(); j++) {
                int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + CHANGE;
                least = Math.min(least, cost[i - 1][j - 1] + change(one.charAt(i - 1), other.charAt(j - 1)));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + CHANGE);
                }
                cost[i][j] = least;
                row = Math.min(row, least);
            }
            // A swap of two letters can undo no more than one change.
            if (row > limit + CHANGE) {
                return row;
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int change(char one, char other) {
        if (one == other) {
            return 0;
        }
        return plain(one) == plain(other) ? 1 : CHANGE;
    }

    private static char plain(char letter) {
        int dotted = DOTTED.indexOf(letter);
        return dotted >= 0 && dotted % 2 == 0 ? DOTTED.charAt(dotted + 1) : letter;
    }
}
