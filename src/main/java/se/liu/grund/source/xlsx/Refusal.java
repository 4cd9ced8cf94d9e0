package se.liu.grund.source.xlsx;

import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** Says why nothing more of a workbook can be read. */
final class Refusal {

    static final String SAVE_AGAIN = "Open the workbook in Excel and save it.";
    static final String FETCH_AGAIN = "Fetch the file again, or open the workbook in Excel and save it.";
    private static final int SHOWN = 60;

    private Refusal() {}

    static SourceException of(String found, String expected, String action) {
        return at(0, 0, found, expected, action);
    }

    static SourceException at(int row, int column, String found, String expected, String action) {
        return new SourceException(new Fault(row, column, found, expected, action));
    }

    /** A file that its writer did not mean so: cut short, spoilt, or made to harm. */
    static SourceException broken(String found, String expected) {
        return of(found, expected, FETCH_AGAIN);
    }

    /** The beginning of a text from the file, on one line, for a fault. */
    static String shown(String text) {
        String line = text.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.length() > line.length() ? line + "…" : line;
    }
}
