package se.liu.grund.mart;

import java.util.Map;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Key;

/** A row of a table that was published before, and of which nothing has changed since. */
public record PublishedRow(Period period, Key key, String category, Map<Gender, Count> counts) {

    public PublishedRow {
        counts = Map.copyOf(counts);
    }
}
