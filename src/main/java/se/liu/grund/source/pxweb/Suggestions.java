package se.liu.grund.source.pxweb;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.liu.grund.source.Variable;

/** The three codes that are nearest to one that is not there, by code or by label. */
final class Suggestions {

    private static final int MOST = 3;
    private static final int LONGEST = 60;

    private Suggestions() {}

    /** Like {@code 05 (Östergötlands län), 06 (Jönköpings län), 01 (Stockholms län)}. */
    static String nearest(String found, List<Variable.Value> values) {
        String word = folded(found);
        return values.stream()
                .sorted(Comparator.comparingInt(value -> distance(word, value)))
                .limit(MOST)
                .map(value -> value.code().equals(value.label())
                        ? value.code()
                        : value.code() + " (" + Problems.shown(value.label()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static int distance(String word, Variable.Value value) {
        return Math.min(distance(word, folded(value.code())), distance(word, folded(value.label())));
    }

    private static String folded(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return low.length() > LONGEST ? low.substring(0, LONGEST) : low;
    }

    /** How many letters to put in, take out or change (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
