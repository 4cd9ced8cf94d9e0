package se.liu.grund.contract;

import java.util.List;

/** Which categories of a measure a term takes. */
public sealed interface Choice {
    /** Every row that is there. */
    record Every() implements Choice {}

    /** The row's own category. */
    record Same() implements Choice {}

    /** Named categories. */
    record Labels(List<String> labels) implements Choice {

        public Labels {
            labels = List.copyOf(labels);
        }
    }

    /** Those of one group of the measure's list. */
    record Group(String group) implements Choice {}

    /** Those in the justerade befolkningen. */
    record Adjusted() implements Choice {}
}
