package se.liu.grund.codelist;

import java.util.List;

/** The code lists could not be read. Holds every fault of every list, so that one round of mending is enough. */
public class CodeListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> errors;

    /**
     * Tells what is wrong.
     *
     * @param errors at least one, each {@code file:line: message}, or {@code file: message} where no line is to blame
     */
    public CodeListException(List<String> errors) {
        super(String.join("\n", errors));
        this.errors = List.copyOf(errors);
    }

    /** Every fault, each {@code file:line: message}, ordered by file and line. */
    public List<String> errors() {
        return errors;
    }
}
