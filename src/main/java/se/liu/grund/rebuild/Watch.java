package se.liu.grund.rebuild;

/** Hearing the events of a run; close it to hear no more. */
@FunctionalInterface
public interface Watch extends AutoCloseable {

    @Override
    void close();
}
