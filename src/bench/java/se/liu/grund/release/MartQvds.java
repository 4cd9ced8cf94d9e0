package se.liu.grund.release;

import java.nio.file.Path;
import java.time.Instant;
import se.liu.grund.mart.Mart;
import se.liu.grund.qvd.Durability;
import se.liu.grund.qvd.QvdWriter;

/** For benchmarks: the QVDs that a release of a mart would hold, and nothing else of it. */
public final class MartQvds {

    private MartQvds() {}

    /** Writes them and tells how many bytes they have. */
    public static long write(Mart mart, Path folder) {
        long bytes = 0;
        QvdFiles files = new QvdFiles(mart, Instant.EPOCH);
        for (String name : files.names()) {
            bytes += QvdWriter.write(folder.resolve(name), files.table(name), Durability.LEFT_TO_SYSTEM);
        }
        return bytes;
    }
}
