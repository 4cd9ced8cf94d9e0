package se.liu.grund.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.liu.grund.rebuild.RebuildRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a plan or rebuild: {@code {"apps":["framgrund"],"force":false}}, both members optional; no body means all
 * apps, unforced. Read by hand, so that one answer names everything that is wrong with it.
 */
final class RebuildOrder {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> errors = new ArrayList<>();

    private RebuildOrder() {}

    /** Throws {@link ProblemException} with all that is wrong. */
    static RebuildRequest of(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return new RebuildRequest(List.of(), false);
        }
        RebuildOrder order = new RebuildOrder();
        RebuildRequest request = order.read(parse(body));
        if (!order.errors.isEmpty()) {
            throw ProblemException.invalid(order.errors);
        }
        return request;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String where = at == null ? "the body: " : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            String what = e.getOriginalMessage().replaceAll(" \\(start marker at \\[.*]\\)", "");
            throw new ProblemException(ProblemType.MALFORMED_JSON, "Found at " + where + what + ".");
        }
    }

    private RebuildRequest read(JsonNode body) {
        if (!body.isObject()) {
            errors.add("The body is " + kind(body)
                    + ", expected an object such as {\"apps\":[\"framgrund\"],\"force\":false}.");
            return new RebuildRequest(List.of(), false);
        }
        for (String member : body.propertyNames()) {
            if (!member.equals("apps") && !member.equals("force")) {
                errors.add("There is no member '" + member + "'. Members: apps, force.");
            }
        }
        return new RebuildRequest(apps(body.path("apps")), force(body.path("force")));
    }

    private List<String> apps(JsonNode apps) {
        if (apps.isMissingNode()) {
            return List.of();
        }
        if (!apps.isArray()) {
            errors.add("'apps' is " + kind(apps) + ", expected an array of app aliases.");
            return List.of();
        }
        List<String> aliases = new ArrayList<>();
        int place = 0;
        for (JsonNode app : apps) {
            place++;
            if (app.isString()) {
                aliases.add(app.stringValue());
            } else {
                errors.add("'apps' has " + kind(app) + " at place " + place + ", expected an app alias.");
            }
        }
        return aliases;
    }

    private boolean force(JsonNode force) {
        if (!force.isMissingNode() && !force.isBoolean()) {
            errors.add("'force' is " + kind(force) + ", expected true or false.");
        }
        return force.isBoolean() && force.booleanValue();
    }

    private static String kind(JsonNode node) {
        String kind = node.getNodeType().name().toLowerCase(Locale.ROOT);
        return switch (node.getNodeType()) {
            case ARRAY, OBJECT -> "an " + kind;
            case NULL -> kind;
            default -> "a " + kind;
        };
    }
}
