package se.liu.grund.standin;

import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.Field;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The layout of a field list: every field of the app. */
final class FieldList {

    private FieldList() {}

    static ObjectNode of(DataModel model) {
        ObjectNode list = Json.object();
        ArrayNode items = list.putArray("qItems");
        for (Field field : model.fields()) {
            ObjectNode item = items.addObject().put("qName", field.name()).put("qCardinal", field.cardinal());
            item.set("qTags", Json.texts(field.tags()));
            item.set("qSrcTables", Json.texts(field.tables()));
        }
        return list;
    }
}
