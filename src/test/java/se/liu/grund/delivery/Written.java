package se.liu.grund.delivery;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A file as it is written, remembering which bytes say what of which cells. */
final class Written {

    /** Bytes that say something of the cells of a row, of a category, or of one cell; -1 stands for all. */
    record Span(int from, int to, int row, int category) {

        /** Whether a change between these bytes can change what this says. */
        boolean touches(int changedFrom, int changedTo) {
            return from <= changedTo && changedFrom <= to;
        }
    }

    private final Charset charset;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();

    Written(Charset charset) {
        this.charset = charset;
    }

    /** Text that says nothing of single cells. */
    Written text(String more) {
        text.append(more);
        return this;
    }

    /** Text that says something of a row's cells, a category's, or one cell. */
    Written of(int row, int category, String more) {
        int from = length();
        text.append(more);
        spans.add(new Span(from, length(), row, category));
        return this;
    }

    private int length() {
        return text.toString().getBytes(charset).length;
    }

    byte[] bytes() {
        return text.toString().getBytes(charset);
    }

    /** In the order of the file. */
    List<Span> spans() {
        return spans;
    }
}
