package se.liu.grund.delivery;

/** A file that nothing can be said of, since it is no table. {@link #breach} has the reason as data. */
public class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Breach breach;

    UnreadableFileException(Breach breach) {
        super(breach.toString());
        this.breach = breach;
    }

    public Breach breach() {
        return breach;
    }
}
