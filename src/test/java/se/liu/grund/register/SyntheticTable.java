package se.liu.grund.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * An invented register of any size: the same seed gives the same rows on every machine, since each row is made of its number
 * alone. Persons come back: one row in ten is of a person and code of one to three years before, so that a period holds two and
 * three rows of some.
 *
 * @param name what it is called
 * @param person column of the person's id, {@code P} and eleven digits, of nobody
 * @param year column of the year
 * @param gender column of kön; empty for none
 * @param columns the others
 * @param firstYear first of all years
 * @param lastYear last of all years
 * @param rowsPerYear how many rows each year has
 * @param persons how many persons there are
 * @param once whether a person has at most one row a year
 * @param seed decides all
 */
public record SyntheticTable(
        String name,
        String person,
        String year,
        String gender,
        List<SyntheticColumn> columns,
        int firstYear,
        int lastYear,
        long rowsPerYear,
        long persons,
        boolean once,
        long seed) {

    /** One row: person's number, year, kön (0 or 1) and the place of each column's value, -1 for none. */
    public record Row(long person, int year, int gender, int[] values) {}

    /** How many rows there are. */
    public long rows() {
        return rowsPerYear * (lastYear - firstYear + 1);
    }

    /** A row by its number. */
    public Row row(long number) {
        int of = (int) (number / rowsPerYear);
        long source = number;
        // Back to who was there before, at most once, so that a row is still made of its number alone.
        long again = mix(number * 31 + 17);
        if (!once && Long.remainderUnsigned(again, 10) == 0) {
            int years = 1 + (int) Long.remainderUnsigned(again >>> 8, 3);
            if (of >= years) {
                source = number - years * rowsPerYear;
            }
        }
        long person = once ? number % rowsPerYear : Long.remainderUnsigned(mix(source), persons);
        int[] values = new int[columns.size()];
        for (int c = 0; c < values.length; c++) {
            SyntheticColumn column = columns.get(c);
            long hash = mix((column.ofPerson() ? source : number) * 1009 + c + 1);
            values[c] = column.pick(hash, values);
        }
        return new Row(person, firstYear + of, (int) (mix(person * 7 + 3) & 1), values);
    }

    private long mix(long z) {
        long x = z + seed * 0x9E3779B97F4A7C15L + 0x9E3779B97F4A7C15L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** A person's id. */
    public static String id(long person) {
        return "P%011d".formatted(person);
    }

    /** The text of one of a row's columns; empty for none. */
    public String text(Row row, int column) {
        return row.values()[column] < 0 ? "" : columns.get(column).values().get(row.values()[column]);
    }

    /** One CSV file for each year, {@code <name>_<year>.csv}. */
    public void csv(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int y = firstYear; y <= lastYear; y++) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name + "_" + y + ".csv"))) {
                List<String> heading = new ArrayList<>(List.of(person, year));
                if (!gender.isEmpty()) {
                    heading.add(gender);
                }
                columns.forEach(column -> heading.add(column.name()));
                out.write(String.join(";", heading) + "\n");
                long first = (y - firstYear) * rowsPerYear;
                for (long n = first; n < first + rowsPerYear; n++) {
                    Row row = row(n);
                    StringBuilder line =
                            new StringBuilder(id(row.person())).append(';').append(row.year());
                    if (!gender.isEmpty()) {
                        line.append(';').append(row.gender() == 0 ? 'K' : 'M');
                    }
                    for (int c = 0; c < columns.size(); c++) {
                        String text = text(row, c);
                        line.append(';').append(text.contains(";") ? '"' + text + '"' : text);
                    }
                    out.write(line.append('\n').toString());
                }
            }
        }
    }

    /** One Parquet file for each year, {@code <name>_<year>.parquet}. */
    public void parquet(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        try (DuckDBConnection db = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                Statement sql = db.createStatement()) {
            sql.execute("set preserve_insertion_order = true");
            for (int c = 0; c < columns.size(); c++) {
                sql.execute("create table l" + c + " (label varchar, number integer)");
                try (DuckDBAppender labels = db.createAppender("main", "l" + c)) {
                    List<String> values = columns.get(c).values();
                    for (int v = 0; v < values.size(); v++) {
                        labels.beginRow();
                        labels.append(values.get(v));
                        labels.append(v);
                        labels.endRow();
                    }
                }
            }
            for (int y = firstYear; y <= lastYear; y++) {
                year(db, sql, y, folder.resolve(name + "_" + y + ".parquet"));
            }
        }
    }

    private void year(DuckDBConnection db, Statement sql, int y, Path file) throws SQLException {
        String numbers =
                columns.stream().map(c -> "c" + columns.indexOf(c) + " integer").collect(Collectors.joining(", "));
        sql.execute("create or replace table rows (person bigint, gender integer, " + numbers + ")");
        try (DuckDBAppender rows = db.createAppender("main", "rows")) {
            long first = (y - firstYear) * rowsPerYear;
            for (long n = first; n < first + rowsPerYear; n++) {
                Row row = row(n);
                rows.beginRow();
                rows.append(row.person());
                rows.append(row.gender());
                for (int value : row.values()) {
                    rows.append(value);
                }
                rows.endRow();
            }
        }
        StringBuilder select = new StringBuilder("select 'P' || lpad(cast(person as varchar), 11, '0') as \"" + person
                + "\", " + y + " as \"" + year + "\"");
        if (!gender.isEmpty()) {
            select.append(", case gender when 0 then 'K' else 'M' end as \"")
                    .append(gender)
                    .append('"');
        }
        StringBuilder from = new StringBuilder(" from rows");
        for (int c = 0; c < columns.size(); c++) {
            select.append(", l")
                    .append(c)
                    .append(".label as \"")
                    .append(columns.get(c).name())
                    .append('"');
            from.append(" left join l%d on l%d.number = rows.c%d".formatted(c, c, c));
        }
        sql.execute("copy (" + select + from + " order by rows.rowid) to '"
                + file.toString().replace("'", "''") + "' (format parquet, compression zstd)");
    }
}
