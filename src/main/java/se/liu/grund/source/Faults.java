package se.liu.grund.source;

/** Takes faults that reading goes on after, so that one answer can tell all. */
@FunctionalInterface
public interface Faults {

    void add(Fault fault);
}
