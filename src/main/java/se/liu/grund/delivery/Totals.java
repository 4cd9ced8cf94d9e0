package se.liu.grund.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that stand for all together. */
final class Totals {

    /** Those that a delivery contract leaves out without being asked. */
    static final List<String> DEFAULT = List.of("Total", "Totalt", "Riket");

    private static final Set<String> WORDS = Set.of(
            "total",
            "totalt",
            "riket",
            "samtliga",
            "summa",
            "alla",
            "hela riket",
            "00 riket",
            "hela landet",
            "totalsumma",
            "grand total",
            "båda könen",
            "both sexes",
            "both genders");

    private static final Set<String> SILENT = Set.of("total", "totalt", "riket", "samtliga");

    private Totals() {}

    static boolean is(String label) {
        return WORDS.contains(TableRoles.folded(label))
                || label.toLowerCase(Locale.ROOT).matches("totalt[ ,].*");
    }

    /** Whether the contract must name it for it to be left out. */
    static boolean mustBeNamed(String label) {
        return is(label) && !SILENT.contains(TableRoles.folded(label));
    }
}
