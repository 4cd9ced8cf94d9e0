package se.liu.grund.delivery;

/**
 * Something a person may want to know of a file that is no breach: what was left out, how it was read.
 *
 * @param file path below the delivery root
 * @param line 1-based line where it first shows, 0 when it concerns the file as a whole
 * @param text one sentence without full stop
 */
public record Note(String file, int line, String text) {

    @Override
    public String toString() {
        return (line == 0 ? file : file + ":" + line) + ": " + text;
    }
}
