package se.liu.grund.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a counting must be beyond its schema's reach: what it says of app and registers is as those have it. */
final class CountingChecks {

    private final ContractFile file;
    private final ContractFolder folder;
    private final Path contracts;

    CountingChecks(ContractFile file, ContractFolder folder, Path contracts) {
        this.file = file;
        this.folder = folder;
        this.contracts = contracts;
    }

    /** Notes every fault. */
    void run() {
        file.text("/counting")
                .filter(name -> !name.equals(file.stem()))
                .ifPresent(name -> file.wrong("/counting", "'" + name + "'", "'" + file.stem() + "', the file's name"));
        folder.refers(file, "/counting", "an app", AppContracts.FOLDER, ".yaml");
        int below = file.number("/hidden-below");
        if (below == 2 || below == 3) {
            // 1 + 1 alone would be hidden as three, and 1 alone as less than 2.
            file.wrong(
                    "/hidden-below",
                    String.valueOf(below),
                    "1, which hides nothing, or at least 4: what is hidden by less can be told from the rest");
        }
        Optional<AppContract> app = app();
        app.ifPresent(this::special);
        Map<String, String> first = new LinkedHashMap<>();
        for (int i = 0; i < file.root().path("populations").size(); i++) {
            String at = "/populations/" + i;
            String id = file.text(at + "/population").orElse("");
            String before = first.putIfAbsent(id, at);
            if (before != null) {
                file.wrong(at, "population '" + id + "' again", "each once; see line " + file.line(before));
            }
            app.ifPresent(of -> population(at, id, of));
            folder.refers(file, at + "/names", "a list", AppContracts.CODES, ".csv");
            rows(at);
        }
        app.ifPresent(of -> missing(of, first));
    }

    /** The app's own faults are told with it. */
    private Optional<AppContract> app() {
        try {
            return file.text("/counting").map(name -> new AppContracts(contracts).named(name));
        } catch (ContractException told) {
            return Optional.empty();
        }
    }

    /** A category that no measure has is where persons would go silently. Open measures take any, so they are not asked. */
    private void special(AppContract app) {
        for (String key : List.of("/empty", "/absent")) {
            List<Categories> closed = app.delivered().stream()
                    .map(Measure::categories)
                    .filter(one -> !one.open())
                    .toList();
            file.text(key)
                    .filter(name -> !closed.isEmpty()
                            && closed.stream().noneMatch(one -> one.also().contains(name) || listed(one, name)))
                    .ifPresent(name -> file.wrong(
                            key,
                            "'" + name + "'",
                            "a category of some measure of the app, "
                                    + Nearest.oneOf(
                                            closed.stream()
                                                    .flatMap(one -> one.also().stream())
                                                    .distinct()
                                                    .sorted()
                                                    .toList(),
                                            name)));
        }
    }

    /** Whether a label stands in a code list; of a list that cannot be read, its own faults are told. */
    private boolean listed(Categories categories, String label) {
        Path list = contracts.resolve(AppContracts.CODES).resolve(categories.codeList() + ".csv");
        try (Stream<String> lines = Files.lines(list)) {
            return lines.anyMatch(line -> Arrays.asList(line.split(";")).contains(label));
        } catch (IOException | UncheckedIOException told) {
            return true;
        }
    }

    private void missing(AppContract app, Map<String, String> given) {
        for (Population population : populations(app)) {
            if (!given.containsKey(population.id())) {
                file.error(
                        "/populations",
                        "found no population '" + population.id() + "', expected every population of the app");
            }
        }
    }

    private static List<Population> populations(AppContract app) {
        return app.delivered().stream().map(Measure::population).distinct().toList();
    }

    private void population(String at, String id, AppContract app) {
        List<String> ids = populations(app).stream().map(Population::id).toList();
        if (!ids.contains(id)) {
            file.wrong(
                    id.isEmpty() ? at : at + "/population",
                    id.isEmpty() ? "no key 'population'" : "'" + id + "'",
                    ids.equals(List.of(""))
                            ? "none: the app names no populations"
                            : "one of: " + String.join(", ", ids));
            return;
        }
        List<String> measures =
                app.in(id).measures().stream().map(Measure::ownId).toList();
        List<String> given = new ArrayList<>();
        for (String place : List.of(at + "/measures", at + "/outcomes/measures")) {
            file.root().at(place).propertyStream().forEach(one -> {
                String pointer = place + ContractFile.step(one.getKey());
                if (!measures.contains(one.getKey())) {
                    file.wrong(
                            pointer, "'" + one.getKey() + "'", "a measure, " + Nearest.oneOf(measures, one.getKey()));
                } else if (given.contains(one.getKey())) {
                    file.wrong(pointer, "'" + one.getKey() + "' again", "each measure once");
                }
                given.add(one.getKey());
            });
        }
        measures.stream()
                .filter(measure -> !given.contains(measure))
                .forEach(measure -> file.error(
                        at + "/measures", "found no measure '" + measure + "', expected every one of the population"));
        boolean listed = app.in(id).key().codeList() != null;
        JsonNode choices = file.root().at(at + "/where");
        for (int i = 0; i < choices.size(); i++) {
            JsonNode choice = choices.path(i);
            String pointer = at + "/where/" + i;
            if (choice.has("in") == choice.has("group-of-code")) {
                file.wrong(
                        pointer,
                        choice.has("in") ? "both 'in' and 'group-of-code'" : "neither 'in' nor 'group-of-code'",
                        "one of them");
            } else if (choice.has("group-of-code") && !listed) {
                file.wrong(pointer, "'group-of-code'", "a code list in the app's key, which tells the groups");
            }
        }
    }

    private void rows(String at) {
        JsonNode population = file.root().at(at);
        if (population.has("code") == population.has("group")) {
            file.error(
                    at,
                    "found " + (population.has("code") ? "both 'code' and 'group'" : "neither 'code' nor 'group'")
                            + ", expected one of them: what the rows are counted by");
        }
        register(at + "/rows").ifPresent(register -> {
            if (register.gender() == null) {
                file.wrong(at + "/rows", "'" + register.register() + "', which tells no kön", "a register that does");
            }
            column(at + "/code", register);
            for (int i = 0; i < population.path("where").size(); i++) {
                column(at + "/where/" + i + "/column", register);
            }
            columns(at + "/measures", register);
        });
        register(at + "/outcomes/register").ifPresent(register -> columns(at + "/outcomes/measures", register));
    }

    private void columns(String place, RegisterContract register) {
        file.root().at(place).propertyNames().forEach(measure -> column(place + ContractFile.step(measure), register));
    }

    private void column(String pointer, RegisterContract register) {
        file.text(pointer)
                .filter(name -> !register.columns().contains(name))
                .ifPresent(name -> file.wrong(
                        pointer,
                        "'" + name + "'",
                        "a column of register '" + register.register() + "', "
                                + Nearest.oneOf(register.columns(), name)));
    }

    private Optional<RegisterContract> register(String pointer) {
        folder.refers(file, pointer, "a register", RegisterContracts.FOLDER, ".yaml");
        try {
            return file.text(pointer).map(name -> new RegisterContracts(contracts).named(name));
        } catch (ContractException told) {
            return Optional.empty();
        }
    }
}
