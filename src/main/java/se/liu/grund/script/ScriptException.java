package se.liu.grund.script;

/** A load script could not be written, since a name or text in it could not be quoted safely. */
public class ScriptException extends RuntimeException {

    ScriptException(String message) {
        super(message);
    }
}
