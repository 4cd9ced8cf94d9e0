package se.liu.grund.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What a delivery contract must be beyond its schema's reach. Looks only at what has the right kind, so a file with
 * faults of the schema still gets all of these told.
 */
final class DeliveryChecks {

    private final ContractFile file;
    private final ContractFolder folder;
    private final TableChecks shapes;

    /** Takes a file and the folder that holds what it refers to. */
    DeliveryChecks(ContractFile file, ContractFolder folder) {
        this.file = file;
        this.folder = folder;
        this.shapes = new TableChecks(file, folder);
    }

    /** Notes every fault. */
    void run() {
        file.text("/delivery")
                .filter(name -> !name.equals(file.stem()))
                .ifPresent(name -> file.wrong("/delivery", "'" + name + "'", "'" + file.stem() + "', the file's name"));
        folder.refers(file, "/app", "an app", AppContracts.FOLDER, ".yaml");
        NameCheck.at(file, "/folder");
        population(folder.appJson(file.text("/app").orElse("")));
        Map<String, FilePattern> earlier = new LinkedHashMap<>();
        JsonNode tables = file.root().path("tables");
        for (int i = 0; i < tables.size(); i++) {
            String table = "/tables/" + i;
            pattern(table + "/file", earlier);
            shapes.run(table);
        }
        List<String> measures = folder.measures(file.text("/app").orElse(""));
        measures("/measures", measures);
        measures("/expected/mått", measures);
        JsonNode totals = file.root().path("control-totals");
        for (int i = 0; i < totals.size(); i++) {
            measure("/control-totals/" + i + "/mått", measures);
            period("/control-totals/" + i + "/period");
        }
        JsonNode periods = file.root().at("/expected/periods");
        for (int i = 0; i < periods.size(); i++) {
            period("/expected/periods/" + i);
        }
        folder.refers(file, "/expected/codes", "a list", AppContracts.CODES, ".csv");
    }

    /** Which population the cells are of must be told, and can be, where the app has several. */
    private void population(JsonNode app) {
        List<String> ids = app.path("populations")
                .valueStream()
                .map(population -> population.path("id").asString(""))
                .toList();
        String given = file.text("/population").orElse("");
        if (ids.isEmpty()) {
            if (!given.isEmpty()) {
                file.wrong("/population", "'" + given + "'", "none: the app names no populations");
            }
        } else if (!file.root().has("population")) {
            file.error(
                    "",
                    "found no key 'population', expected a population of the app, one of: " + String.join(", ", ids));
        } else if (!given.isEmpty() && !ids.contains(given)) {
            file.wrong("/population", "'" + given + "'", "a population of the app, " + Nearest.oneOf(ids, given));
        } else {
            genders(app, given);
        }
        for (int i = 0; i < file.root().path("without-persons-of").size(); i++) {
            String pointer = "/without-persons-of/" + i;
            file.text(pointer)
                    .filter(id -> !ids.contains(id))
                    .ifPresent(id -> file.wrong(
                            pointer,
                            "'" + id + "'",
                            ids.isEmpty()
                                    ? "none: the app names no populations"
                                    : "a population of the app, " + Nearest.oneOf(ids, id)));
        }
        if (!file.root().path("without-persons-of").isEmpty() && !file.root().has("said-by")) {
            file.error(
                    "/without-persons-of",
                    "found no key 'said-by', expected where the source says so,"
                            + " e.g. said-by: \"Urval i B&F: personer utan yrkesexamen\"");
        }
    }

    /** What the population does not have cannot be asked for. */
    private void genders(JsonNode app, String population) {
        Function<String, Optional<JsonNode>> named = id -> app.path("populations")
                .valueStream()
                .filter(one -> one.path("id").asString("").equals(id))
                .findFirst();
        Optional<JsonNode> own = named.apply(population);
        List<String> genders = own.filter(one -> one.has("kön"))
                .or(() -> own.flatMap(one -> named.apply(one.path("of").asString(""))))
                .map(one -> DeliveryRecords.texts(one.path("kön")))
                .orElse(List.of());
        for (int i = 0; i < file.root().path("required").size() && !genders.isEmpty(); i++) {
            String pointer = "/required/" + i;
            file.text(pointer)
                    .filter(gender -> !genders.contains(gender))
                    .ifPresent(gender -> file.wrong(
                            pointer,
                            "'" + gender + "'",
                            String.join(" or ", genders) + ", as the app's contract says of '" + population + "'"));
        }
        if (!genders.isEmpty() && !file.root().has("required") && !genders.containsAll(List.of("Kvinnor", "Män"))) {
            file.error(
                    "",
                    "found no key 'required', expected one, since '" + population + "' does not have Kvinnor and Män,"
                            + " which are required where nothing is said; e.g. required: [" + String.join(", ", genders)
                            + "]");
        }
    }

    private void measures(String pointer, List<String> measures) {
        for (int i = 0; i < file.root().at(pointer).size(); i++) {
            measure(pointer + "/" + i, measures);
        }
    }

    /** Where the app's contract names no measures, its own faults are told, not these. */
    private void measure(String pointer, List<String> measures) {
        file.text(pointer)
                .filter(id -> !measures.isEmpty() && !measures.contains(id))
                .ifPresent(id -> file.wrong(pointer, "'" + id + "'", "a measure, " + Nearest.oneOf(measures, id)));
    }

    private void period(String pointer) {
        file.text(pointer)
                .filter(text -> {
                    int from = Integer.parseInt(text.substring(0, 4));
                    int to = text.length() == 4 ? from : Integer.parseInt(text.substring(5));
                    return from < 1900 || to > 2199 || to < from;
                })
                .ifPresent(text ->
                        file.wrong(pointer, "'" + text + "'", "years from 1900 to 2199, the first of them first"));
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
}
