package se.liu.grund.source.text;

import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** The ways in which a whole file is not the text it should be. */
final class Unreadable {

    static final String TEXT = "delimited text in UTF-8, UTF-16 or windows-1252";

    private Unreadable() {}

    static SourceException empty() {
        return of(0, "an empty file", "a table", "Fetch the file again, or take it away.");
    }

    static SourceException workbook() {
        return of(0, "a workbook or an archive", TEXT, "Save the table as text, not as a workbook.");
    }

    static SourceException nul(int line) {
        return of(line, "byte 0x00", TEXT, "Fetch the file again as text.");
    }

    static SourceException of(int line, String found, String expected, String action) {
        return new SourceException(new Fault(line, 0, found, expected, action));
    }
}
