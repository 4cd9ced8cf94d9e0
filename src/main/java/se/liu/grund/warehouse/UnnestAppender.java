package se.liu.grund.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows into Trino, which takes none in bulk: each statement holds every column as one text of numbers, so that its plan stays
 * small however many rows it brings.
 */
final class UnnestAppender implements Appender {

    /** Trino takes a million characters a statement where nobody has told it otherwise. */
    private static final int CHARACTERS = 800_000;

    private final Connection connection;
    private final String target;
    private final List<StringBuilder> texts = new ArrayList<>();
    private int characters;

    UnnestAppender(Connection connection, String target, int columns) {
        this.connection = connection;
        this.target = target;
        for (int c = 0; c < columns; c++) {
            texts.add(new StringBuilder());
        }
    }

    @Override
    public void append(List<int[]> columns, int rows) throws SQLException {
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < texts.size(); c++) {
                int value = columns.get(c)[row];
                String text = value == Column.NULL ? "" : Integer.toString(value);
                texts.get(c).append(text).append(',');
                characters += text.length() + 1;
            }
            if (characters >= CHARACTERS) {
                send();
            }
        }
    }

    private void send() throws SQLException {
        if (characters == 0) {
            return;
        }
        String selected = IntStream.range(0, texts.size())
                .mapToObj(c -> "cast(nullif(c" + c + ", '') as integer)")
                .collect(Collectors.joining(", "));
        String unnested = texts.stream()
                .map(text -> "split('" + text.substring(0, text.length() - 1) + "', ',')")
                .collect(Collectors.joining(", "));
        String names = IntStream.range(0, texts.size()).mapToObj(c -> "c" + c).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into " + target + " select " + selected + " from unnest(" + unnested + ") as t("
                    + names + ")");
        }
        texts.forEach(text -> text.setLength(0));
        characters = 0;
    }

    @Override
    public void finish() throws SQLException {
        send();
    }

    @Override
    public void abandon() {
        Collections.fill(texts, new StringBuilder());
        characters = 0;
    }
}
