package se.liu.grund.engine;

/**
 * What the engine found wrong while it ran a script.
 *
 * @param message in the engine's words
 * @param statement the script's text at fault; may be empty
 * @param line of the script, from 1; 0 when not told
 * @param code {@code EDC_ERROR}, {@code EDC_WARNING}, {@code EDC_CIRCULAR_REFERENCE}, or the engine's number
 */
public record ScriptError(String message, String statement, int line, String code) {

    static final String ERROR = "EDC_ERROR";

    /** Whether a reload with this one has failed. A circular reference is left to the read-back. */
    public boolean isFatal() {
        return !code.equals("EDC_WARNING") && !code.equals("EDC_CIRCULAR_REFERENCE");
    }
}
