package se.liu.grund.source.jsonstat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** The entries of {@code value} or {@code status}, one after the other, by growing position. */
abstract sealed class Entries implements Closeable permits StreamedEntries, SortedEntries, NoEntries {

    long position = -1;
    double number = Double.NaN;
    String text = "";
    /** Whether the key that stands there is a position. */
    boolean placed = true;

    /** What stands there and can be no entry; empty when it can. */
    String wrong = "";

    int line;

    /** Whether a number is a number, or the text of a status. */
    enum Role {
        VALUE,
        STATUS
    }

    static Entries of(Path file, Block block, Role role, long cells) throws IOException {
        return switch (block.form()) {
            case LIST, KEYED ->
                block.ordered()
                        ? new StreamedEntries(file, block, role)
                        : new SortedEntries(new StreamedEntries(file, block, role), block, cells);
            case ABSENT, TEXT, WRONG -> new NoEntries();
        };
    }

    /** Goes to the next entry. @return whether there was one */
    abstract boolean next() throws IOException;

    static SourceException changed() {
        return new SourceException(new Fault(
                0,
                0,
                "a file that changed while it was read",
                "a file that stays as it is",
                "Read it again when nothing writes to it."));
    }
}
