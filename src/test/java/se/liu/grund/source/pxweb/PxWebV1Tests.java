package se.liu.grund.source.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.source.Cube;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.pxweb.TableRequest.Selection;

class PxWebV1Tests {

    private final Stubs stubs = new Stubs();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        stubs.close();
    }

    @Test
    void fetchesTheCellsThatWereAskedFor() throws IOException {
        try (PxWebV1 web = stubs.v1();
                Cube cube = web.fetch(Stubs.two("UF/UF0205/Nyborjare"), folder, stubs.faults::add)) {
            assertThat(CubeText.cells(cube))
                    .containsExactly(
                            "01/000001/2022 = 102",
                            "01/000001/2023 = ..",
                            "05/000001/2022 = 502",
                            "05/000001/2023 = 503");
        }
        assertThat(stubs.faults).isEmpty();
    }

    @Test
    void tellsThatOtherYearsCame() {
        refuses(
                Stubs.two("UF/UF0205/NyborjareAldre"),
                "Found an answer without 2023, but with 2021 of Tid, expected 2022, 2023, as asked for."
                        + " Look at the table: its times have changed, or another table has taken its place.");
    }

    @Test
    void tellsWhatTheServerSaysOfItsError() {
        refuses(
                Stubs.two("UF/UF0205/NyborjareBorta"),
                "Found HTTP 400: \"Parameter error\" for UF/UF0205/NyborjareBorta, expected HTTP 200."
                        + " Compare what is asked for with the table as it is now.");
    }

    @Test
    void refusesCodeListsSinceItCannotKnowWhatTheyHold() {
        refuses(
                Stubs.request("UF/UF0205/Nyborjare", Map.of("Region", Selection.of("agg_Norra", "N"))),
                "Found the code list \"agg_Norra\" of Region, expected the table's own codes: version 1 does not tell what"
                        + " its code lists hold. Use version 2 of the API, or the table's own codes.");
    }

    private void refuses(TableRequest request, String message) {
        try (PxWebV1 web = stubs.v1()) {
            assertThatExceptionOfType(SourceException.class)
                    .isThrownBy(() -> web.fetch(request, folder, stubs.faults::add))
                    .withMessage(message);
        }
    }
}
