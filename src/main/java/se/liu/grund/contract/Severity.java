package se.liu.grund.contract;

/** What a failed audit does: {@code WARN} is told, {@code BLOCK} stops the run before anything is published. */
public enum Severity {
    WARN,
    BLOCK
}
