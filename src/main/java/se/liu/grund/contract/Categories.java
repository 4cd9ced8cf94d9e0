package se.liu.grund.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The categories a measure may have: those of a code list and the special values named, or any ({@code open}).
 *
 * @param codeList name of a list in {@code contracts/codes}, e.g. {@code lan}; null when open
 * @param also special values beside the list, e.g. {@code Ej uppföljningsbara}, {@code Uppgift saknas}
 * @param without special values or labels that are removed, e.g. {@code Utvandrade}
 * @param withoutGroups groups of the list that are removed, e.g. {@code studerande}
 */
public record Categories(
        @Nullable String codeList, List<String> also, List<String> without, List<String> withoutGroups) {
    /** Of which none is removed. */
    public Categories(@Nullable String codeList, List<String> also) {
        this(codeList, also, List.of(), List.of());
    }

    public Categories {
        also = List.copyOf(also);
        without = List.copyOf(without);
        withoutGroups = List.copyOf(withoutGroups);
    }

    /** Whether any label is taken. */
    public boolean open() {
        return codeList == null;
    }
}
