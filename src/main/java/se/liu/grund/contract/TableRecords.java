package se.liu.grund.contract;

import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.liu.grund.contract.TableFormat.Decimal;
import se.liu.grund.contract.TableFormat.Delimiter;
import se.liu.grund.contract.TableFormat.Encoding;
import se.liu.grund.contract.TableShape.EmptyLabel;
import tools.jackson.databind.JsonNode;

/** From a table of a delivery contract without faults to records, with its defaults. */
final class TableRecords {

    private static final Map<String, Marker> GRID_MARKERS =
            Map.of("-", new Marker.Zero(), "..C", new Marker.Hidden(1, 4), "", new Marker.Missing());

    // SCB's: '..' is not available or too uncertain, '.' cannot occur. Neither says a count.
    private static final Map<String, Marker> CUBE_MARKERS = Map.of(
            "-", new Marker.Zero(), "..", new Marker.Missing(), ".", new Marker.Missing(), "", new Marker.Missing());

    /** The formats that hold rows of text. */
    static final Set<String> GRIDS = Set.of("text", "xlsx");

    private static final List<String> TOTALS = List.of("Total", "Totalt", "Riket");

    private TableRecords() {}

    static TableShape table(JsonNode table) {
        Map<Role, RoleSource> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, source(table.path("roles").path(role.label())));
        }
        Map<String, String> where = new LinkedHashMap<>();
        table.path("where")
                .properties()
                .forEach(e -> where.put(e.getKey(), e.getValue().asString()));
        TableFormat format = format(table);
        JsonNode totals = table.path("totals");
        return new TableShape(
                table.path("file").asString(),
                format,
                table.path("headings").intValue(0),
                table.path("row-variables").intValue(0),
                roles,
                DeliveryRecords.text(table, "value"),
                where,
                markers(table.path("markers"), format),
                totals.isMissingNode() ? TOTALS : DeliveryRecords.texts(totals),
                DeliveryRecords.texts(table.path("leave-out")),
                AppRecords.constant(EmptyLabel.class, table.path("empty-label").asString("skip")),
                numbers(table.path("numbers")),
                DeliveryRecords.text(table, "unit"));
    }

    /** The format's word: what the contract says, or what the file's name ends with. */
    static String formatName(JsonNode table) {
        if (table.path("format").isString()) {
            return table.path("format").stringValue();
        }
        String file = table.path("file").asString("").toLowerCase(Locale.ROOT);
        if (table.has("pxweb")) {
            return "pxweb";
        }
        if (file.endsWith(".xlsx") || file.endsWith(".xlsm")) {
            return "xlsx";
        }
        return file.endsWith(".px") ? "px" : file.endsWith(".json") ? "json-stat" : "text";
    }

    private static TableFormat format(JsonNode table) {
        return switch (formatName(table)) {
            case "xlsx" -> new TableFormat.Workbook(DeliveryRecords.text(table, "sheet"), decimal(table));
            case "px" -> new TableFormat.Px(DeliveryRecords.text(table, "language"));
            case "json-stat" -> new TableFormat.JsonStat(DeliveryRecords.text(table, "dataset"));
            case "pxweb" -> pxWeb(table.path("pxweb"));
            default -> text(table);
        };
    }

    private static TableFormat text(JsonNode table) {
        boolean plain = table.path("file").asString().toLowerCase(Locale.ROOT).endsWith(".txt");
        return new TableFormat.Text(
                AppRecords.constant(Encoding.class, table.path("encoding").asString("detect")),
                AppRecords.constant(Delimiter.class, table.path("delimiter").asString(plain ? "tab" : "detect")),
                decimal(table));
    }

    private static Decimal decimal(JsonNode table) {
        return AppRecords.constant(Decimal.class, table.path("decimal").asString("none"));
    }

    private static TableFormat pxWeb(JsonNode fetch) {
        Map<String, List<String>> selection = new LinkedHashMap<>();
        fetch.path("selection")
                .properties()
                .forEach(e -> selection.put(e.getKey(), DeliveryRecords.texts(e.getValue())));
        Map<String, String> codeLists = new LinkedHashMap<>();
        fetch.path("code-lists")
                .properties()
                .forEach(e -> codeLists.put(e.getKey(), e.getValue().asString()));
        return new TableFormat.PxWeb(
                URI.create(fetch.path("url").asString()),
                fetch.path("version").intValue(2),
                fetch.path("table").asString(),
                fetch.path("language").asString("sv"),
                selection,
                codeLists);
    }

    private static RoleSource source(JsonNode source) {
        String kind = source.propertyNames().iterator().next();
        JsonNode value = source.path(kind);
        return switch (kind) {
            case "heading" -> new RoleSource.Heading(value.intValue());
            case "row-variable" -> new RoleSource.RowVariable(value.intValue());
            case "file-name" -> new RoleSource.FileName(value.asString());
            case "sheet-name" -> new RoleSource.SheetName(value.asString());
            case "column" -> new RoleSource.Column(value.asString());
            case "variable" -> new RoleSource.Variable(value.asString());
            case "constant" -> new RoleSource.Constant(value.asString());
            case "code-list" -> new RoleSource.CodeOf(value.asString());
            default -> throw new IllegalStateException("The schema knows a source that we do not: " + kind);
        };
    }

    private static Map<String, Marker> markers(JsonNode markers, TableFormat format) {
        if (markers.isMissingNode()) {
            return format.grid() ? GRID_MARKERS : CUBE_MARKERS;
        }
        Map<String, Marker> read = new LinkedHashMap<>();
        markers.properties().forEach(entry -> read.put(entry.getKey(), marker(entry.getValue())));
        return read;
    }

    private static Marker marker(JsonNode marker) {
        JsonNode bounds = marker.path("hidden");
        if (bounds.isArray()) {
            return new Marker.Hidden(bounds.path(0).intValue(), bounds.path(1).intValue());
        }
        return switch (marker.asString()) {
            case "zero" -> new Marker.Zero();
            case "number" -> new Marker.Beside();
            default -> new Marker.Missing();
        };
    }

    private static Numbers numbers(JsonNode numbers) {
        if (numbers.path("rounded").isInt()) {
            return new Numbers.Rounded(numbers.path("rounded").intValue());
        }
        return numbers.asString("exact").equals("noisy") ? new Numbers.Noisy() : new Numbers.Exact();
    }
}
