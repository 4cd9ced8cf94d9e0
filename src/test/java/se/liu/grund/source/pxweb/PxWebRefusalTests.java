package se.liu.grund.source.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.pxweb.TableRequest.Selection;

/** Requests that are refused here, and answers that are not what was asked for. */
class PxWebRefusalTests {

    private final Stubs stubs = new Stubs();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        stubs.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¤',
            quoteCharacter = '`',
            value = {
                "TAB400¤HTTP 400: \"Bad Request: Value, 05 is not a valid value code for variable Region\" for TAB400 | HTTP 200"
                        + " | Compare what is asked for with the table as it is now.",
                "TAB404¤HTTP 404: \"Not Found: Node with id, TAB404 can not be found\" for the metadata of TAB404 | HTTP 200"
                        + " | Check the address and the table's id: tables are renamed and withdrawn.",
                "TAB302¤HTTP 302 for TAB302 | HTTP 200 | Set the address that PxWeb has now.",
                "TABTYPE¤\"text/html; charset=utf-8\" for TABTYPE | application/json"
                        + " | Check the address: something else than PxWeb answers there.",
                "TABTIME¤an answer without 2023, but with 2021 of Tid | 2022, 2023, as asked for"
                        + " | Look at the table: its times have changed, or another table has taken its place.",
                "TABREGION¤an answer without 05 of Region | 01, 05, as asked for | Look at the table: its values have changed.",
                "TABDEFAULT¤an answer with the variable Kon that was not asked for | only what was asked for"
                        + " | Name its values: the table does not eliminate it."
            })
    void tellsWhatCameInPlaceOfTheTable(String table, String told) throws IOException {
        assertThat(stubs.fetched(Stubs.two(table), folder)).containsExactly(told);
        assertThat(folder.resolve(Manifest.NAME)).doesNotExist();
        assertThat(stubs.dataCalls(table)).isLessThan(2);
    }

    @Test
    void neverLeavesAVariableToTheDefaultSelection() throws IOException {
        Map<String, Selection> some = Map.of("Region", Selection.values("01"), "Tid", Selection.values("2023"));

        assertThat(stubs.fetched(new TableRequest("TAB1", "sv", some), folder))
                .containsExactly(
                        "no selection of Kon (kön) | values, or that it is eliminated | Say what is wanted of it:"
                                + " otherwise the table's default selection would come, which is not the whole.",
                        "no selection of ContentsCode (tabellinnehåll) | values: it cannot be eliminated | Say what is wanted"
                                + " of it: otherwise the table's default selection would come, which is not the whole.");
        assertThat(stubs.dataCalls("TAB1")).isZero();
    }

    @Test
    void suggestsWhatIsNearestToWhatTheTableHasNot() throws IOException {
        Map<String, Selection> wrong = Map.of(
                "Region", Selection.values("01", "östergötland", "range(01)"),
                "Kön", Selection.values("1"),
                "Tid", Selection.eliminated());

        assertThat(stubs.fetched(Stubs.request("TAB1", wrong), folder))
                .containsExactly(
                        "no variable \"Kön\" in TAB1 | such as Kon (kön), Tid (år), Region (region)"
                                + " | Name one of the table's variables.",
                        "no value \"östergötland\" of Region (region) | such as 05 (Östergötlands län), 00 (Riket),"
                                + " 03 (Uppsala län) | Name values that the table has.",
                        "no value \"range(01)\" of Region (region) | such as 00 (Riket), 01 (Stockholms län), 03 (Uppsala län)"
                                + " | Name values that the table has.",
                        "Tid (år) to be eliminated | values: the table does not let it be eliminated"
                                + " | Name the values that are wanted, such as its total.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://statistikdatabasen.scb.se/api/v2",
                "ftp://127.0.0.1/",
                "https://127.0.0.1:1/?lang=sv",
                "http://127.0.0.1.example.org/",
                "file:///api"
            })
    void callsOnlyOverTlsOrOnThisMachine(String address) {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> PxWeb.at(URI.create(address), PxWebSettings.v2(), Stubs.READER))
                .withMessage("Found the address \"" + address + "\", expected https:// and a host, or http:// on this"
                        + " machine. Set the address of PxWeb's API.");
    }

    @Test
    void showsNoPasswordOfAnAddress() {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(
                        () -> PxWeb.at(URI.create("https://a:hemlig@example.org/"), PxWebSettings.v2(), Stubs.READER))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hemlig"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../config", "", "TAB1/data", "TAB1?x=", ".."})
    void takesNoPathForATable(String table) throws IOException {
        assertThat(stubs.fetched(Stubs.two(table), folder))
                .containsExactly("the table \"" + table
                        + "\" | an id such as TAB6471 | Set the table's name as the database has it.");
    }
}
