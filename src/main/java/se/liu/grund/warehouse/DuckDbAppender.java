package se.liu.grund.warehouse;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** DuckDB's own appender, which keeps rows in chunks outside the heap until they are full. */
final class DuckDbAppender implements Appender {

    private static final Logger log = LoggerFactory.getLogger(DuckDbAppender.class);

    private final DuckDBAppender appender;

    DuckDbAppender(DuckDBAppender appender) {
        this.appender = appender;
    }

    @Override
    public void append(List<int[]> columns, int rows) throws SQLException {
        int[][] values = columns.toArray(int[][]::new);
        for (int row = 0; row < rows; row++) {
            appender.beginRow();
            for (int[] column : values) {
                int value = column[row];
                if (value == Column.NULL) {
                    appender.appendNull();
                } else {
                    appender.append(value);
                }
            }
            appender.endRow();
        }
    }

    @Override
    public void finish() throws SQLException {
        appender.close();
    }

    @Override
    public void abandon() {
        try {
            // It flushes when closed, into a transaction that is rolled back next.
            appender.close();
        } catch (SQLException e) {
            log.debug("An appender that was given up did not close: {}", EngineFaults.said(e));
        }
    }
}
