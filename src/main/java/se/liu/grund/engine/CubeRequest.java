package se.liu.grund.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks for a straight table by a hypercube that lives only for the question. */
final class CubeRequest {

    /** What the engine gives at once, over all pages of a request; one more is error 7009. */
    static final int CELLS = 10_000;

    private static final String PATH = "/qHyperCubeDef";
    private static final int NULL_ELEMENT = -2;

    private final EngineCalls calls;
    private final int app;
    private final List<String> dimensions;
    private final List<String> measures;

    CubeRequest(EngineCalls calls, int app, List<String> dimensions, List<String> measures) {
        this.calls = calls;
        this.app = app;
        this.dimensions = List.copyOf(dimensions);
        this.measures = List.copyOf(measures);
        if (columns() < 1 || columns() > CELLS) {
            throw new IllegalArgumentException(
                    "A hypercube of " + columns() + " columns was asked for, expected 1 to " + CELLS + ".");
        }
    }

    Cube fetch() {
        JsonNode created = calls.call(app, "CreateSessionObject", definition()).path("qReturn");
        String id = Members.text(created, "qGenericId");
        Cube cube;
        try {
            cube = read(Members.whole(created, "qHandle"));
        } catch (RuntimeException fault) {
            try {
                destroy(id);
            } catch (EngineException second) {
                fault.addSuppressed(second);
            }
            throw fault;
        }
        destroy(id);
        return cube;
    }

    private int columns() {
        return dimensions.size() + measures.size();
    }

    private Map<String, Object> definition() {
        List<Object> fields = new ArrayList<>();
        for (String dimension : dimensions) {
            fields.add(Map.of("qDef", Map.of("qFieldDefs", List.of(quoted(dimension)))));
        }
        List<Object> expressions = new ArrayList<>();
        for (String measure : measures) {
            expressions.add(Map.of("qDef", Map.of("qDef", measure)));
        }
        Map<String, Object> cube = Map.of(
                "qDimensions",
                fields,
                "qMeasures",
                expressions,
                "qSuppressZero",
                false,
                "qSuppressMissing",
                false,
                "qInitialDataFetch",
                List.of());
        return Map.of("qInfo", Map.of("qType", "grund-read-back"), "qHyperCubeDef", cube);
    }

    private void destroy(String id) {
        calls.call(app, "DestroySessionObject", id);
    }

    private Cube read(int handle) {
        JsonNode cube = calls.read(handle, "GetLayout").path("qLayout").path("qHyperCube");
        checkErrors(cube);
        int width = Members.whole(cube.path("qSize"), "qcx");
        int height = Members.whole(cube.path("qSize"), "qcy");
        if (width != columns()) {
            throw fault("GetLayout", "has " + width + " columns, expected " + columns());
        }
        List<CubeRow> rows = new ArrayList<>(height);
        int pageRows = CELLS / columns();
        while (rows.size() < height) {
            int before = rows.size();
            readPage(handle, rows, Math.min(pageRows, height - before));
            if (rows.size() == before) {
                throw fault("GetHyperCubeData", "stops after " + before + " rows, expected " + height);
            }
        }
        return new Cube(rows);
    }

    private void readPage(int handle, List<CubeRow> rows, int pageRows) {
        Map<String, Object> page = Map.of("qLeft", 0, "qTop", rows.size(), "qWidth", columns(), "qHeight", pageRows);
        JsonNode pages =
                calls.read(handle, "GetHyperCubeData", PATH, List.of(page)).path("qDataPages");
        for (JsonNode row : pages.path(0).path("qMatrix")) {
            rows.add(row(row));
        }
    }

    private CubeRow row(JsonNode cells) {
        if (cells.size() != columns()) {
            throw fault("GetHyperCubeData", "has a row of " + cells.size() + " cells, expected " + columns());
        }
        List<@Nullable String> keys = new ArrayList<>(dimensions.size());
        for (int i = 0; i < dimensions.size(); i++) {
            JsonNode cell = cells.path(i);
            boolean none = Members.flag(cell, "qIsNull") || Members.whole(cell, "qElemNumber") == NULL_ELEMENT;
            keys.add(none ? null : Members.text(cell, "qText"));
        }
        double[] numbers = new double[measures.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(cells.path(dimensions.size() + i));
        }
        return new CubeRow(Collections.unmodifiableList(keys), numbers);
    }

    private static double number(JsonNode cell) {
        boolean zeroLeftOut = !cell.has("qNum") && Members.text(cell, "qText").equals("0");
        return zeroLeftOut ? 0 : Members.number(cell, "qNum");
    }

    // The cube's own error says nothing of a single wrong field or expression; those have their own.
    private void checkErrors(JsonNode cube) {
        checkError(cube.path("qError"), "the whole");
        for (int i = 0; i < dimensions.size(); i++) {
            checkError(cube.path("qDimensionInfo").path(i).path("qError"), "dimension " + quoted(dimensions.get(i)));
        }
        for (int i = 0; i < measures.size(); i++) {
            checkError(cube.path("qMeasureInfo").path(i).path("qError"), "measure " + measures.get(i));
        }
    }

    private void checkError(JsonNode error, String part) {
        int code = Members.whole(error, "qErrorCode");
        if (code != 0) {
            String message = "the hypercube over %s is wrong: %s has error %d. %s"
                    .formatted(named(), part, code, EngineError.sentence(code));
            throw calls.faults().fault(message, code, "GetLayout", part);
        }
    }

    private EngineException fault(String method, String found) {
        String message = "the hypercube over %s %s. Look in the engine's log.".formatted(named(), found);
        return calls.faults().fault(message, 0, method, "");
    }

    private String named() {
        List<String> names = dimensions.stream().map(CubeRequest::quoted).toList();
        return names.isEmpty() ? "no dimension" : String.join(", ", names);
    }

    static String quoted(String field) {
        return "[" + field.replace("]", "]]") + "]";
    }
}
