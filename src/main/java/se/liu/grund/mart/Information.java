package se.liu.grund.mart;

import java.util.List;
import se.liu.grund.contract.Period;

/**
 * What the app's information sheet says of each period: the contract's texts, and the series breaks that the period crosses.
 *
 * @param rows by period, then in their order; empty where the app has no such table
 */
public record Information(List<Row> rows) {

    /** Of an app without such a table. */
    public static final Information NONE = new Information(List.of());

    public Information {
        rows = List.copyOf(rows);
    }

    /**
     * One text for one period.
     *
     * @param period which period, one that the mart has rows for
     * @param order its place among those of the period, from 1
     * @param heading what it is about
     * @param text whole sentences in Swedish
     */
    public record Row(Period period, int order, String heading, String text) {}
}
