package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.delivery.Breach;
import se.liu.grund.warehouse.Warehouse;

/** Small invented registers that are spoilt on purpose; whatever is told of them, nobody in them is. */
final class FaultyRegisters {

    private static final CodeLists LISTS = new CodeLists(Path.of("contracts/codes"));

    final RegisterHouse house;
    final Path files;

    private FaultyRegisters(RegisterHouse house) {
        this.house = house;
        this.files = house.deliveries.resolve("register");
    }

    private static SyntheticRegisters small() {
        return new SyntheticRegisters(LISTS, 3, 1993, 1999, 30, 60);
    }

    static FaultyRegisters csv(Path root) throws IOException {
        FaultyRegisters faulty = new FaultyRegisters(new RegisterHouse(root, "csv", small()));
        small().csv(faulty.house.deliveries);
        return faulty;
    }

    static FaultyRegisters parquet(Path root) throws IOException, SQLException {
        FaultyRegisters faulty = new FaultyRegisters(new RegisterHouse(root, "parquet", small()));
        small().parquet(faulty.house.deliveries);
        return faulty;
    }

    List<String> told(String app) {
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:");
                RegisterWork work = house.open(warehouse, app)) {
            if (!work.breaches().isEmpty()) {
                assertThatThrownBy(work::count).isInstanceOf(RegisterException.class);
            }
            List<String> told = work.breaches().stream().map(Breach::toString).toList();
            assertThat(told).noneMatch(breach -> breach.contains("P000000") || breach.contains("19121212"));
            return told;
        }
    }

    /** Sets a value of a line of a CSV file, 1 for the heading. */
    void set(String file, int line, String column, String value) throws IOException {
        List<String> lines = lines(file);
        List<String> heading = List.of(lines.getFirst().split(";"));
        List<String> values =
                new ArrayList<>(List.of(lines.get(line - 1).split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
        values.set(heading.indexOf(column), value);
        lines.set(line - 1, String.join(";", values));
        write(file, lines);
    }

    String value(String file, int line, String column) throws IOException {
        List<String> lines = lines(file);
        return lines.get(line - 1)
                .split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[
                List.of(lines.getFirst().split(";")).indexOf(column)];
    }

    List<String> lines(String file) throws IOException {
        return new ArrayList<>(Files.readAllLines(files.resolve(file)));
    }

    void write(String file, List<String> lines) throws IOException {
        Files.write(files.resolve(file), lines);
    }

    /** Replaces a text of a contract that has it. */
    void contract(String file, String what, String with) throws IOException {
        Path path = house.contracts.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, with));
    }

    /** Writes a Parquet file again as a query gives its rows, which stand in {@code old}. */
    void rewrite(String file, String query) throws IOException, SQLException {
        Path path = files.resolve(file);
        Path made = files.resolve(file + ".new");
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = db.createStatement()) {
            sql.execute("create table old as from read_parquet('" + path + "')");
            sql.execute("copy (" + query + ") to '" + made + "' (format parquet)");
        }
        Files.move(made, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
