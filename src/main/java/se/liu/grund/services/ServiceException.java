package se.liu.grund.services;

/** What a service of Qlik's did not do. The message says what, where, found, and what to do. */
public class ServiceException extends RuntimeException {

    ServiceException(String message) {
        super(message);
    }
}
