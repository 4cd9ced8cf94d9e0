package se.liu.grund.source.jsonstat;

import java.io.IOException;
import java.nio.file.Path;
import se.liu.grund.source.Cube;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.CubeSink;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;
import tools.jackson.core.JsonToken;

/**
 * A file in JSON-stat 1 or 2 (json-stat.org/full): a data set, a bundle of them, or a collection that holds them. Read
 * twice, as its parts may stand in any order: once for the head, once for the cells. Memory grows with the head alone,
 * except where positions of a sparse value stand out of order.
 *
 * <p>A cell's line is where its number (or else its status) stands, its column the flat position + 1, at most 2³¹ - 1.
 * Cells that a sparse value leaves out are not given. A text in place of a number is the cell's marker, unless it is
 * written as a number. A status beside a number is its marker.
 */
public final class JsonStatFile implements Cube {

    private final Path file;
    private final DatasetDraft draft;
    private final CubeHead head;
    private final Faults faults;

    private JsonStatFile(Path file, DatasetDraft draft, CubeHead head, Faults faults) {
        this.file = file;
        this.draft = draft;
        this.head = head;
        this.faults = faults;
    }

    /**
     * Reads all but the cells.
     *
     * @param faults takes what is wrong in single cells, and all but the last of what is wrong in the head
     * @throws SourceException when the file is not JSON-stat, or its parts contradict each other
     * @throws IOException when the file cannot be read
     */
    public static JsonStatFile open(Path file, JsonStatOptions options, Faults faults) throws IOException {
        DatasetDraft draft = Choice.of(document(file), options.dataset());
        return new JsonStatFile(file, draft, Heads.of(draft, faults), faults);
    }

    private static DatasetDraft document(Path file) throws IOException {
        try (Tokens tokens = new Tokens(file)) {
            JsonToken first = tokens.next();
            if (first != JsonToken.START_OBJECT) {
                throw new SourceException(new Fault(
                        1,
                        0,
                        first == null ? "an empty file" : "JSON that is no object",
                        "JSON-stat: an object in { }",
                        "Have the table saved as JSON-stat."));
            }
            DatasetDraft document = DatasetDraft.read(tokens, "", true);
            if (tokens.next() != null) {
                throw new SourceException(NotJson.fault(
                        tokens.line(),
                        "more after the end of the data",
                        "one JSON document",
                        "Take away what does not belong there, or fetch the file again."));
            }
            return document;
        }
    }

    @Override
    public CubeHead head() {
        return head;
    }

    @Override
    public void cells(CubeSink sink) throws IOException {
        long cells = head.size();
        Block status = draft.status;
        boolean shared = status.form() == Block.Form.TEXT
                || status.form() == Block.Form.LIST && status.count() == 1 && cells != 1;
        try (Entries values = Entries.of(file, draft.value, Entries.Role.VALUE, cells);
                Entries statuses = Entries.of(file, shared ? Block.ABSENT : status, Entries.Role.STATUS, cells)) {
            new CellReading(cells, shared ? status.text() : "", sink, faults).read(values, statuses);
        }
    }

    @Override
    public void close() {}
}
