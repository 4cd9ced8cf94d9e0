package se.liu.grund.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.Field;
import se.liu.grund.standin.data.Value;
import se.liu.grund.standin.expression.HyperCube;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A hypercube read from its definition, and its layout and pages. A dimension that is no field leaves it empty. */
final class CubeLayout {

    private static final int MOST_CELLS = 10_000;

    private final DataModel model;
    private final JsonNode definition;
    private final List<String> dimensions = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Optional<HyperCube> cube;

    CubeLayout(DataModel model, JsonNode definition) {
        this.model = model;
        this.definition = definition;
        List<HyperCube.Dimension> known = new ArrayList<>();
        for (JsonNode dimension : definition.path("qDimensions")) {
            String name = dimension.path("qDef").path("qFieldDefs").path(0).asString("");
            String field = field(name);
            dimensions.add(field);
            if (model.field(field).isEmpty()) {
                unknown.add(field);
            }
            known.add(new HyperCube.Dimension(
                    field, dimension.path("qNullSuppression").asBoolean(false)));
        }
        for (JsonNode measure : definition.path("qMeasures")) {
            measures.add(measure.path("qDef").path("qDef").asString(""));
        }
        cube = unknown.isEmpty()
                ? Optional.of(new HyperCube(
                        model,
                        new HyperCube.Definition(
                                known,
                                measures,
                                definition.path("qSuppressZero").asBoolean(false),
                                definition.path("qSuppressMissing").asBoolean(false))))
                : Optional.empty();
    }

    /** {@code [My ]]field]}, {@code ="x"} and the bare name all mean the field. */
    private String field(String name) {
        String bare = name.strip().replaceFirst("^=\\s*", "");
        if (model.field(bare).isPresent()) {
            return bare;
        }
        if (bare.startsWith("[") && bare.endsWith("]")) {
            return bare.substring(1, bare.length() - 1).replace("]]", "]");
        }
        if (bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")) {
            return bare.substring(1, bare.length() - 1).replace("\"\"", "\"");
        }
        return bare;
    }

    private int columns() {
        return dimensions.size() + measures.size();
    }

    private List<HyperCube.Row> rows() {
        return cube.map(HyperCube::rows).orElse(List.of());
    }

    ObjectNode layout() {
        ObjectNode layout = Json.object();
        layout.putObject("qSize").put("qcx", columns()).put("qcy", rows().size());
        if (!unknown.isEmpty()) {
            layout.set("qError", error("Invalid dimension: " + String.join(", ", unknown)));
        }
        ArrayNode dimensionInfo = layout.putArray("qDimensionInfo");
        dimensions.forEach(name -> dimensionInfo.add(dimension(name)));
        ArrayNode measureInfo = layout.putArray("qMeasureInfo");
        ArrayNode totals = layout.putArray("qGrandTotalRow");
        for (int measure = 0; measure < measures.size(); measure++) {
            measureInfo.add(measure(measure));
            int at = measure;
            totals.add(cell(cube.map(c -> c.total(at)).orElse(Value.NULL), 0, "L"));
        }
        layout.set("qDataPages", pages(definition.path("qInitialDataFetch")));
        return layout.put("qMode", "S").put("qNoOfLeftDims", -1);
    }

    private ObjectNode dimension(String name) {
        ObjectNode info = Json.object().put("qFallbackTitle", name);
        Optional<Field> field = model.field(name);
        info.put("qCardinal", field.map(Field::cardinal).orElse(0));
        info.putArray("qGroupFieldDefs").add(name);
        info.set("qTags", Json.texts(field.map(Field::tags).orElse(List.of())));
        if (field.isEmpty()) {
            info.set("qError", error("Invalid dimension: " + name));
        }
        return info;
    }

    private ObjectNode measure(int measure) {
        ObjectNode info = Json.object().put("qFallbackTitle", measures.get(measure));
        cube.flatMap(c -> c.error(measure)).ifPresent(message -> info.set("qError", error(message)));
        double[] numbers = rows().stream()
                .mapToDouble(row -> row.measures().get(measure).number())
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        Json.number(info, "qMin", numbers.length == 0 ? Double.NaN : numbers[0]);
        Json.number(info, "qMax", numbers.length == 0 ? Double.NaN : numbers[numbers.length - 1]);
        return info;
    }

    private static ObjectNode error(String message) {
        return Json.object().put("qErrorCode", 7000).put("qExtendedMessage", message);
    }

    /** The engine counts the cells that are asked for, not those that there are. */
    ArrayNode pages(JsonNode asked) {
        long cells = 0;
        for (JsonNode page : asked) {
            cells += page.path("qWidth").asLong(0) * page.path("qHeight").asLong(0);
        }
        if (cells > MOST_CELLS) {
            throw EngineError.pagesTooLarge();
        }
        ArrayNode pages = Json.MAPPER.createArrayNode();
        asked.forEach(page -> pages.add(page(page)));
        return pages;
    }

    private ObjectNode page(JsonNode asked) {
        int left = Math.clamp(asked.path("qLeft").asInt(0), 0, columns());
        int top = Math.clamp(asked.path("qTop").asInt(0), 0, rows().size());
        int right = (int) Math.min(columns(), left + asked.path("qWidth").asLong(0));
        int bottom = (int) Math.min(rows().size(), top + asked.path("qHeight").asLong(0));
        ObjectNode page = Json.object();
        ArrayNode matrix = page.putArray("qMatrix");
        for (HyperCube.Row row : rows().subList(top, bottom)) {
            ArrayNode line = matrix.addArray();
            for (int column = left; column < right; column++) {
                line.add(cell(row, column));
            }
        }
        page.putArray("qTails");
        page.putObject("qArea")
                .put("qLeft", left)
                .put("qTop", top)
                .put("qWidth", right - left)
                .put("qHeight", bottom - top);
        return page;
    }

    private ObjectNode cell(HyperCube.Row row, int column) {
        if (column >= dimensions.size()) {
            return cell(row.measures().get(column - dimensions.size()), 0, "L");
        }
        Value value = row.dimensions().get(column);
        int element = model.field(dimensions.get(column)).orElseThrow().element(value);
        return cell(value, element, value.isNull() ? "L" : "O");
    }

    private static ObjectNode cell(Value value, int element, String state) {
        ObjectNode cell = Json.object().put("qText", value.text());
        Json.number(cell, "qNum", value.number());
        cell.put("qElemNumber", element).put("qState", state);
        Json.flag(cell, "qIsNull", value.isNull());
        return cell;
    }
}
