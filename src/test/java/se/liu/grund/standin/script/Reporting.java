package se.liu.grund.standin.script;

/** Hears what a running script has to tell. */
public interface Reporting {

    /** A line for the log: a finished load, a TRACE, an error. */
    void happened(String line);

    /** What is going on now. */
    void doing(String what);
}
