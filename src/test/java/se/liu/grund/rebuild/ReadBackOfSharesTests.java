package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.standin.Fault;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;

/** What Qlik holds otherwise than the mart is found before the app is saved: in shares, texts, and measures of many rows. */
class ReadBackOfSharesTests {

    @TempDir
    Path temp;

    /** The message of the reload when a table of Qlik's was changed after it was loaded. */
    private String told(TestHouse house, String table, Consumer<TableData> change) {
        house.qlik.faultOnce(new Fault.AfterLoad(loaded -> {
            if (loaded.name().equals(table)) {
                change.accept(loaded);
            }
        }));
        Run run = house.rebuild(true);
        assertThat(run.state()).isEqualTo(State.FAILED);
        return String.valueOf(run.steps().getLast().message());
    }

    private static int row(TableData table, BiPredicate<TableData, Integer> wanted) {
        for (int row = 0; row < table.rows(); row++) {
            if (wanted.test(table, row)) {
                return row;
            }
        }
        throw new IllegalArgumentException("no such row in " + table.name());
    }

    private static boolean is(TableData table, int row, String field, String text) {
        return table.value(row, field).text().equals(text);
    }

    private static int overgang(TableData table, String kommun) {
        return row(
                table,
                (t, row) -> is(t, row, "Mått", "Övergångstal, utrikes födda")
                        && is(t, row, "Kommun", kommun)
                        && is(t, row, "Period", "2021"));
    }

    @Test
    void findsAQuotientWhereTheMartHasABlank() {
        try (TestHouse house = new TestHouse(temp, "rekrytering", "jdbc:duckdb:")) {
            assertThat(told(
                            house,
                            "Rekrytering",
                            table -> table.set(overgang(table, "Ydre"), "Andel totalt", Value.number(0))))
                    .contains(
                            "table 'Rekrytering', field 'Andel totalt'",
                            "Övergångstal, utrikes födda (Registrerade upp till 25 år), 2021, 0512 Ydre, Utrikes födda registrerade / utrikes födda"
                                    + " 18–25 år, Andel totalt: found 0, expected no number");
        }
    }

    @Test
    void findsQuotientsThatChangedPlacesAndWrongDenominators() {
        try (TestHouse house = new TestHouse(temp, "rekrytering", "jdbc:duckdb:")) {
            assertThat(told(house, "Rekrytering", table -> {
                        int boxholm = overgang(table, "Boxholm");
                        int motala = overgang(table, "Motala");
                        Value four = table.value(boxholm, "Andel totalt");
                        table.set(boxholm, "Andel totalt", table.value(motala, "Andel totalt"));
                        table.set(motala, "Andel totalt", four);
                        table.set(boxholm, "Nämnare totalt", Value.number(68));
                    }))
                    .contains(
                            "0560 Boxholm, Utrikes födda registrerade / utrikes födda 18–25 år, Andel totalt: found 13,"
                                    + " expected 4",
                            "0560 Boxholm, Utrikes födda registrerade / utrikes födda 18–25 år, Nämnare totalt: found"
                                    + " 68, expected 67",
                            "0583 Motala, Utrikes födda registrerade / utrikes födda 18–25 år, Andel totalt: found 4,"
                                    + " expected 13");
        }
    }

    @Test
    void findsATextThatIsAnother() {
        try (TestHouse house = new TestHouse(temp, "bakgrund", "jdbc:duckdb:")) {
            assertThat(told(house, "Information", table -> table.set(0, "Rubrik", Value.text("Vad talen inte är"))))
                    .contains("table 'Information': found no such row, expected {", "Rubrik=Vad talen inte är");
        }
    }

    @Test
    void findsANumberInAMeasureOfManyRowsByItsTwoMargins() throws IOException {
        try (TestHouse house = new TestHouse(temp, "bakgrund", "jdbc:duckdb:")) {
            StringBuilder file = new StringBuilder("\t\t\tKvinnor\tMän\n\t\t\t2016-2018\t2016-2018\n");
            for (int group = 1; group <= 650; group++) {
                for (int programme = 1; programme <= 8; programme++) {
                    file.append(
                            "P%d\tProgram %d\tGrupp %d\t%d\t-%n".formatted(programme, programme, group, 5 + group % 7));
                }
            }
            Files.writeString(house.delivery("aldersgrupp.txt"), file.toString());
            Run run = house.rebuild(true);
            assertThat(run.state()).as(house.rebuilds.report(run.id())).isEqualTo(State.SUCCEEDED);

            assertThat(told(house, "Bakgrund", table -> {
                        int row = row(
                                table, (t, at) -> is(t, at, "Åldersgrupp", "Grupp 9") && is(t, at, "Programkod", "P3"));
                        table.set(row, "Kvinnor", Value.number(8));
                    }))
                    .contains(
                            "Åldersgrupp, 2016 - 2018, P3, sum of Kvinnor: found",
                            "Åldersgrupp, 2016 - 2018, Grupp 9, sum of Kvinnor: found 57, expected 56");
        }
    }
}
