package se.liu.grund.delivery;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.liu.grund.codelist.CodeLists;

/** Tells a column of codes that look like numbers from a column of numbers. */
record CodeColumns(CodeLists lists) {

    private static final Pattern NAMED =
            Pattern.compile("(^|.*[^\\p{L}])(kod|code|nr|id|lnkod|kommunkod|länskod)|.*kod|.*_id|.*nummer");

    /** Whether all of at least three different texts are codes of one list, in one length of two or more. */
    boolean listed(Set<String> texts) {
        if (texts.size() < 3
                || texts.stream().mapToInt(String::length).distinct().count() > 1) {
            return false;
        }
        return texts.iterator().next().length() > 1
                && lists.names().stream()
                        .anyMatch(list -> texts.stream()
                                .allMatch(text -> lists.list(list).byCode(text).isPresent()));
    }

    /** Whether a column's name says that it holds codes. */
    static boolean named(String label) {
        return NAMED.matcher(label.toLowerCase(Locale.ROOT)).matches();
    }
}
