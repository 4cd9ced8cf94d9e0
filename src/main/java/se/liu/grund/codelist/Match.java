package se.liu.grund.codelist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeList.Entry;

/** What a label stands for in a code list. */
public sealed interface Match {

    /** The label as the app shows it, letter for letter. */
    record Exact(Entry entry) implements Match {}

    /**
     * Another spelling, official or former, letter for letter.
     *
     * @param entry of today
     * @param through the former name or code that the label is; null where it is one of today
     */
    record Alias(Entry entry, @Nullable Former through) implements Match {}

    /**
     * A known spelling, but for differences that mean nothing.
     *
     * @param entry of today
     * @param how the differences, at least one, in the order of {@link Difference}
     * @param through the former name or code that the label is; null where it is one of today
     */
    record Folded(
            Entry entry, List<Difference> how, @Nullable Former through) implements Match {

        public Folded {
            how = List.copyOf(how);
        }
    }

    /**
     * No entry, or no single one.
     *
     * @param why what stands in the way
     * @param nearest {@code NOT_LISTED}: at most three that look like it, likest first. {@code AMBIGUOUS}: those it fits.
     *     {@code CODE_DIFFERS}: that of the code, then those of the name. {@code SPLIT}: what it became
     */
    record Unknown(Why why, List<Entry> nearest) implements Match {

        /** What stands in the way. */
        public enum Why {
            NOT_LISTED,
            AMBIGUOUS,
            CODE_DIFFERS,
            SPLIT
        }

        public Unknown {
            nearest = List.copyOf(nearest);
        }

        /** One sentence for who is to mend the label, such as {@code Did you mean 'Uppsala län' (03)?}; may be empty. */
        public String advice() {
            return switch (why) {
                case NOT_LISTED -> nearest.isEmpty() ? "" : "Did you mean " + listed(" or ") + "?";
                case AMBIGUOUS -> "It fits " + listed(" and ") + ": write the one that is meant.";
                case CODE_DIFFERS -> "Its code and its name do not agree: see " + listed(" and ") + ".";
                case SPLIT -> "It is a former name of what was divided into " + listed(" and ") + ".";
            };
        }

        private String listed(String word) {
            List<String> shown = nearest.stream().map(Entry::shown).toList();
            int last = shown.size() - 1;
            return last < 1 ? shown.getFirst() : String.join(", ", shown.subList(0, last)) + word + shown.get(last);
        }
    }
}
