package se.liu.grund.standin;

/** An error as the engine answers it. */
final class EngineError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;
    private final String parameter;

    EngineError(int code, String parameter, String message) {
        super(message);
        this.code = code;
        this.parameter = parameter;
    }

    static EngineError noDocument() {
        return new EngineError(1007, "No active document", "App invalid");
    }

    static EngineError appNotFound(String id) {
        return new EngineError(1003, id, "App not found");
    }

    static EngineError reloadInProgress() {
        return new EngineError(11000, "", "Reload in progress");
    }

    static EngineError unknownMethod() {
        return new EngineError(-32601, "", "Method does not exist");
    }

    static EngineError invalidParams(String parameter) {
        return new EngineError(-32602, parameter, "Invalid method parameter(s)");
    }

    static EngineError notFound(String what) {
        return new EngineError(2, what, "Resource not found");
    }

    static EngineError pagesTooLarge() {
        return new EngineError(7009, "", "Calculation pages too large");
    }

    int code() {
        return code;
    }

    String parameter() {
        return parameter;
    }
}
