package se.liu.grund.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What one table of a delivery contract must be beyond its schema's reach. */
final class TableChecks {

    /** Which sources a role may have by the table's format. */
    private static final Map<String, Set<String>> SOURCES = Map.of(
            "text", Set.of("heading", "row-variable", "column", "file-name", "constant", "code-list"),
            "xlsx", Set.of("heading", "row-variable", "column", "file-name", "sheet-name", "constant", "code-list"),
            "px", Set.of("variable", "file-name", "constant", "code-list"),
            "json-stat", Set.of("variable", "file-name", "constant", "code-list"),
            "pxweb", Set.of("variable", "file-name", "constant", "code-list"));

    /** Every source that some format has; what is none of them is the schema's to tell. */
    private static final Set<String> KINDS =
            SOURCES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());

    /** Keys that only some formats have. */
    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("encoding", Set.of("text")),
            Map.entry("delimiter", Set.of("text")),
            Map.entry("decimal", Set.of("text", "xlsx")),
            Map.entry("sheet", Set.of("xlsx")),
            Map.entry("language", Set.of("px")),
            Map.entry("dataset", Set.of("json-stat")),
            Map.entry("pxweb", Set.of("pxweb")),
            Map.entry("headings", Set.of("text", "xlsx")),
            Map.entry("row-variables", Set.of("text", "xlsx")),
            Map.entry("value", Set.of("text", "xlsx")),
            Map.entry("unit", Set.of("px", "json-stat", "pxweb")));

    private final ContractFile file;
    private final ContractFolder folder;

    TableChecks(ContractFile file, ContractFolder folder) {
        this.file = file;
        this.folder = folder;
    }

    /** Notes every fault of the table at a place. */
    void run(String table) {
        format(table);
        roles(table);
        markers(table + "/markers");
        NameCheck.each(file, table + "/totals");
        NameCheck.each(file, table + "/leave-out");
        NameCheck.at(file, table + "/value");
        NameCheck.at(file, table + "/unit");
    }

    private void format(String table) {
        JsonNode node = file.root().at(table);
        String format = TableRecords.formatName(node);
        if (!SOURCES.containsKey(format)) {
            return; // the schema's to tell
        }
        KEYS.forEach((key, formats) -> {
            if (node.has(key) && !formats.contains(format)) {
                file.wrong(
                        table + "/" + key,
                        "the key '" + key + "'",
                        "none in a table of format " + format + ", as '"
                                + node.path("file").asString("") + "' is");
            }
        });
        if (format.equals("pxweb") && !node.has("pxweb")) {
            file.wrong(table, "format pxweb", "a key 'pxweb' that says what to fetch");
        }
        if (TableRecords.GRIDS.contains(format)) {
            if (!node.has("headings")) {
                file.wrong(table, "no key 'headings'", "how many heading rows, 1 or 2");
            }
            if (!node.has("row-variables") && !node.has("value")) {
                file.wrong(table, "no key 'row-variables'", "how many row variables, 1 to 5, or a key 'value'");
            }
        }
    }

    private void roles(String table) {
        Claims sources = new Claims(file, "a source");
        for (Role role : Role.values()) {
            String source = table + "/roles" + ContractFile.step(role.label());
            within(source + "/heading", table + "/headings", "heading rows");
            within(source + "/row-variable", table + "/row-variables", "row variables");
            group(source + "/file-name", table + "/file");
            NameCheck.at(file, source + "/constant");
            folder.refers(file, source + "/code-list", "a list", AppContracts.CODES, ".csv");
            String format = TableRecords.formatName(file.root().at(table));
            if (format.equals("xlsx")) {
                sheet(source + "/sheet-name", table + "/sheet");
            }
            allowed(source, format);
            for (String kind : List.of("/heading", "/row-variable", "/file-name", "/sheet-name", "/column")) {
                JsonNode claimed = file.root().at(source + kind);
                if (claimed.isValueNode() && !file.refused().contains(source)) {
                    String name = kind.substring(1) + ": " + claimed.asString();
                    sources.take(name, source, source + kind);
                }
            }
        }
        variables(table);
        String gender = table + "/roles/kön/constant";
        List<String> genders = Arrays.stream(Gender.values()).map(Gender::label).toList();
        file.text(gender)
                .filter(text -> !genders.contains(text))
                .ifPresent(text -> file.wrong(gender, "'" + text + "'", Nearest.oneOf(genders, text)));
    }

    /** A variable plays one role, but for kod and namn, which are its values' code and label. */
    private void variables(String table) {
        Claims variables = new Claims(file, "a variable");
        String name = table + "/roles/namn/variable";
        String code = file.text(table + "/roles/kod/variable").orElse("");
        for (Role role : Role.values()) {
            String pointer = table + "/roles" + ContractFile.step(role.label()) + "/variable";
            boolean codesName =
                    pointer.equals(name) && file.text(name).orElse("").equalsIgnoreCase(code);
            if (!codesName) {
                variables.take(pointer);
            }
        }
    }

    private void allowed(String source, String format) {
        Set<String> sources = SOURCES.getOrDefault(format, KINDS);
        for (String kind : file.root().at(source).propertyNames()) {
            if (!sources.contains(kind)
                    && KINDS.contains(kind)
                    && !file.refused().contains(source)) {
                file.wrong(
                        source,
                        "the source '" + kind + "'",
                        "one that a table of format " + format + " has: "
                                + String.join(", ", sources.stream().sorted().toList()));
            }
        }
    }

    private void sheet(String pointer, String patternPointer) {
        file.text(pointer).ifPresent(group -> {
            String pattern = file.text(patternPointer).orElse("");
            if (pattern.isEmpty()) {
                file.wrong(
                        pointer, "'" + group + "'", "a key 'sheet' beside the roles, with the group {" + group + "}");
                return;
            }
            var groups = new FilePattern(pattern).groups();
            if (!groups.contains(group)) {
                file.wrong(
                        pointer,
                        "'" + group + "'",
                        "a group of the sheet's pattern '" + pattern + "', " + Nearest.oneOf(groups, group));
            }
        });
    }

    private void within(String pointer, String countPointer, String noun) {
        int count = file.number(countPointer);
        int number = file.number(pointer);
        if (count > 0 && number > count) {
            file.wrong(
                    pointer,
                    String.valueOf(number),
                    "at most " + count + ", since the table has " + count + " " + noun + " (line "
                            + file.line(countPointer) + ")");
        }
    }

    private void group(String pointer, String patternPointer) {
        file.text(pointer)
                .ifPresent(group -> file.text(patternPointer).ifPresent(pattern -> {
                    var groups = new FilePattern(pattern).groups();
                    if (!groups.contains(group)) {
                        file.wrong(
                                pointer,
                                "'" + group + "'",
                                "a group of '" + pattern + "', " + Nearest.oneOf(groups, group));
                    }
                }));
    }

    private void markers(String pointer) {
        for (String marker : file.root().at(pointer).propertyNames()) {
            String place = pointer + ContractFile.step(marker);
            if (marker.chars().allMatch(c -> Character.isDigit(c) || NameCheck.blank(c) || c == ',' || c == '.')
                    && marker.chars().anyMatch(Character::isDigit)) {
                file.wrong(place, "'" + marker + "'", "a marker that cannot be mistaken for a number");
            } else if (!marker.isEmpty() && !marker.equals(marker.strip())) {
                file.wrong(place, "'" + marker + "'", "no blank at its ends; cells are read without");
            }
            JsonNode hidden = file.root().at(place + "/hidden");
            if (hidden.size() == 2 && file.number(place + "/hidden/0") > file.number(place + "/hidden/1")) {
                file.wrong(place + "/hidden", SchemaFault.flow(hidden), "the lower bound first");
            }
        }
    }
}
