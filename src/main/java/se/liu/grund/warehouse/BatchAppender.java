package se.liu.grund.warehouse;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows through a JDBC insert in batches, for engines without a bulk way. */
final class BatchAppender implements Appender {

    private static final Logger log = LoggerFactory.getLogger(BatchAppender.class);
    private static final int BATCH = 10_000;

    private final PreparedStatement insert;
    private int waiting;

    BatchAppender(PreparedStatement insert) {
        this.insert = insert;
    }

    @Override
    public void append(List<int[]> columns, int rows) throws SQLException {
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < columns.size(); c++) {
                int value = columns.get(c)[row];
                if (value == Column.NULL) {
                    insert.setNull(c + 1, Types.INTEGER);
                } else {
                    insert.setInt(c + 1, value);
                }
            }
            insert.addBatch();
            if (++waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        }
    }

    @Override
    public void finish() throws SQLException {
        try (insert) {
            insert.executeBatch();
        }
    }

    @Override
    public void abandon() {
        try (insert) {
            insert.clearBatch();
        } catch (SQLException e) {
            log.debug("An insert that was given up did not close: {}", EngineFaults.said(e));
        }
    }
}
