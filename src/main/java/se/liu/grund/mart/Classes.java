package se.liu.grund.mart;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.codelist.Population;
import se.liu.grund.contract.Choice;
import se.liu.grund.contract.Measure;
import se.liu.grund.delivery.RemovedCategories;

/** Which categories the words of a contract mean, through the code lists. */
final class Classes {

    private final CodeLists lists;
    private final RemovedCategories removed;

    Classes(CodeLists lists) {
        this.lists = lists;
        this.removed = new RemovedCategories(lists);
    }

    /** Whether a category is removed from a measure. */
    boolean removed(Measure measure, String category) {
        return removed.contains(measure, category);
    }

    /** The categories that a measure's are ordered by: those of its list that are not removed, then its special values. */
    List<String> listed(Measure measure) {
        return Stream.concat(entries(measure).stream().map(CodeList.Entry::label), measure.categories().also().stream())
                .filter(category -> !removed(measure, category))
                .toList();
    }

    /** The categories of a measure's list alone, without special values. */
    List<String> ofList(Measure measure) {
        return ofList(measure, entry -> true);
    }

    /**
     * The categories that a choice names, each of which must be there.
     *
     * @param same the category of the row that is asked for
     * @return each once; null for {@code Every}: those that are there
     */
    @Nullable
    List<String> named(Measure measure, Choice choice, String same) {
        return switch (choice) {
            case Choice.Every() -> null;
            case Choice.Same() -> List.of(same);
            case Choice.Labels(List<String> labels) ->
                labels.stream().map(label -> label(measure, label)).distinct().toList();
            case Choice.Group(String group) -> ofList(measure, entry -> group.equals(entry.group()));
            case Choice.Adjusted() -> ofList(measure, entry -> entry.population() == Population.ADJUSTED);
        };
    }

    private List<String> ofList(Measure measure, Predicate<CodeList.Entry> chosen) {
        return entries(measure).stream()
                .filter(chosen)
                .map(CodeList.Entry::label)
                .filter(category -> !removed(measure, category))
                .toList();
    }

    private String label(Measure measure, String label) {
        CodeList.Entry entry = entry(measure, label);
        return entry == null ? label : entry.label();
    }

    private List<CodeList.Entry> entries(Measure measure) {
        @Nullable String list = measure.categories().codeList();
        return list == null ? List.of() : lists.list(list).entries();
    }

    private CodeList.@Nullable Entry entry(Measure measure, String label) {
        @Nullable String list = measure.categories().codeList();
        return list == null ? null : lists.list(list).byLabel(label).orElse(null);
    }
}
