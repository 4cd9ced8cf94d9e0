package se.liu.grund.contract;

import java.util.List;

/**
 * The app's text table, tied to the facts by the period's field alone.
 *
 * @param table its name, e.g. {@code Information}
 * @param order field of a text's place among those of its period, e.g. {@code Ordning}
 * @param heading field of the headings, e.g. {@code Rubrik}
 * @param text field of the texts, e.g. {@code Text}
 * @param texts what it says of every period, in order
 */
public record InformationTable(String table, String order, String heading, String text, List<Text> texts) {

    /** Its file among the QVDs of the app. */
    public static final String QVD = "information.qvd";

    public InformationTable {
        texts = List.copyOf(texts);
    }

    /** With the names that an app has which names none. */
    public InformationTable(List<Text> texts) {
        this("Information", "Ordning", "Rubrik", "Text", texts);
    }

    /** A text and its heading. */
    public record Text(String heading, String text) {}
}
