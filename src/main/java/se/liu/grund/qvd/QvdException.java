package se.liu.grund.qvd;

/**
 * A QVD that could not be made, written or read. The message says what and where, what was found, what was expected.
 * Nothing of a file that failed to be written is left behind; nothing of a file that failed to be read is handed out.
 */
public final class QvdException extends RuntimeException {

    /** @param message what and where, found, expected, what to do */
    public QvdException(String message) {
        super(message);
    }

    /** @param message what and where, found, expected, what to do */
    public QvdException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A fault in a file being read, {@code where} being a byte offset, a field or a record. */
    static QvdException in(String file, String where, String found, String expected) {
        return new QvdException(file + ", " + where + ": found " + found + ", expected " + expected);
    }
}
