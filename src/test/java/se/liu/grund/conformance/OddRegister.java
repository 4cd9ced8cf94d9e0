package se.liu.grund.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * One case of {@code spec/register/odd.yaml}: a register of nybörjare with rows of odd kinds, and what is counted of it or told
 * of its faults. It can be written as files of a year each and as a table of any engine.
 */
record OddRegister(String name, List<List<String>> rows, List<String> counts, List<String> breaches) {

    static final int FIRST = 2018;
    static final int LAST = 2021;

    private static final Path SPEC = Path.of("src/test/resources/spec/register/odd.yaml");
    private static final List<String> COLUMNS = List.of(
            "personid",
            "startår",
            "kön",
            "lärosäte",
            "programkod",
            "termin",
            "rekryteringslän",
            "åldersgrupp",
            "poängsumma",
            "rekryteringskommun",
            "föräldrarnas utbildningsnivå",
            "utländsk bakgrund",
            "gymnasieprogram");

    static List<OddRegister> all() throws IOException {
        Map<String, List<Map<String, Object>>> spec = new Yaml().load(Files.readString(SPEC));
        List<OddRegister> all = new ArrayList<>();
        for (Map<String, Object> given : spec.getOrDefault("cases", List.of())) {
            List<List<String>> rows = new ArrayList<>();
            for (List<?> row : OddRegister.<List<List<?>>>the(given, "rows", List.of())) {
                rows.add(row.stream().map(OddRegister::value).collect(Collectors.toCollection(ArrayList::new)));
            }
            if (OddRegister.the(given, "elsewhere", true)) {
                for (int year = FIRST; year <= LAST; year++) {
                    rows.add(List.of("U" + year, "" + year, "K", "UU", "PR001", "HT", "Uppsala län", "–21 år", "0 hp"));
                }
            }
            all.add(new OddRegister(
                    the(given, "name", ""), rows, the(given, "counts", List.of()), the(given, "breaches", List.of())));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static <T> T the(Map<String, Object> given, String key, T otherwise) {
        return (T) given.getOrDefault(key, otherwise);
    }

    private static @Nullable String value(@Nullable Object given) {
        return given == null ? null : given.toString().replace('⎵', ' ').replace('⍽', '\u00a0');
    }

    /** A CSV file for each year, below {@code register/}; NULL is empty there. */
    void csv(Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("register"));
        Map<Integer, List<String>> years = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            years.put(year, new ArrayList<>(List.of(String.join(";", COLUMNS))));
        }
        for (List<String> row : rows) {
            years.get(Integer.valueOf(row.get(1)))
                    .add(columns(row).stream()
                            .map(value -> value == null ? "" : '"' + value.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(";")));
        }
        for (Map.Entry<Integer, List<String>> year : years.entrySet()) {
            Files.write(folder.resolve("nyborjare_" + year.getKey() + ".csv"), year.getValue());
        }
    }

    /** A Parquet file for each year, below {@code register/}. */
    void parquet(Path root) throws IOException, SQLException {
        Path folder = Files.createDirectories(root.resolve("register"));
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = db.createStatement()) {
            table(db, "nyborjare", "varchar");
            for (int year = FIRST; year <= LAST; year++) {
                sql.execute("copy (from nyborjare where \"startår\" = " + year + ") to '"
                        + folder.resolve("nyborjare_" + year + ".parquet") + "' (format parquet)");
            }
        }
    }

    /** A table in an engine that takes rows. */
    void table(Connection db, String table, String text) throws SQLException {
        try (Statement sql = db.createStatement()) {
            sql.execute("create table " + table + " (" + definition(text) + ")");
        }
        String places = COLUMNS.stream().map(_ -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = db.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (List<String> row : rows) {
                List<String> values = columns(row);
                for (int i = 0; i < values.size(); i++) {
                    if (i == 1) {
                        insert.setInt(2, Integer.parseInt(values.get(1)));
                    } else {
                        insert.setString(i + 1, values.get(i));
                    }
                }
                insert.executeUpdate();
            }
        }
    }

    /** The columns as an engine is told them. */
    static String definition(String text) {
        return COLUMNS.stream()
                .map(name -> '"' + name + "\" " + (name.equals("startår") ? "integer" : text))
                .collect(Collectors.joining(", "));
    }

    private static List<String> columns(List<String> row) {
        List<String> columns = new ArrayList<>(row);
        while (columns.size() < COLUMNS.size()) {
            columns.add(null);
        }
        return columns;
    }
}
