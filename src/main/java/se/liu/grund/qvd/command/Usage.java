package se.liu.grund.qvd.command;

import java.util.List;
import java.util.Set;

/** What can be asked for. */
final class Usage {

    static final String TEXT = """
            java -jar grund.jar qvd head FILE [-n 10]
                the first rows as a table; ∅ is NULL, and a text that could be mistaken stands in quotes
            java -jar grund.jar qvd schema FILE
                what the header says of table and fields; the data is not read, so it may be encrypted
            java -jar grund.jar qvd csv FILE [--fields A,B] [--separator ';'] [--decimal ,] [--side number]
                all rows as CSV, UTF-8; NULL is nothing, the empty text is ""; of values with text and number the text
            java -jar grund.jar qvd check FILE
                reads everything and says what holds; exit code 1 when something is wrong
            """;

    private static final Set<String> ASKING = Set.of("--help", "-h");

    private Usage() {}

    /** Whether somebody wants to know, rather than mistook a word. */
    static boolean isAskedFor(List<String> words) {
        return !words.isEmpty() && (words.getFirst().equals("help") || ASKING.contains(words.getLast()));
    }
}
