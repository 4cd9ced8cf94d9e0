package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the populations of an app contract must be beyond the schema's reach. */
final class PopulationChecks {

    private final ContractFile file;
    private final ContractFolder folder;
    private final JsonNode populations;
    private final List<String> ids;

    PopulationChecks(ContractFile file, ContractFolder folder) {
        this.file = file;
        this.folder = folder;
        this.populations = file.root().path("populations");
        this.ids = populations
                .valueStream()
                .map(population -> population.path("id").asString(""))
                .toList();
    }

    /** Notes every fault. */
    void run() {
        lists("/key");
        if (populations.isMissingNode()) {
            for (String section : List.of("measures", "computed")) {
                for (int i = 0; i < file.root().path(section).size(); i++) {
                    String named = "/" + section + "/" + i + "/populations";
                    if (!file.root().at(named).isMissingNode()) {
                        file.wrong(named, "populations of a measure", "none, since the app names no 'populations'");
                    }
                }
            }
            return;
        }
        if (file.text("/layout").filter("table-per-measure"::equals).isPresent()) {
            file.wrong(
                    "/populations",
                    "populations in layout 'table-per-measure'",
                    "layout 'concatenated', where one field tells them apart");
        }
        Claims names = new Claims(file, "an id and a name");
        for (int i = 0; i < populations.size(); i++) {
            String population = "/populations/" + i;
            NameCheck.at(file, population + "/name");
            file.text(population + "/id").ifPresent(id -> names.take(id, population, population + "/id"));
            file.text(population + "/name").ifPresent(name -> names.take(name, population, population + "/name"));
            lists(population + "/key");
            compared(population);
            each(population + "/without-persons-of");
            pool(population);
        }
        labels();
        for (String section : List.of("measures", "computed")) {
            for (int i = 0; i < file.root().path(section).size(); i++) {
                each("/" + section + "/" + i + "/populations");
            }
        }
    }

    /** A key's code list is there, and its fields have one to be filled from. */
    private void lists(String key) {
        folder.refers(file, key + "/code-list", "a list", AppContracts.CODES, ".csv");
        JsonNode fields = file.root().at(key + "/fields");
        if (!fields.isEmpty() && !file.root().at(key).has("code-list")) {
            file.wrong(key + "/fields", "fields without a code list", "'code-list' in the key, which fills them");
        }
        for (int i = 0; i < fields.size(); i++) {
            String list = key + "/fields/" + i + "/code-list";
            folder.refers(file, list, "a list", AppContracts.CODES, ".csv");
            String of = fields.path(i).path("of").asString("");
            if (of.endsWith("itude") && !file.root().at(list).isMissingNode()) {
                file.wrong(list, "a code list for a " + of, "none: degrees are shown as they are");
            }
        }
    }

    private void compared(String population) {
        String of = population + "/of";
        id(of);
        file.text(of).ifPresent(id -> {
            int other = ids.indexOf(id);
            if (id.equals(file.text(population + "/id").orElse(""))
                    || (other >= 0 && populations.path(other).has("of"))) {
                file.wrong(of, "'" + id + "'", "a population that is not compared with one itself");
            }
        });
    }

    private void pool(String population) {
        Optional<Integer> years = Optional.of(file.number(population + "/period/years"))
                .filter(given -> given > 0)
                .or(() -> Optional.of(file.number("/period/years")));
        if (file.number(population + "/pool/from") > 0 && years.get() == 1) {
            file.wrong(population + "/pool", "a pool of periods of 1 year", "periods of 2 years or more");
        }
    }

    /** A period tells by its years alone how it is written. */
    private void labels() {
        Map<Integer, String> first = new HashMap<>();
        List<String> places = new ArrayList<>(List.of("/period"));
        for (int i = 0; i < populations.size(); i++) {
            places.add("/populations/" + i + "/period");
        }
        for (String place : places) {
            String label = place + "/label";
            int years = file.number(place + "/years");
            file.text(label).filter(_ -> years > 0).ifPresent(text -> {
                String before = first.putIfAbsent(years, label);
                if (before != null && !file.text(before).orElse("").equals(text)) {
                    file.wrong(
                            label,
                            "'" + text + "'",
                            "'" + file.text(before).orElse("") + "', as " + before + " (line " + file.line(before)
                                    + ") writes periods of as many years");
                }
            });
        }
    }

    private void each(String pointer) {
        for (int i = 0; i < file.root().at(pointer).size(); i++) {
            id(pointer + "/" + i);
        }
    }

    private void id(String pointer) {
        file.text(pointer)
                .filter(id -> !ids.contains(id))
                .ifPresent(id -> file.wrong(pointer, "'" + id + "'", "a population, " + Nearest.oneOf(ids, id)));
    }
}
