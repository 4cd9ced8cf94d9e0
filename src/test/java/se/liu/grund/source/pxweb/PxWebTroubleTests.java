package se.liu.grund.source.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.source.SourceException;

/** A server that is busy, slow, or breaks off. */
@Timeout(60)
class PxWebTroubleTests {

    private final Stubs stubs = new Stubs();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        stubs.close();
    }

    @ParameterizedTest
    @CsvSource({"TAB429S, 7", "TAB429D, 30"})
    void waitsAsLongAsTheServerAsks(String table, int seconds) throws IOException {
        assertThat(stubs.fetched(Stubs.two(table), folder)).hasSize(4);
        assertThat(stubs.waits).containsExactly(Duration.ofSeconds(seconds));
        assertThat(stubs.dataCalls(table)).isEqualTo(2);
    }

    @Test
    void waitsNoLongerThanTheTimeThereIs() throws IOException {
        assertThat(stubs.fetched(Stubs.two("TAB429A"), folder))
                .containsExactly("no time left for TAB429A | an answer within 600 seconds in all"
                        + " | Try later, ask for less, or allow more time.");
        assertThat(stubs.dataCalls("TAB429A")).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABCUT", "TABTRUNC", "TABSLOW", "TAB503"})
    void callsAgainWhenOneAnswerFails(String table) throws IOException {
        List<String> cells = stubs.fetched(Stubs.two(table), folder);

        assertThat(stubs.faults).isEmpty();
        assertThat(cells).hasSize(4);
        assertThat(stubs.dataCalls(table)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TABCUTA;a broken connection",
                "TABTRUNCA;an answer with the end of the file in the midst of its data"
            })
    void tellsWhatFailsEveryTimeAndLeavesNothingThatCounts(String table, String failure) throws IOException {
        assertThat(stubs.fetched(Stubs.two(table), folder))
                .containsExactly(failure + " for " + table
                        + ", 3 times | a whole answer | Try later, or ask who runs the server.");
        assertThat(stubs.dataCalls(table)).isEqualTo(3);
        assertThat(folder.resolve(Manifest.NAME)).doesNotExist();
    }

    @Test
    void keepsWhatWasWholeWhenTheNextFetchFails() throws IOException {
        stubs.fetched(Stubs.two("TAB1"), folder);
        List<String> failed = stubs.fetched(Stubs.two("TABTRUNCA"), folder);
        stubs.faults.clear();

        assertThat(failed).hasSize(1);
        assertThat(stubs.fetched(Stubs.two("TAB1"), folder)).hasSize(4);
        assertThat(stubs.dataCalls("TAB1")).isEqualTo(1);
    }

    @Test
    void partsFinerOnceWhenTheServerFindsItTooMuch() throws IOException {
        assertThat(stubs.fetched(Stubs.two("TAB403"), folder))
                .containsExactly(
                        "01/000001/2022 = 102", "01/000001/2023 = 103", "05/000001/2022 = 502", "05/000001/2023 = 503");
        assertThat(stubs.dataCalls("TAB403")).isEqualTo(3);
    }

    @Test
    void givesUpWhenEvenTheFinerIsTooMuch() throws IOException {
        assertThat(stubs.fetched(Stubs.two("TAB403A"), folder))
                .containsExactly(
                        "HTTP 403: \"Forbidden: The query resulted in cell that exceeds the number of allowed.\""
                                + " for part 1 of 2 of TAB403A | HTTP 200 | Ask for fewer cells in one answer.");
        assertThat(stubs.dataCalls("TAB403A")).isEqualTo(2);
    }

    @Test
    void takesNoAnswerThatIsLargerThanAllowed() throws IOException {
        PxWebSettings small = new PxWebSettings(
                100, 30, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(1), 3, 1_000, stubs);
        try (PxWeb web =
                PxWeb.at(URI.create("http://127.0.0.1:" + stubs.server.port() + "/api/v2"), small, Stubs.READER)) {
            assertThatExceptionOfType(SourceException.class)
                    .isThrownBy(() -> web.fetch(Stubs.two("TAB1"), folder, stubs.faults::add))
                    .withMessage(
                            "Found an answer of more than 1000 bytes for the metadata of TAB1, expected at most that."
                                    + " Ask for fewer cells in one answer, or allow larger ones.");
        }
    }
}
