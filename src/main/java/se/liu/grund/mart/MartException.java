package se.liu.grund.mart;

/** A mart could not be built from its cells. */
public class MartException extends RuntimeException {

    MartException(String message) {
        super(message);
    }
}
