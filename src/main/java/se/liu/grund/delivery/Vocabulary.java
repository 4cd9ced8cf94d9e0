package se.liu.grund.delivery;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Map<String, Measure> measures = new HashMap<>();

    Vocabulary(AppContract app, CodeLists codes) {
        this.app = app;
        this.codes = codes;
        for (Measure measure : app.measures()) {
            measures.putIfAbsent(folded(measure.id()), measure);
            measures.putIfAbsent(folded(measure.name()), measure);
            measures.putIfAbsent(folded(measure.qvd().replaceFirst("(?i)\\.qvd$", "")), measure);
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
        return measure != null
                ? Term.of(measure)
                : Term.none(
                        "a measure of app '%s': %s"
                                .formatted(
                                        app.app(),
                                        app.measures().stream().map(Measure::id).collect(Collectors.joining(", "))),
                        "Name the measure by its id, its name or its QVD file, or add it to the app's contract.");
    }

    Term<Gender> gender(String label) {
        Gender gender = Genders.of(label);
        return gender != null ? Term.of(gender) : Term.none(Genders.WORDS, "Correct the word for kön.");
    }

    Term<Period> period(String label) {
        int years = app.period().years();
        return switch (PeriodLabel.of(label)) {
            case PeriodLabel.Pooled(Period period) when period.years() == years -> Term.of(period);
            case PeriodLabel.Pooled _ ->
                Term.none(
                        pooled(),
                        years == 1
                                ? "Fetch the table with single years."
                                : "Fetch the table with periods of %d years.".formatted(years));
            case PeriodLabel.SingleYear(int year) when years == 1 -> Term.of(new Period(year, year));
            case PeriodLabel.SingleYear _ ->
                Term.none(pooled(), "Fetch the table with pooled periods: single years are not pooled here yet.");
            case PeriodLabel.NoPeriod() ->
                Term.none(pooled(), "Correct the label, or name it among the contract's totals if it is one.");
        };
    }

    /** How a period is written, for messages. */
    String pooled() {
        int years = app.period().years();
        if (years == 1) {
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

    Term<String> category(Measure measure, String label) {
        Categories categories = measure.categories();
        String list = categories.codeList();
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
