package se.liu.grund.delivery;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.codelist.Former;
import se.liu.grund.codelist.Match;
import se.liu.grund.codelist.SeriesBreaks;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/** What labels may stand for in one app: its measures, periods and categories, and the code lists. Labels are clean. */
final class Vocabulary {

    private final AppContract app;
    private final CodeLists codes;
    private final RemovedCategories removed;
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, Measure> computed = new HashMap<>();
    private final Set<Gender> genders = EnumSet.noneOf(Gender.class);
    private final boolean pooled;

    /** Of all measures of an app, or of those that one delivery is of. */
    Vocabulary(AppContract app, CodeLists codes) {
        this(app, List.of(), codes);
    }

    /** With the measures that are computed here, to say so where one is delivered. */
    Vocabulary(AppContract app, List<Measure> computed, CodeLists codes) {
        this.app = app;
        this.codes = codes;
        this.removed = new RemovedCategories(codes);
        for (Measure measure : app.delivered()) {
            name(measures, measure);
            genders.addAll(measure.population().genders());
        }
        computed.forEach(measure -> name(this.computed, measure));
        this.pooled = app.delivered().stream()
                .anyMatch(measure -> measure.population().pool() != null);
    }

    private static void name(Map<String, Measure> measures, Measure measure) {
        String file = measure.qvd().replaceFirst("(?i)\\.qvd$", "");
        String prefix = measure.id()
                .substring(0, measure.id().length() - measure.ownId().length());
        for (String name : List.of(
                measure.id(),
                measure.ownId(),
                measure.name(),
                file,
                file.startsWith(prefix) ? file.substring(prefix.length()) : file)) {
            measures.putIfAbsent(folded(name), measure);
        }
    }

    AppContract app() {
        return app;
    }

    private static String folded(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    Term<Measure> measure(String label) {
        Measure measure = measures.get(folded(label));
        if (measure != null) {
            return Term.of(measure);
        }
        String those = "a measure of app '%s': %s"
                .formatted(
                        app.app(), app.delivered().stream().map(Measure::ownId).collect(Collectors.joining(", ")));
        Measure ours = computed.get(folded(label));
        return Term.none(
                those,
                ours == null
                        ? "Name the measure by its id, its name or its QVD file, or add it to the app's contract."
                        : "'%s' is computed here and never delivered; take the file away.".formatted(ours.name()));
    }

    Term<Gender> gender(String label) {
        Gender gender = Genders.of(label);
        if (gender == null) {
            return Term.none(Genders.WORDS, "Correct the word for kön.");
        }
        return genders.isEmpty() || genders.contains(gender)
                ? Term.of(gender)
                : Term.none(
                        genders.stream().map(Gender::label).collect(Collectors.joining(" or "))
                                + ", as the app's contract says of the population",
                        "Fetch the table without it, or add it to the population in the contract.");
    }

    Term<Period> period(String label) {
        int years = app.period().years();
        return switch (PeriodLabel.of(label)) {
            case PeriodLabel.Pooled(Period period) when period.years() == years && !pooled -> Term.of(period);
            case PeriodLabel.Pooled _ ->
                Term.none(
                        pooled(),
                        years == 1 || pooled
                                ? "Fetch the table with single years."
                                : "Fetch the table with periods of %d years.".formatted(years));
            case PeriodLabel.SingleYear(int year) when years == 1 || pooled -> Term.of(new Period(year, year));
            case PeriodLabel.SingleYear _ ->
                Term.none(
                        pooled(),
                        "Fetch the table with pooled periods, or let the population 'pool' single years in the app's"
                                + " contract.");
            case PeriodLabel.NoPeriod() ->
                Term.none(pooled(), "Correct the label, or name it among the contract's totals if it is one.");
        };
    }

    /** How a period is written, for messages. */
    String pooled() {
        int years = app.period().years();
        if (years == 1 || pooled) {
            return "a year, such as 2021";
        }
        return "a pooled period of %d years, such as 2014-%d".formatted(years, 2013 + years);
    }

    Term<String> safe(String label) {
        return Label.dangerous(label)
                ? Term.none(
                        "a label without '$(' and without characters that cannot be seen",
                        "Correct the label: Qlik would expand it or show it wrongly.")
                : Term.of(label);
    }

    SeriesBreaks seriesBreaks() {
        return codes.seriesBreaks();
    }

    /** The codes of a list, in its order. */
    List<String> codes(String list) {
        return codes.list(list).entries().stream().map(CodeList.Entry::code).toList();
    }

    Term<Key> key(String list, String name) {
        return entry(
                list,
                name,
                "a label with a code in code list '%s'".formatted(list),
                "Add the label with its code to the list, or correct it.",
                entry -> new Key(entry.code(), entry.label()));
    }

    /** Whether a category is delivered and then removed. */
    boolean removed(Measure measure, String category) {
        return removed.contains(measure, category);
    }

    /** The key under the name that the list of the app's keys has for its code; as it is where keys have no list. */
    Term<Key> listed(Key key) {
        String list = app.key().codeList();
        if (list == null) {
            return Term.of(key);
        }
        CodeList.Entry entry = codes.list(list).byCode(key.code()).orElse(null);
        if (entry == null) {
            return Term.none(
                    "a code of code list '%s'".formatted(list),
                    "Add the code with its name to the list, or correct it.");
        }
        CodeList.Entry other = switch (codes.list(list).match(key.name())) {
            case Match.Exact(CodeList.Entry named) -> named;
            case Match.Alias alias -> alias.entry();
            case Match.Folded folded -> folded.entry();
            case Match.Unknown _ -> entry;
        };
        return other.code().equals(entry.code())
                ? Term.of(new Key(entry.code(), entry.label()))
                : Term.none(
                        "'%s' for code '%s', as code list '%s' has it".formatted(entry.label(), entry.code(), list),
                        "Find out which is right: '%s' is the name of code '%s' there."
                                .formatted(other.label(), other.code()));
    }

    Term<String> category(Measure measure, String label) {
        Categories categories = measure.categories();
        String list = categories.codeList();
        String taken = removed.named(categories, label);
        if (taken != null) {
            return Term.of(taken);
        }
        if (list == null) {
            return Term.of(label);
        }
        for (String special : categories.also()) {
            if (folded(special).equals(folded(label))) {
                return Term.of(special);
            }
        }
        Term<String> term = entry(
                list,
                label,
                closed(list, categories),
                "Correct the label, or add it to the list as a label or an alias.",
                CodeList.Entry::label);
        String special = term.value() == null ? special(label, categories.also(), list) : null;
        return special == null ? term : Term.of(special);
    }

    /** The special value of a measure that a label is another spelling of, such as {@code Uppg. saknas}, or null. */
    private @Nullable String special(String label, List<String> also, String list) {
        CodeList.Entry meant = special(label);
        if (meant == null) {
            return null;
        }
        for (String value : also) {
            if (meant.equals(special(value))) {
                return value;
            }
        }
        return codes.list(list)
                .byLabel(meant.label())
                .map(CodeList.Entry::label)
                .orElse(null);
    }

    private CodeList.@Nullable Entry special(String label) {
        return !codes.names().contains(ListMatches.SPECIAL)
                ? null
                : switch (codes.list(ListMatches.SPECIAL).match(label)) {
                    case Match.Exact(CodeList.Entry entry) -> entry;
                    case Match.Alias alias -> alias.entry();
                    case Match.Folded folded -> folded.entry();
                    case Match.Unknown _ -> null;
                };
    }

    /** A part is never taken for the whole: what Växjö universitet counted is not what Linnéuniversitetet counts. */
    private <T> Term<T> entry(
            String list, String label, String expected, String action, Function<CodeList.Entry, T> meaning) {
        return switch (codes.list(list).match(label)) {
            case Match.Exact(CodeList.Entry entry) -> Term.of(meaning.apply(entry));
            case Match.Alias alias -> whole(alias.entry(), alias.through(), expected, meaning);
            case Match.Folded folded -> whole(folded.entry(), folded.through(), expected, meaning);
            case Match.Unknown unknown -> Term.none(expected, (unknown.advice() + " " + action).strip());
        };
    }

    private static <T> Term<T> whole(
            CodeList.Entry entry, @Nullable Former through, String expected, Function<CodeList.Entry, T> meaning) {
        return through == null || through.share() == Former.Share.WHOLE
                ? Term.of(meaning.apply(entry))
                : Term.none(expected, through.told(entry) + ". Fetch the table with the division of today.");
    }

    private static String closed(String list, Categories categories) {
        return categories.also().isEmpty()
                ? "a label of code list '%s'".formatted(list)
                : "a label of code list '%s' or one of: %s".formatted(list, String.join(", ", categories.also()));
    }
}
