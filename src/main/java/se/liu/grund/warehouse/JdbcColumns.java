package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Columns out of engines that give rows alone. */
final class JdbcColumns {

    private static final int BATCH = 8192;

    private JdbcColumns() {}

    static void read(String engine, Connection connection, String sql, List<Object> binds, ColumnSink sink)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(BATCH);
            for (int i = 0; i < binds.size(); i++) {
                statement.setObject(i + 1, binds.get(i));
            }
            StopSignal.begins(engine, statement);
            try (ResultSet result = statement.executeQuery()) {
                read(result, sink);
            } finally {
                StopSignal.ends();
            }
        }
    }

    private static void read(ResultSet result, ColumnSink sink) throws SQLException {
        var meta = result.getMetaData();
        List<String> names = new ArrayList<>();
        List<int[]> columns = new ArrayList<>();
        for (int c = 1; c <= meta.getColumnCount(); c++) {
            names.add(meta.getColumnLabel(c));
            columns.add(new int[BATCH]);
        }
        sink.begin(names);
        int rows = 0;
        while (result.next()) {
            for (int c = 0; c < columns.size(); c++) {
                long value = result.getLong(c + 1);
                columns.get(c)[rows] = result.wasNull() ? Column.NULL : Math.toIntExact(value);
            }
            if (++rows == BATCH) {
                sink.take(columns, rows);
                rows = 0;
            }
        }
        if (rows > 0) {
            sink.take(columns, rows);
        }
    }
}
