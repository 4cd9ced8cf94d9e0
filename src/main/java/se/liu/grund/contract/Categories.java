package se.liu.grund.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The categories a measure may have: those of a code list and the special values named, or any ({@code open}).
 *
 * @param codeList name of a list in {@code contracts/codes}, e.g. {@code lan}; null when open
 * @param also special values beside the list, e.g. {@code Ej uppföljningsbara}, {@code Uppgift saknas}
 */
public record Categories(@Nullable String codeList, List<String> also) {

    public Categories {
        also = List.copyOf(also);
    }

    /** Whether any label is taken. */
    public boolean open() {
        return codeList == null;
    }
}
