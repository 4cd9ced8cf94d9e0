package se.liu.grund.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names what is allowed, and guesses which of it was meant. */
final class Nearest {

    private Nearest() {}

    /** Like {@code one of: id, name, field (did you mean 'name'?)}. */
    static String oneOf(Collection<String> allowed, String found) {
        String all = allowed.isEmpty() ? "none, for there are none" : "one of: " + String.join(", ", allowed);
        return all
                + to(found, allowed)
                        .map(near -> " (did you mean '" + near + "'?)")
                        .orElse("");
    }

    /** The one allowed word that differs least, if it differs by little: a letter in three, at most three. */
    private static Optional<String> to(String found, Collection<String> allowed) {
        String word = found.toLowerCase(Locale.ROOT);
        return allowed.stream()
                .filter(near -> distance(word, near.toLowerCase(Locale.ROOT)) <= Math.min(3, (word.length() + 2) / 3))
                .min(Comparator.comparing(near -> distance(word, near.toLowerCase(Locale.ROOT))));
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
