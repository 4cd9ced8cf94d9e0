package se.liu.grund.release;

import java.nio.file.Path;
import java.time.Clock;
import se.liu.grund.books.Books;

/** Releases in a folder of the test's own, on real books. */
public final class TestReleases {

    private TestReleases() {}

    public static Releases in(Path folder, Books books) {
        return new Releases(new ReleaseSettings(folder), new ReleaseBooks(books), Clock.systemUTC());
    }
}
