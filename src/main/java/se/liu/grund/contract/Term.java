package se.liu.grund.contract;

import java.util.List;

/**
 * Counts of one delivered measure.
 *
 * @param measure its id
 * @param choice which of its categories
 * @param genders of which kön they are added up; empty for the row's own
 */
public record Term(String measure, Choice choice, List<Gender> genders) {

    public Term {
        genders = List.copyOf(genders);
    }
}
