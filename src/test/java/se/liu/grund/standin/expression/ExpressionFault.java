package se.liu.grund.standin.expression;

/** An expression that cannot be read, or that asks for what the stand-in does not know. */
public final class ExpressionFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExpressionFault(String message) {
        super(message);
    }
}
