package se.liu.grund.codelist;

import java.util.List;

/**
 * A year from which a source counts or classes otherwise, so that numbers before and after are not the same series.
 *
 * @param code its short name, e.g. {@code bas}
 * @param name as people call it, e.g. {@code RAMS → BAS}
 * @param topics the code lists and other things that it concerns, in lower case
 * @param from the first reference year of the new series
 * @param explanation one sentence or two in Swedish, with full stops
 */
public record SeriesBreak(String code, String name, List<String> topics, int from, String explanation) {

    public SeriesBreak {
        topics = List.copyOf(topics);
    }

    /** Whether years before it and years of it are both among these, ends included. */
    public boolean crossedBy(int fromYear, int toYear) {
        return fromYear < from && from <= toYear;
    }

    /** Like {@code RAMS → BAS, från 2020: Den registerbaserade …}. */
    public String sentence() {
        return name + ", från " + from + ": " + explanation;
    }
}
