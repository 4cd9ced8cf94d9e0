package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTests {

    @Test
    void separatesBySemicolonAndEndsLinesByCrLf() {
        CsvText csv = new CsvText();
        csv.line(List.of("Bransch", "Kvinnor"));
        csv.line(List.of("Handel", ""));

        assertThat(csv).hasToString("Bransch;Kvinnor\r\nHandel;\r\n");
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(line("a;b", "c\"d", "e\r\nf", "g,h")).isEqualTo("\"a;b\";\"c\"\"d\";\"e\r\nf\";g,h\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-2+3", "@x", "\tx", "＝1", "-", "=12", "--3"})
    void guardsWhatASpreadsheetWouldRun(String text) {
        assertThat(line(text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void guardsBeforeItQuotes() {
        assertThat(line("=A;B")).isEqualTo("\"'=A;B\"\r\n");
        assertThat(line("\rx")).isEqualTo("\"'\rx\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,5", "192", "-12", "+3.5", "0123", "2014 - 2019", "Uppgift saknas", "a=b"})
    void leavesNumbersAndOtherTextAlone(String text) {
        assertThat(line(text)).isEqualTo(text + "\r\n");
    }

    private static String line(String... fields) {
        CsvText csv = new CsvText();
        csv.line(List.of(fields));
        return csv.toString();
    }
}
