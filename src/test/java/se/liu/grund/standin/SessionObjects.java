package se.liu.grund.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import se.liu.grund.standin.data.DataModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The objects a session has made: hypercubes and field lists, by handle. */
final class SessionObjects {

    private final Session session;
    private final Map<Integer, SessionObject> objects = new ConcurrentSkipListMap<>();
    private int next = Session.DOC + 1;

    private static final class SessionObject {
        final String id;
        final String type;
        final JsonNode properties;
        DataModel computedFrom = DataModel.EMPTY;
        Optional<CubeLayout> computed = Optional.empty();

        SessionObject(String id, String type, JsonNode properties) {
            this.id = id;
            this.type = type;
            this.properties = properties;
        }
    }

    SessionObjects(Session session) {
        this.session = session;
    }

    IntStream handles() {
        return objects.keySet().stream().mapToInt(Integer::intValue);
    }

    Answer create(JsonNode properties) {
        String type = properties.path("qInfo").path("qType").asString("");
        if (type.isEmpty()) {
            throw EngineError.invalidParams("qInfo");
        }
        int handle = next++;
        String id = properties.path("qInfo").path("qId").asString("");
        SessionObject made = new SessionObject(id.isEmpty() ? "HC%02d".formatted(handle - 1) : id, type, properties);
        objects.put(handle, made);
        ObjectNode result = Json.object();
        result.putObject("qReturn")
                .put("qType", "GenericObject")
                .put("qHandle", handle)
                .put("qGenericType", type)
                .put("qGenericId", made.id);
        return Answer.changing(result, handle);
    }

    Answer destroy(String id) {
        List<Integer> gone = objects.entrySet().stream()
                .filter(entry -> entry.getValue().id.equals(id))
                .map(Map.Entry::getKey)
                .toList();
        gone.forEach(objects::remove);
        return new Answer(Json.object().put("qSuccess", !gone.isEmpty()), List.of(), gone);
    }

    Answer call(Request request) {
        SessionObject object = objects.get(request.handle());
        if (object == null) {
            throw EngineError.invalidParams("Invalid handle " + request.handle());
        }
        return new MethodTable()
                .with("GetLayout", p -> layout(object))
                .with("GetProperties", p -> properties(object))
                .with("GetHyperCubeData", p -> data(object, p), "qPath", "qPages")
                .call(request);
    }

    private static Answer properties(SessionObject object) {
        ObjectNode result = Json.object();
        result.set("qProp", object.properties);
        return Answer.of(result);
    }

    private Answer layout(SessionObject object) {
        ObjectNode result = Json.object();
        ObjectNode layout = result.putObject("qLayout");
        layout.putObject("qInfo").put("qId", object.id).put("qType", object.type);
        layout.putObject("qMeta");
        layout.putObject("qSelectionInfo");
        if (object.properties.has("qHyperCubeDef")) {
            layout.set("qHyperCube", cube(object).layout());
        }
        if (object.properties.has("qFieldListDef")) {
            layout.set("qFieldList", FieldList.of(session.openDoc().data()));
        }
        return Answer.of(result);
    }

    private Answer data(SessionObject object, Params params) {
        if (!params.text("qPath").equals("/qHyperCubeDef") || !object.properties.has("qHyperCubeDef")) {
            throw EngineError.invalidParams("qPath");
        }
        ObjectNode result = Json.object();
        result.set("qDataPages", cube(object).pages(params.get("qPages")));
        return Answer.of(result);
    }

    /** Computed anew when the data is not what it was computed from, so that it is never stale. */
    private CubeLayout cube(SessionObject object) {
        DataModel data = session.openDoc().data();
        if (object.computed.isEmpty() || object.computedFrom != data) {
            object.computed = Optional.of(new CubeLayout(data, object.properties.path("qHyperCubeDef")));
            object.computedFrom = data;
        }
        return object.computed.get();
    }
}
