package se.liu.grund.contract;

import java.util.List;
import java.util.stream.Collectors;

/** A contract cannot be used. Holds every fault of every file read, so that one round of mending is enough. */
public class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ContractError> errors;

    /**
     * Tells what is wrong; the message is the errors, one a line.
     *
     * @param errors at least one
     */
    public ContractException(List<ContractError> errors) {
        super(errors.stream().map(ContractError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** Every fault, ordered by file and line. */
    public List<ContractError> errors() {
        return errors;
    }
}
