package se.liu.grund.standin.script;

/**
 * One error of a reload.
 *
 * @param code the engine's number
 * @param statement as it was executed, variables expanded
 * @param line in the whole script, from 1
 */
public record ScriptError(int code, String message, String statement, int line) {}
