package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.Variable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The small documents of the API. */
final class Documents {

    private Documents() {}

    /** An answer's object. @throws Calls.CutOff when it is none, so that it is asked for again */
    static JsonNode object(Answer answer) throws IOException {
        try {
            JsonNode node = Json.MAPPER.readTree(answer.body());
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException _) {
            // Told below, the same as an answer that is something else.
        }
        throw new Calls.CutOff(new Fault(0, 0, "something else than a whole JSON object", "", ""));
    }

    static List<Variable.Value> codelist(JsonNode list, String what) {
        List<Variable.Value> values = new ArrayList<>();
        for (JsonNode value : list.path("values")) {
            values.add(
                    value(value.path("code").asString(""), value.path("label").asString("")));
        }
        if (!coded(values)) {
            throw unlike(what, "values, each with a code of its own");
        }
        return values;
    }

    /** Whether there are values, each with a code of its own. */
    static boolean coded(List<Variable.Value> values) {
        long codes = values.stream()
                .map(Variable.Value::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .count();
        return codes > 0 && codes == values.size();
    }

    static Variable.Value value(String code, String label) {
        return new Variable.Value(code, label.isEmpty() ? code : label);
    }

    static SourceException unlike(String what, String expected) {
        return Problems.fault(
                what + " in another form than known", expected, "Report this with the document: the API has changed.");
    }

    /** Whether a note says that the numbers carry noise. */
    static boolean noisy(String note) {
        return note.contains("CKM") || note.toLowerCase(Locale.ROOT).contains("cell key method");
    }
}
