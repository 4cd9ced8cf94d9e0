package se.liu.grund.source.px;

import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** Makes the reasons why reading ends, and shows in them what stands in the file. */
final class Stop {

    private static final int MOST = 60;

    private Stop() {}

    static SourceException at(int line, String found, String expected, String action) {
        return new SourceException(new Fault(line, 0, found, expected, action));
    }

    /** A text in quotes, cut when long, with its control characters made visible. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), MOST); i++) {
            char c = text.charAt(i);
            shown.append(c < ' ' ? (char) (0x2400 + c) : c);
        }
        return shown.append(text.length() > MOST ? "…\"" : "\"").toString();
    }
}
