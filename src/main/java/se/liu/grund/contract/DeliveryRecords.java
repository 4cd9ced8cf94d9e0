package se.liu.grund.contract;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.contract.TableShape.EmptyLabel;
import se.liu.grund.contract.TableShape.Encoding;
import se.liu.grund.contract.TableShape.Marker;
import tools.jackson.databind.JsonNode;

/** From a file without faults to records; the one place that knows a delivery contract's defaults. */
final class DeliveryRecords {

    private static final Map<String, Marker> MARKERS =
            Map.of("-", new Marker.Zero(), "..C", new Marker.Hidden(1, 4), "", new Marker.Missing());
    private static final List<String> TOTALS = List.of("Total", "Totalt", "Riket");
    private static final List<Gender> REQUIRED = List.of(Gender.KVINNOR, Gender.MÄN);

    private final ContractFile file;

    DeliveryRecords(ContractFile file) {
        this.file = file;
    }

    DeliveryContract delivery() {
        JsonNode root = file.root();
        String delivery = root.path("delivery").asString();
        JsonNode required = root.path("required");
        return new DeliveryContract(
                delivery,
                root.path("app").asString(),
                root.path("folder").asString(delivery),
                root.path("tables").valueStream().map(this::table).toList(),
                required.isMissingNode()
                        ? REQUIRED
                        : required.valueStream().map(this::gender).toList(),
                file.fingerprint());
    }

    private TableShape table(JsonNode table) {
        Map<Role, RoleSource> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, source(table.path("roles").path(role.label())));
        }
        JsonNode totals = table.path("totals");
        return new TableShape(
                table.path("file").asString(),
                AppRecords.constant(Encoding.class, table.path("encoding").asString("detect")),
                table.path("headings").intValue(),
                table.path("row-variables").intValue(),
                roles,
                markers(table.path("markers")),
                totals.isMissingNode()
                        ? TOTALS
                        : totals.valueStream().map(JsonNode::asString).toList(),
                AppRecords.constant(EmptyLabel.class, table.path("empty-label").asString("skip")));
    }

    private RoleSource source(JsonNode source) {
        String kind = source.propertyNames().iterator().next();
        JsonNode value = source.path(kind);
        return switch (kind) {
            case "heading" -> new RoleSource.Heading(value.intValue());
            case "row-variable" -> new RoleSource.RowVariable(value.intValue());
            case "file-name" -> new RoleSource.FileName(value.asString());
            case "constant" -> new RoleSource.Constant(value.asString());
            case "code-list" -> new RoleSource.CodeOf(value.asString());
            default -> throw new IllegalStateException("The schema knows a source that we do not: " + kind);
        };
    }

    private Map<String, Marker> markers(JsonNode markers) {
        if (markers.isMissingNode()) {
            return MARKERS;
        }
        Map<String, Marker> read = new LinkedHashMap<>();
        markers.properties().forEach(entry -> read.put(entry.getKey(), marker(entry.getValue())));
        return read;
    }

    private Marker marker(JsonNode marker) {
        JsonNode bounds = marker.path("hidden");
        if (bounds.isArray()) {
            return new Marker.Hidden(bounds.path(0).intValue(), bounds.path(1).intValue());
        }
        return marker.asString().equals("zero") ? new Marker.Zero() : new Marker.Missing();
    }

    private Gender gender(JsonNode label) {
        for (Gender gender : Gender.values()) {
            if (gender.label().equals(label.asString())) {
                return gender;
            }
        }
        throw new IllegalStateException("The schema knows a kön that we do not: " + label);
    }
}
