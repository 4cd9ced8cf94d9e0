package se.liu.grund.qvd.command;

/** Words that are no command; the message says which and what was expected. */
final class Misuse extends RuntimeException {

    Misuse(String message) {
        super(message);
    }
}
