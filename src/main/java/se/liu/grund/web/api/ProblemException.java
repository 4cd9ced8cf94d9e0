package se.liu.grund.web.api;

import java.util.List;

/** A request that cannot be answered as asked; becomes a problem. */
class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient List<String> errors;

    ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
        this.errors = List.of();
    }

    /** With everything that is wrong, each a sentence. */
    ProblemException(ProblemType type, String detail, List<String> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    private ProblemException(List<String> errors) {
        super(String.join(" ", errors));
        this.type = ProblemType.INVALID_REQUEST;
        this.errors = List.copyOf(errors);
    }

    /** All that is wrong with a request, each a sentence. */
    static ProblemException invalid(List<String> errors) {
        return new ProblemException(errors);
    }

    ProblemType type() {
        return type;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** Each thing that is wrong; empty where the detail says all. */
    List<String> errors() {
        return errors;
    }
}
