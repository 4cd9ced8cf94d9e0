package se.liu.grund.source.jsonstat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the one data set of a document by its whole tree, in the plainest way, to compare with. */
final class NaiveJsonStat {

    private static final JsonMapper JSON = new JsonMapper();

    private NaiveJsonStat() {}

    /** Like {@code 01/2021 = 5 ..}; what is no valid JSON-stat throws something. */
    static List<String> cells(String text) {
        JsonNode set = JSON.readTree(text);
        if (!set.has("value")) {
            set = set.valueStream().filter(n -> n.has("value")).findFirst().orElseThrow();
        }
        JsonNode dimensions = set.get("dimension");
        JsonNode ids = set.has("id") ? set.get("id") : dimensions.get("id");
        List<List<String>> codes = new ArrayList<>();
        ids.forEach(id -> codes.add(codes(dimensions.get(id.asString()).get("category"))));
        JsonNode value = set.get("value");
        JsonNode status = set.get("status");
        List<String> cells = new ArrayList<>();
        int size = codes.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
        for (int position = 0; position < size; position++) {
            JsonNode number = at(value, position);
            String marker = marker(status, position, size, number != null);
            if (number != null || marker != null) {
                cells.add(place(codes, position) + " =" + shown(number) + shown(marker));
            }
        }
        return cells;
    }

    private static String shown(JsonNode number) {
        if (number == null || number.isNull()) {
            return "";
        }
        return " "
                + (number.isString()
                        ? number.asString()
                        : String.valueOf(number.asDouble()).replaceFirst("\\.0$", ""));
    }

    private static String shown(String marker) {
        return marker == null || marker.isEmpty() ? "" : " " + marker;
    }

    private static String marker(JsonNode status, int position, int size, boolean held) {
        if (status == null || status.isNull()) {
            return null;
        }
        if (status.isString() || status.isArray() && status.size() == 1 && size != 1) {
            return held ? (status.isString() ? status : status.get(0)).asString("") : null;
        }
        JsonNode own = at(status, position);
        return own == null ? null : own.asString("");
    }

    private static JsonNode at(JsonNode block, int position) {
        return block.isArray() ? block.get(position) : block.get(String.valueOf(position));
    }

    private static String place(List<List<String>> codes, int position) {
        String place = "";
        for (int v = codes.size() - 1; v >= 0; v--) {
            int count = codes.get(v).size();
            place = codes.get(v).get(position % count) + (place.isEmpty() ? "" : "/") + place;
            position /= count;
        }
        return place;
    }

    private static List<String> codes(JsonNode category) {
        JsonNode index = category.get("index");
        if (index == null) {
            return List.copyOf(category.get("label").propertyNames());
        }
        if (index.isArray()) {
            return index.valueStream().map(JsonNode::asString).toList();
        }
        Map<Integer, String> places = new TreeMap<>();
        index.properties().forEach(e -> places.put(e.getValue().asInt(), e.getKey()));
        return List.copyOf(places.values());
    }
}
