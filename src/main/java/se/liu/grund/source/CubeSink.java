package se.liu.grund.source;

/** Takes the cells of a cube, batch by batch. */
@FunctionalInterface
public interface CubeSink {

    /** Takes one batch, which is used again for the next: what is to be kept is copied. */
    void accept(CubeBatch batch);
}
