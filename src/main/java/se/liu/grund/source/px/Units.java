package se.liu.grund.source.px;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Unit;

/** What UNITS says: of the whole, or of each of the contents. */
final class Units {

    private final Keywords keywords;

    Units(Keywords keywords) {
        this.keywords = keywords;
    }

    /** The unit of all numbers whose content says none; everything that UNITS says where no content can be told. */
    static Unit whole(Keywords keywords) {
        String whole = keywords.text("UNITS").strip();
        if (keywords.first("CONTVARIABLE") != null && !whole.isEmpty()) {
            return Unit.of(whole);
        }
        Set<String> all = new LinkedHashSet<>();
        all.add(whole);
        keywords.all("UNITS").stream()
                .filter(statement -> !statement.of().isEmpty())
                .forEach(statement -> all.add(statement.value().strip()));
        all.remove("");
        return Unit.of(String.join(", ", all));
    }

    /** The unit of a content, named by the label that stands at its place in VALUES. */
    Unit of(VariableNames variable, int place) {
        PxStatement asked = unit(keywords.asked("VALUES", variable.asked()), place, true);
        PxStatement unit = asked != null ? asked : unit(keywords.first("VALUES", variable.first()), place, false);
        return unit == null ? Unit.NONE : Unit.of(unit.value().strip());
    }

    private @Nullable PxStatement unit(@Nullable PxStatement labels, int place, boolean asked) {
        if (labels == null || place >= labels.values().size()) {
            return null;
        }
        String label = labels.values().get(place);
        PxStatement unit = asked ? keywords.asked("UNITS", label) : keywords.first("UNITS", label);
        return unit == null || unit.value().isBlank() ? null : unit;
    }
}
