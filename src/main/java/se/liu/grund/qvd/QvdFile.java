package se.liu.grund.qvd;

import java.lang.foreign.Arena;
import java.util.List;

/**
 * A QVD that is open: mapped into memory, its columns decoded when they are first asked for. What it hands out is valid until it is
 * closed and may be used by several threads.
 */
public final class QvdFile implements AutoCloseable {

    private final Body body;
    private final long fileBytes;
    private final Arena arena;
    private final QvdTable table;

    QvdFile(Body body, long fileBytes, Arena arena) {
        this.body = body;
        this.fileBytes = fileBytes;
        this.arena = arena;
        this.table = body.table();
    }

    /** What the header says; it agrees with itself and with the file's size. */
    public QvdHeader header() {
        return body.header();
    }

    /**
     * The table. A column's symbols are checked when the column is first asked for a value, which throws a {@link QvdException} where they
     * are broken; columns that are not asked cost nothing.
     */
    public QvdTable table() {
        return table;
    }

    /** What is odd in the file though it can be read: sentences. Reads the records of every field.
     * @throws QvdException when the symbols of some field are broken */
    public List<String> warnings() {
        table.columns().forEach(QvdColumn::check);
        return body.warnings(fileBytes);
    }

    /** May be called again. */
    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
