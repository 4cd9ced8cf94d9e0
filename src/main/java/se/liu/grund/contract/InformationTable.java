package se.liu.grund.contract;

import java.util.List;

/**
 * The app's text table.
 *
 * @param table its name
 * @param texts what it says of every period, in order
 */
public record InformationTable(String table, List<Text> texts) {

    public InformationTable {
        texts = List.copyOf(texts);
    }

    /** A text and its heading. */
    public record Text(String heading, String text) {}
}
