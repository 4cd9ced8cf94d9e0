package se.liu.grund.register;

/** Persons could not be counted. */
public class RegisterException extends RuntimeException {

    RegisterException(String message) {
        super(message);
    }
}
