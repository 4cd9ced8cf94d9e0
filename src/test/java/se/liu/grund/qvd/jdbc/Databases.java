package se.liu.grund.qvd.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The two databases that this is tried on, in memory and empty. */
enum Databases {
    H2("jdbc:h2:mem:"),
    DUCKDB("jdbc:duckdb:");

    private final String url;

    Databases(String url) {
        this.url = url;
    }

    Connection open(String... statements) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return connection;
    }
}
