package se.liu.grund.source.pxweb;

import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** An answer of the server that is no answer to what was asked. */
final class Refused extends SourceException {

    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status, Fault fault) {
        super(fault);
        this.status = status;
    }

    /** Of HTTP. */
    int status() {
        return status;
    }
}
