package se.liu.grund.source.jsonstat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeSink;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;

/** Brings numbers and statuses together, cell by cell. */
final class CellReading {

    static final int MOST_MARKERS = 1_000;
    private static final String LOOK = "Look at that place in the file, and have it written again.";

    private final long cells;
    /** The status that all cells have; empty when each has its own. */
    private final String shared;

    private final CubeSink sink;
    private final Faults faults;
    private final CubeBatch batch = new CubeBatch();

    CellReading(long cells, String shared, CubeSink sink, Faults faults) {
        this.cells = cells;
        this.shared = shared;
        this.sink = sink;
        this.faults = faults;
    }

    void read(Entries values, Entries statuses) throws IOException {
        boolean value = values.next();
        boolean status = statuses.next();
        while (value || status) {
            boolean here = value && (!status || values.position <= statuses.position);
            boolean both = here && status && values.position == statuses.position;
            cell(here ? values : null, both || !here ? statuses : null);
            value = here ? values.next() : value;
            status = both || !here ? statuses.next() : status;
        }
        if (batch.count() > 0) {
            sink.accept(batch);
        }
    }

    private void cell(@Nullable Entries value, @Nullable Entries status) {
        boolean wrong = value != null && wrong(value, "a number, null or a marker");
        wrong |= status != null && wrong(status, "a status of at most " + StreamedEntries.LONGEST + " characters");
        if (wrong) {
            return;
        }
        String said = value == null ? "" : value.text;
        String marker = status == null ? value == null ? "" : shared : status.text;
        if (!said.isEmpty() && !marker.isEmpty() && !said.equals(marker)) {
            fault(value, "the text " + Heads.named(said) + " with the status " + Heads.named(marker), "one of them");
            return;
        }
        Entries at = value == null ? status : value;
        if (at != null) {
            add(at, value == null ? Double.NaN : value.number, said.isEmpty() ? marker : said);
        }
    }

    private void add(Entries at, double number, String marker) {
        if (batch.full()) {
            sink.accept(batch);
            batch.clear();
        }
        int index = marker.isEmpty() ? 0 : batch.marker(marker);
        if (index > MOST_MARKERS) {
            throw tooManyMarkers();
        }
        batch.add(at.position, number, index, at.line, column(at.position));
    }

    private boolean wrong(Entries entry, String expected) {
        if (!entry.wrong.isEmpty()) {
            fault(entry, entry.wrong, expected);
            return true;
        }
        if (entry.position >= cells) {
            fault(entry, "a position beyond the last cell", "a position from 0 to " + (cells - 1));
            return true;
        }
        return false;
    }

    private void fault(@Nullable Entries at, String found, String expected) {
        if (at != null) {
            faults.add(new Fault(at.line, column(at.position), found, expected, LOOK));
        }
    }

    private static int column(long position) {
        return (int) Math.min(position + 1, Integer.MAX_VALUE);
    }

    static SourceException tooManyMarkers() {
        return new SourceException(new Fault(
                0,
                0,
                "more than 1,000 different texts in place of numbers",
                "numbers, and a few markers",
                "Find out whether this table holds numbers at all."));
    }
}
