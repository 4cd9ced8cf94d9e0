package se.liu.grund.mart;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The order of a measure's categories. It is total: the label itself decides where all else is equal. */
final class CategoryOrder {

    private CategoryOrder() {}

    /** The listed labels in the list's own order, then all others in Swedish alphabetical order (å, ä, ö last). */
    static Comparator<String> of(List<String> listed) {
        Map<String, Integer> rank = new HashMap<>();
        for (int i = 0; i < listed.size(); i++) {
            rank.putIfAbsent(listed.get(i), i);
        }
        Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
        return Comparator.comparingInt((String label) -> rank.getOrDefault(label, Integer.MAX_VALUE))
                .thenComparing(swedish::compare)
                .thenComparing(Comparator.naturalOrder());
    }
}
