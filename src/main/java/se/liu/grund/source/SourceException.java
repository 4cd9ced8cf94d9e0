package se.liu.grund.source;

/** A source of which nothing more can be read. {@link #fault} has the reason as data. */
public class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public SourceException(Fault fault) {
        super("Found " + fault.found() + ", expected " + fault.expected() + ". " + fault.action());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
