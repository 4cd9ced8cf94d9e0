package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Role;
import se.liu.grund.delivery.Inspection.ListMatch;
import se.liu.grund.delivery.SeenVariable.Place;
import se.liu.grund.source.Variable;

/** Which variable plays which role, by what its labels are: the likeliest claims are granted first. */
final class RoleClaims {

    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{L}\\d._-]{1,12}");

    private final @Nullable AppContract app;
    private final Vocabulary vocabulary;
    private final Set<String> categoryLists;
    private final Set<String> keyLists;
    private final List<RoleClaim> claims = new ArrayList<>();

    /**
     * With the app that the file may be for, the vocabulary of it or of any, the lists that categories come from, and those
     * that other deliveries take codes from.
     */
    RoleClaims(@Nullable AppContract app, Vocabulary vocabulary, Set<String> categoryLists, Set<String> keyLists) {
        this.app = app;
        this.vocabulary = vocabulary;
        this.categoryLists = categoryLists;
        this.keyLists = keyLists;
    }

    /** Notes everything that a variable could be. */
    void add(SeenVariable variable, List<ListMatch> lists) {
        List<String> all = variable.all();
        if (all.isEmpty()) {
            return;
        }
        share(variable, Role.KÖN, all, 4, "are words for kön", label -> Genders.of(label) != null);
        share(
                variable,
                Role.PERIOD,
                all,
                4,
                "are years or periods",
                label -> !(PeriodLabel.of(label) instanceof PeriodLabel.NoPeriod));
        if (variable.kind() == Variable.Kind.TIME) {
            // Months and quarters are no periods that a delivery can hold, so one of them is to be chosen.
            return;
        }
        if (app != null) {
            share(
                    variable,
                    Role.MÅTT,
                    all,
                    3,
                    "are measures of app " + app.app(),
                    label -> vocabulary.measure(label).value() != null);
        }
        codes(variable, all, lists);
        lists(variable, lists);
        guesses(variable, all);
    }

    private void share(
            SeenVariable variable, Role role, List<String> all, double score, String why, Predicate<String> is) {
        long known = all.stream().filter(is).count();
        if (2 * known > all.size()) {
            double share = (double) known / all.size();
            claim(role, variable, score + share, "labels " + why + ", " + known + " of " + all.size(), null);
        }
    }

    private void codes(SeenVariable variable, List<String> all, List<ListMatch> lists) {
        if (variable.place() != Place.COLUMN) {
            return;
        }
        for (ListMatch list : lists) {
            if (list.code() > ListMatches.labels(list)) {
                claim(Role.KOD, variable, 2.4 + ListMatches.share(list), ListMatches.why(list), list.list());
            }
        }
        boolean named = CodeColumns.named(variable.label());
        boolean shaped = all.stream().allMatch(label -> CODE.matcher(label).matches());
        if (named && shaped) {
            claim(Role.KOD, variable, 2.3, "the heading and the labels are those of codes", null);
        } else if (shaped && variable.kind() != Variable.Kind.TIME) {
            claim(Role.KOD, variable, 1.5, "labels look like codes", null);
        } else if (named && all.stream().noneMatch(label -> label.contains(" "))) {
            claim(Role.KOD, variable, 2.0, "the heading is that of codes", null);
        }
    }

    private void lists(SeenVariable variable, List<ListMatch> lists) {
        for (ListMatch list : lists) {
            if (ListMatches.labels(list) * 2 >= ListMatches.all(list)) {
                boolean category = categoryLists.contains(list.list());
                double share = ListMatches.share(list);
                String why = ListMatches.why(list);
                double geo = region(variable) ? 0.7 : 0;
                // A cube's regions are what it tells of, rather than a class of persons.
                double of = geo > 0 ? 0.6 : category ? 1.7 + share : 1.0 + share / 2;
                claim(Role.KATEGORI, variable, of, why, list.list());
                double key = keyLists.contains(list.list()) ? 0.3 : 0;
                claim(Role.NAMN, variable, (category ? 1.2 : 1.6) + share + geo + key, why, list.list());
            }
        }
    }

    /** JSON-stat need not say which variable is about regions. */
    private static boolean region(SeenVariable variable) {
        return variable.kind() == Variable.Kind.GEO
                || variable.place() == Place.VARIABLE && variable.code().equalsIgnoreCase("region");
    }

    /** What is left goes to name and category, from the left. */
    private void guesses(SeenVariable variable, List<String> all) {
        double several = all.size() > 1 ? 0.5 : 0;
        double left = 0.001 * variable.position();
        boolean content = variable.kind() == Variable.Kind.CONTENT;
        if (content) {
            return;
        }
        if (variable.kind() == Variable.Kind.GEO) {
            claim(Role.NAMN, variable, 1.4, "the source says that it is a region", null);
        }
        boolean heading = variable.place() == Place.HEADING;
        if (heading && all.size() < 2) {
            return;
        }
        double above = heading ? 0.2 : 0;
        claim(Role.NAMN, variable, 0.3 + several - left, "labels that no other role fits better", null);
        claim(Role.KATEGORI, variable, 0.25 + several + above + left, "labels that no other role fits better", null);
    }

    private void claim(Role role, SeenVariable variable, double score, String why, @Nullable String list) {
        claims.add(new RoleClaim(role, variable, score, why, list));
    }

    /** The claims that are granted: each role to one variable, each variable one role. */
    Map<Role, RoleClaim> granted() {
        Set<String> coded = claims.stream()
                .filter(claim -> claim.role() == Role.KOD && claim.list() != null)
                .map(claim -> String.valueOf(claim.list()))
                .collect(Collectors.toSet());
        claims.replaceAll(claim -> claim.role() == Role.NAMN && claim.list() != null && coded.contains(claim.list())
                ? new RoleClaim(claim.role(), claim.variable(), claim.score() + 1.5, claim.why(), claim.list())
                : claim);
        Map<Role, RoleClaim> granted = new EnumMap<>(Role.class);
        Set<SeenVariable> taken = new HashSet<>();
        claims.stream()
                .sorted(Comparator.comparingDouble(RoleClaim::score).reversed())
                .forEach(claim -> {
                    if (!granted.containsKey(claim.role()) && !taken.contains(claim.variable())) {
                        granted.put(claim.role(), claim);
                        taken.add(claim.variable());
                    }
                });
        return granted;
    }
}
