package se.liu.grund.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a delivery contract must be beyond its schema's reach. Looks only at what has the right kind, so a file with
 * faults of the schema still gets all of these told.
 */
final class DeliveryChecks {

    private final ContractFile file;
    private final ContractFolder folder;

    /** Takes a file and the folder that holds what it refers to. */
    DeliveryChecks(ContractFile file, ContractFolder folder) {
        this.file = file;
        this.folder = folder;
    }

    /** Notes every fault. */
    void run() {
        file.text("/delivery")
                .filter(name -> !name.equals(file.stem()))
                .ifPresent(name -> file.wrong("/delivery", "'" + name + "'", "'" + file.stem() + "', the file's name"));
        folder.refers(file, "/app", "an app", AppContracts.FOLDER, ".yaml");
        NameCheck.at(file, "/folder");
        Map<String, FilePattern> earlier = new LinkedHashMap<>();
        JsonNode tables = file.root().path("tables");
        for (int i = 0; i < tables.size(); i++) {
            String table = "/tables/" + i;
            pattern(table + "/file", earlier);
            roles(table);
            markers(table + "/markers");
            NameCheck.each(file, table + "/totals");
        }
    }

    private void pattern(String pointer, Map<String, FilePattern> earlier) {
        NameCheck.at(file, pointer);
        file.text(pointer).ifPresent(text -> {
            FilePattern pattern = new FilePattern(text);
            if (!pattern.sound()) {
                String groups = "groups like {mått}, each once, with something between them, and no other braces";
                file.wrong(pointer, "'" + text + "'", groups);
                return;
            }
            earlier.forEach((place, first) -> {
                if (first.covers(pattern)) {
                    file.wrong(
                            pointer,
                            "'" + text + "'",
                            "a pattern that can still be reached; " + place + " (line " + file.line(place)
                                    + ") takes its files first, so put this one before it");
                }
            });
            earlier.put(pointer, pattern);
        });
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
            for (String kind : List.of("/heading", "/row-variable", "/file-name")) {
                JsonNode claimed = file.root().at(source + kind);
                if (claimed.isValueNode() && !file.refused().contains(source)) {
                    String name = kind.substring(1) + ": " + claimed.asString();
                    sources.take(name, source, source + kind);
                }
            }
        }
        String gender = table + "/roles/kön/constant";
        List<String> genders = Arrays.stream(Gender.values()).map(Gender::label).toList();
        file.text(gender)
                .filter(text -> !genders.contains(text))
                .ifPresent(text -> file.wrong(gender, "'" + text + "'", Nearest.oneOf(genders, text)));
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
