package se.liu.grund.delivery;

import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.codelist.Match;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.Measure;

/** Which categories are delivered and then removed: Utvandrade, by any spelling, or studies. */
public final class RemovedCategories {

    private final CodeLists lists;

    /** By what the lists say of spellings and groups. */
    public RemovedCategories(CodeLists lists) {
        this.lists = lists;
    }

    /** Whether a category is removed from a measure: by its name or another spelling of it, or with its group. */
    public boolean contains(Measure measure, String category) {
        Categories categories = measure.categories();
        if (named(categories, category) != null) {
            return true;
        }
        String list = categories.codeList();
        CodeList.Entry entry =
                list == null ? null : lists.list(list).byLabel(category).orElse(null);
        return entry != null
                && entry.group() != null
                && categories.withoutGroups().contains(entry.group());
    }

    /** The name by which the contract removes a label, or null where it does not name it. */
    @Nullable
    String named(Categories categories, String label) {
        if (categories.without().contains(label)) {
            return label;
        }
        CodeList.Entry special = categories.without().isEmpty() ? null : special(label);
        if (special != null) {
            for (String name : categories.without()) {
                if (special.equals(special(name))) {
                    return name;
                }
            }
        }
        return null;
    }

    private CodeList.@Nullable Entry special(String label) {
        return !lists.names().contains(ListMatches.SPECIAL)
                ? null
                : switch (lists.list(ListMatches.SPECIAL).match(label)) {
                    case Match.Exact(CodeList.Entry entry) -> entry;
                    case Match.Alias alias -> alias.entry();
                    case Match.Folded folded -> folded.entry();
                    case Match.Unknown _ -> null;
                };
    }
}
