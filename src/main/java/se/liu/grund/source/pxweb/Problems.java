package se.liu.grund.source.pxweb;

import java.util.ArrayList;
import java.util.List;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;

/** What is wrong with a request, gathered so that all of it is told at once. */
final class Problems {

    private static final int LONGEST = 200;

    private final List<Fault> all = new ArrayList<>();

    void add(String found, String expected, String action) {
        all.add(new Fault(0, 0, found, expected, action));
    }

    /** Ends with the last problem when there is one, the others told first. */
    void end(Faults faults) {
        if (!all.isEmpty()) {
            all.subList(0, all.size() - 1).forEach(faults::add);
            throw new SourceException(all.getLast());
        }
    }

    static SourceException fault(String found, String expected, String action) {
        return new SourceException(new Fault(0, 0, found, expected, action));
    }

    /** What a message shows of a text of others: one line, no control characters, not too long. */
    static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    static String quoted(String text) {
        return "\"" + shown(text) + "\"";
    }
}
