package se.liu.grund.delivery;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Role;
import se.liu.grund.delivery.Inspection.ListMatch;
import se.liu.grund.delivery.Inspection.MeasureGuess;

/**
 * What a file's parts would be for one app, or for none.
 *
 * @param app null for none
 * @param granted which variable plays which role
 * @param name what the file's name says
 * @param measure the guess
 * @param score how well it fits: 0 for not at all
 * @param why what speaks for it
 */
record Proposal(
        @Nullable AppContract app,
        Map<Role, RoleClaim> granted,
        NamePattern name,
        MeasureGuess measure,
        double score,
        String why) {

    /** From this score on a file is said to fit an app. */
    static final double FITS = 1.5;

    static Proposal of(
            @Nullable AppContract app, Seen seen, CodeLists lists, Set<String> categoryLists, Set<String> keyLists) {
        Vocabulary vocabulary = new Vocabulary(Neutral.orNone(app), lists);
        RoleClaims claims =
                new RoleClaims(app, vocabulary, app == null ? categoryLists : lists(List.of(app)), keyLists);
        seen.lists().forEach(claims::add);
        Map<Role, RoleClaim> granted = claims.granted();
        Set<Role> wanted = EnumSet.of(Role.MÅTT, Role.KÖN, Role.PERIOD);
        wanted.removeAll(granted.keySet());
        NamePattern name = NamePattern.of(seen.name(), vocabulary, wanted);
        if (app == null) {
            return new Proposal(null, granted, name, new MeasureGuess(null, "no app fits"), 0, "");
        }
        MeasureGuess measure = measure(app, vocabulary, granted, name, seen);
        return scored(app, granted, name, measure, seen, keyLists);
    }

    /** The lists that categories of these apps come from. */
    static Set<String> lists(List<AppContract> apps) {
        return apps.stream()
                .flatMap(app -> app.measures().stream())
                .map(measure -> measure.categories().codeList())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static MeasureGuess measure(
            AppContract app, Vocabulary vocabulary, Map<Role, RoleClaim> granted, NamePattern name, Seen seen) {
        RoleClaim claim = granted.get(Role.MÅTT);
        if (claim != null) {
            return new MeasureGuess(null, "said by " + claim.variable().name() + ": " + claim.why());
        }
        String group = name.groups().get(Role.MÅTT);
        Measure named = group == null ? null : vocabulary.measure(group).value();
        if (named != null) {
            return new MeasureGuess(named.id(), "the file's name says so");
        }
        List<Measure> told =
                app.delivered().stream().filter(measure -> told(measure, seen)).toList();
        if (told.size() == 1) {
            return new MeasureGuess(told.getFirst().id(), "the file or its name says so in words");
        }
        RoleClaim category = granted.get(Role.KATEGORI);
        String list = category == null ? null : category.list();
        List<Measure> ofList = app.delivered().stream()
                .filter(measure ->
                        list != null && list.equals(measure.categories().codeList()))
                .toList();
        List<Measure> both = ofList.stream().filter(told::contains).toList();
        if (ofList.size() == 1 || both.size() == 1) {
            Measure only = both.size() == 1 ? both.getFirst() : ofList.getFirst();
            return new MeasureGuess(only.id(), "its categories are those of code list " + list);
        }
        return ofList.isEmpty()
                ? new MeasureGuess(null, "nothing in the file says which")
                : new MeasureGuess(
                        null,
                        "code list " + list + " is that of "
                                + ofList.stream().map(Measure::id).collect(Collectors.joining(" and ")));
    }

    private static boolean told(Measure measure, Seen seen) {
        return Stream.concat(seen.texts().stream(), Stream.of(seen.name()))
                .map(Proposal::words)
                .anyMatch(text -> text.contains(words(measure.name())) || text.contains(words(measure.ownId())));
    }

    /** Words between blanks, as they are compared: {@code utländsk bakgrund} and {@code utlandsk_bakgrund} are alike. */
    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return " "
                + plain.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\d]+", " ")
                        .strip() + " ";
    }

    private static Proposal scored(
            AppContract app,
            Map<Role, RoleClaim> granted,
            NamePattern name,
            MeasureGuess measure,
            Seen seen,
            Set<String> keyLists) {
        double score = 0;
        StringBuilder why = new StringBuilder();
        if (granted.containsKey(Role.MÅTT) || name.groups().containsKey(Role.MÅTT)) {
            score += 2;
            why.append(", it names measures of the app");
        }
        RoleClaim category = granted.get(Role.KATEGORI);
        if (category != null && category.list() != null && lists(List.of(app)).contains(category.list())) {
            score += 1.5 + share(seen, category);
            why.append(", its categories are those of code list ").append(category.list());
        }
        RoleClaim key = granted.get(Role.NAMN);
        if (key != null && key.list() != null && keyLists.contains(key.list())) {
            score += 0.5;
            why.append(", its names are those of code list ").append(key.list());
        }
        if (measure.id() != null) {
            score += 1.5;
            why.append(", the measure seems to be ").append(measure.id());
        }
        int years = years(granted, name);
        if (years > 0) {
            boolean fits = years == app.period().years();
            score += fits ? 1 : -1;
            why.append(fits ? ", its periods have " : ", but its periods have ")
                    .append(years == 1 ? "1 year" : years + " years");
        }
        String reason = why.isEmpty() ? "" : why.substring(2);
        return new Proposal(app, granted, name, measure, Math.max(0, score), reason);
    }

    private static double share(Seen seen, RoleClaim claim) {
        return seen.lists().getOrDefault(claim.variable(), List.of()).stream()
                .filter(match -> match.list().equals(claim.list()))
                .mapToDouble(ListMatches::share)
                .findFirst()
                .orElse(0);
    }

    /** How many years the file's periods have; 0 where it has none, or of several lengths. */
    int years() {
        return years(granted, name);
    }

    private static int years(Map<Role, RoleClaim> granted, NamePattern name) {
        RoleClaim claim = granted.get(Role.PERIOD);
        String inName = name.groups().get(Role.PERIOD);
        List<String> labels =
                claim != null ? claim.variable().labels() : inName == null ? List.of() : List.of(Label.clean(inName));
        Set<Integer> lengths = labels.stream()
                .map(label -> switch (PeriodLabel.of(label)) {
                    case PeriodLabel.Pooled(se.liu.grund.contract.Period period) -> period.years();
                    case PeriodLabel.SingleYear _ -> 1;
                    case PeriodLabel.NoPeriod() -> 0;
                })
                .collect(Collectors.toSet());
        return lengths.size() == 1 ? lengths.iterator().next() : 0;
    }

    /** Id of the population that the file would be of; empty where its app names none, or no app fits. */
    String population() {
        return app == null || !fits() ? "" : populationOf(app);
    }

    /** Id of the population that an app is narrowed to; empty where it names none. */
    static String populationOf(AppContract app) {
        return app.populations().isEmpty() || app.measures().isEmpty()
                ? ""
                : app.measures().getFirst().population().id();
    }

    boolean fits() {
        return app != null && score >= FITS;
    }

    /** How a variable's labels match the list that its role was granted by, or its best list. */
    static @Nullable ListMatch best(Seen seen, SeenVariable variable) {
        List<ListMatch> matches = seen.lists().getOrDefault(variable, List.of());
        return matches.isEmpty() ? null : matches.getFirst();
    }
}
