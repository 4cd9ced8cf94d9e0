package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.nio.file.Path;
import se.liu.grund.source.Cube;
import se.liu.grund.source.Faults;

/** Opens an answer in JSON-stat 2, having looked at all of the file: one that was cut off must not open. */
@FunctionalInterface
public interface AnswerReader {

    /**
     * Opens it.
     *
     * @throws se.liu.grund.source.SourceException when it is no whole JSON-stat
     */
    Cube open(Path file, Faults faults) throws IOException;
}
