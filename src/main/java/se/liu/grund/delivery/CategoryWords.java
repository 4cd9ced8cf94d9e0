package se.liu.grund.delivery;

import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;

/** What the values of a register's column mean, by the same words as labels of delivered tables; codes are known too. */
public final class CategoryWords {

    private final Vocabulary vocabulary;
    private final CodeLists codes;

    /** Of one population of an app, as {@link AppContract#in} gives it. */
    public CategoryWords(AppContract app, CodeLists codes) {
        this.vocabulary = new Vocabulary(app, codes);
        this.codes = codes;
    }

    /**
     * What a value means.
     *
     * @param category null where it means nothing; then the others tell what would
     */
    public record Meant(@Nullable String category, String expected, String action) {}

    /** A value of a measure's column: a code of its list, or a label. */
    public Meant category(Measure measure, String value) {
        String list = measure.categories().codeList();
        CodeList.Entry entry =
                list == null ? null : codes.list(list).byCode(value).orElse(null);
        Term<String> term = entry == null ? vocabulary.safe(value) : Term.of(entry.label());
        if (entry == null && term.value() != null) {
            term = vocabulary.category(measure, value);
        }
        return new Meant(term.value(), term.expected(), term.action());
    }

    /** Whether a category is removed from a measure. */
    public boolean removed(Measure measure, String category) {
        return vocabulary.removed(measure, category);
    }
}
