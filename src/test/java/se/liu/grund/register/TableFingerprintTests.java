package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.RowPlace.EngineTable;
import se.liu.grund.contract.RegisterContract.YearColumn;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.warehouse.Warehouse;

/** What is told of a table, beside what the engines are held to together. */
class TableFingerprintTests {

    private static List<DeliveredFile> told(String rows, String yearColumn) {
        RegisterContract contract = new RegisterContract(
                "prov",
                new EngineTable(List.of("prov")),
                "id",
                0,
                new YearColumn(yearColumn, 1993, 2199),
                null,
                null,
                List.of("kod"),
                List.of(),
                "");
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            warehouse.ask(dsl -> dsl.execute("create table prov as " + rows));
            return new Registers(Path.of(""), warehouse, null).files(List.of(contract));
        }
    }

    private static List<String> names(List<DeliveredFile> told) {
        return told.stream().map(DeliveredFile::name).toList();
    }

    private static final String ROWS = "select * from (values ('Åsa', '1993', 'x'), ('Örjan', '1993', 'y'),"
            + " ('Bo', '1994', 'x')) t(id, \"år\", kod)";

    @Test
    void tellsEachYearAsIfItWereAFile() {
        List<DeliveredFile> told = told(ROWS, "år");
        assertThat(names(told)).containsExactly("table prov, 1993", "table prov, 1994");
        assertThat(told.stream().map(DeliveredFile::bytes))
                .as("how many rows each has is told to nobody")
                .containsExactly(1L, 1L);
        assertThat(told.stream().map(DeliveredFile::sha256))
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("[0-9a-f]{64}"));
    }

    @Test
    void tellsOneTableWhereItHasNoRows() {
        List<DeliveredFile> told = told(ROWS + " where id = 'Ingen'", "år");
        assertThat(names(told)).containsExactly("table prov");
        assertThat(told.getFirst().bytes()).isZero();
    }

    @Test
    void tellsNothingThatStandsWhereAYearShould() {
        List<DeliveredFile> persons = told(ROWS, "id");
        assertThat(names(persons)).containsExactly("table prov");
        assertThat(persons.toString()).doesNotContain("Åsa", "Örjan", "Bo");

        String odd = ROWS + " union all select * from (values ('Eva', ' 1993', 'x'), ('Ulf', NULL, 'x'),"
                + " ('Pia', '1992', 'x'), ('Per', '', 'x')) t(id, \"år\", kod)";
        assertThat(names(told(odd, "år"))).containsExactly("table prov", "table prov, 1993", "table prov, 1994");
    }

    @Test
    void tellsOfAColumnOfMoreValuesThanThereAreYearsThatItCannotBeRead() {
        String many = "select 'P' || i as id, '1993' as \"år\", 'x' as kod from range(1001) r(i)";
        assertThat(told(many, "id")).containsExactly(new DeliveredFile("table prov", Registers.UNREADABLE, -1));
    }

    @Test
    void seesAnEmptyTextThatBecameNull() {
        String empty = "select 'Åsa' as id, '1993' as \"år\", '' as kod";
        assertThat(told(empty, "år")).isNotEqualTo(told(empty.replace("'' as kod", "NULL as kod"), "år"));
    }
}
