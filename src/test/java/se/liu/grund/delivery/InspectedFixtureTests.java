package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.DeliveryContracts;

/** Every genuine file, inspected: what is said of it stands in {@code spec/inspect}. */
class InspectedFixtureTests {

    private static final Path FIXTURES = Path.of("../shared/reference/fixtures");
    private static final Path SPECS = Path.of("src/test/resources/spec/inspect");
    private static final Path CONTRACTS = Path.of("contracts");

    static Inspections inspections() {
        return new Inspections(
                // The others would claim every table of single years.
                new AppContracts(CONTRACTS)
                        .all().stream()
                                .filter(app -> app.populations().isEmpty())
                                .toList(),
                new CodeLists(CONTRACTS.resolve("codes")),
                new DeliveryContracts(CONTRACTS));
    }

    private static Inspection inspect(String fixture) throws IOException {
        Path file = FIXTURES.resolve(fixture);
        if (!Files.exists(file)) {
            String sentence = "The fixtures of ../shared/reference are not here, so " + fixture + " is not inspected.";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
            Assumptions.abort(sentence);
        }
        return inspections().inspect(file, file.getFileName().toString(), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bf/etablering3-larosate-ar.txt",
                "bf/studentbakgrund-kon-ar.txt",
                "bf/utlandsk_bakgrund_semikolon_cp1252_prickad.csv",
                "bf/utlandsk_bakgrund_semikolon_utf8_x.csv",
                "bf/utlandsk_bakgrund_semikolon_utf8bom_mindre_an_5.csv",
                "bf/utlandsk_bakgrund_tab_latin1_punktpunktC.txt",
                "px/pxwebapi_TAB001.px",
                "px/pxwebapi_TAB003.px",
                "px/pxwebapi_tab4_fewcells.px",
                "jsonstat/jsonstatjava_canada.json",
                "jsonstat/jsonstatjava_galicia.json",
                "jsonstat/jsonstatjava_order.json",
                "pxapi/scb_v2_TAB6471_data.json"
            })
    void saysWhatAGenuineFileIs(String fixture) throws IOException {
        Inspection inspection = inspect(fixture);
        String told = Told.of(inspection) + "\n" + inspection.contract();
        Path spec = SPECS.resolve(fixture.substring(fixture.indexOf('/') + 1) + ".spec");
        // Where a proposal is to change, what it became can be copied from here.
        Files.writeString(Files.createDirectories(Path.of("target/inspect")).resolve(spec.getFileName()), told);
        assertThat(told).isEqualTo(Files.readString(spec));
    }

    @Test
    void readsTheFourDialectsOfOneTableAlike() throws IOException {
        Set<Object> all = new LinkedHashSet<>();
        for (String dialect : new String[] {
            "semikolon_cp1252_prickad.csv",
            "semikolon_utf8_x.csv",
            "semikolon_utf8bom_mindre_an_5.csv",
            "tab_latin1_punktpunktC.txt"
        }) {
            Inspection inspection = inspect("bf/utlandsk_bakgrund_" + dialect);
            assertThat(inspection.statuses()).hasToString("{EXACT=54, ZERO=4, HIDDEN=7}");
            all.add(Told.cells(inspection));
        }
        assertThat(all).hasSize(1);
    }
}
