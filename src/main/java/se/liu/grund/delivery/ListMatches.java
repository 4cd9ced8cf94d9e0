package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.codelist.Match;
import se.liu.grund.delivery.Inspection.ListMatch;
import se.liu.grund.delivery.Inspection.Unmatched;

/** Which code lists the labels of a variable match. */
final class ListMatches {

    /** Special values are in no list of their own kind, so they make no list likelier. */
    static final String SPECIAL = "sarskilda_varden";

    private static final int MOST = 2_000;
    private static final int TOLD = 10;

    private ListMatches() {}

    /** The lists that at least a third of the labels match, the best first. */
    static List<ListMatch> of(SeenVariable variable, CodeLists lists) {
        List<String> labels = variable.labels().stream().limit(MOST).toList();
        List<String> special = lists.names().contains(SPECIAL)
                ? labels.stream()
                        .filter(label -> known(lists.list(SPECIAL).match(label)))
                        .toList()
                : List.of();
        List<String> own =
                labels.stream().filter(label -> !special.contains(label)).toList();
        List<ListMatch> matches = new ArrayList<>();
        for (String name : lists.names()) {
            if (!name.equals(SPECIAL) && !own.isEmpty()) {
                ListMatch match = match(variable.name(), lists.list(name), own);
                if (3 * matched(match) >= own.size()) {
                    matches.add(match);
                }
            }
        }
        matches.sort(Comparator.comparingDouble(ListMatches::share).reversed());
        return matches;
    }

    private static ListMatch match(String variable, CodeList list, List<String> labels) {
        int exact = 0;
        int alias = 0;
        int folded = 0;
        int code = 0;
        int unmatched = 0;
        List<Unmatched> first = new ArrayList<>();
        for (String label : labels) {
            switch (list.match(label)) {
                case Match.Exact _ -> exact++;
                case Match.Alias _ -> alias++;
                case Match.Folded _ -> folded++;
                case Match.Unknown unknown -> {
                    if (list.byCode(label).isPresent()) {
                        code++;
                    } else {
                        unmatched++;
                        if (first.size() < TOLD) {
                            first.add(new Unmatched(label, unknown.advice()));
                        }
                    }
                }
            }
        }
        return new ListMatch(variable, list.name(), exact, alias, folded, code, unmatched, first);
    }

    private static boolean known(Match match) {
        return !(match instanceof Match.Unknown);
    }

    /** How many labels match, codes too. */
    static int matched(ListMatch match) {
        return labels(match) + match.code();
    }

    /** How many match as labels. */
    static int labels(ListMatch match) {
        return match.exact() + match.alias() + match.folded();
    }

    static int all(ListMatch match) {
        return matched(match) + match.unmatched();
    }

    /** 0 to 1; letter for letter counts a little more. */
    static double share(ListMatch match) {
        return (matched(match) + 0.01 * match.exact()) / (1.01 * Math.max(1, all(match)));
    }

    /** As a reason: {@code labels are 21 of 21 in code list lan}. */
    static String why(ListMatch match) {
        return (match.code() > labels(match) ? "codes" : "labels") + " are " + matched(match) + " of " + all(match)
                + " in code list " + match.list();
    }
}
