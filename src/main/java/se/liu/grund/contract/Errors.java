package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers every fault, to throw once. */
final class Errors {

    private final List<ContractError> errors = new ArrayList<>();

    void add(ContractError error) {
        errors.add(error);
    }

    /** Whether a file is without fault so far. */
    boolean none(String file) {
        return errors.stream().noneMatch(error -> error.file().equals(file));
    }

    /** Ends the reading when anything was noted. */
    void throwIfAny() {
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparing(ContractError::file)
                    .thenComparing(ContractError::line)
                    .thenComparing(ContractError::pointer));
            throw new ContractException(errors);
        }
    }
}
