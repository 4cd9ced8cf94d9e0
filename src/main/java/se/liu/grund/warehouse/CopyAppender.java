package se.liu.grund.warehouse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's COPY, in its text format. */
final class CopyAppender implements Appender {

    private static final Logger log = LoggerFactory.getLogger(CopyAppender.class);
    private static final int BLOCK = 1 << 16;

    private final CopyIn copy;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK + 1024);

    CopyAppender(CopyIn copy) {
        this.copy = copy;
    }

    @Override
    public void append(List<int[]> columns, int rows) throws SQLException {
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < columns.size(); c++) {
                if (c > 0) {
                    block.write('\t');
                }
                int value = columns.get(c)[row];
                block.writeBytes(
                        (value == Column.NULL ? "\\N" : Integer.toString(value)).getBytes(StandardCharsets.US_ASCII));
            }
            block.write('\n');
            if (block.size() >= BLOCK) {
                send();
            }
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(block.toByteArray(), 0, block.size());
        block.reset();
    }

    @Override
    public void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void abandon() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            log.debug("A COPY that was given up did not end: {}", EngineFaults.said(e));
        }
    }
}
