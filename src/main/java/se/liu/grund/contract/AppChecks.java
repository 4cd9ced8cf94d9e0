package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What an app contract must be beyond its schema's reach. Looks only at what has the right kind, so a file with faults
 * of the schema still gets all of these told.
 */
final class AppChecks {

    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}");

    private final ContractFile file;
    private final ContractFolder folder;
    private final boolean separate;

    /** Takes a file and the folder that holds what it refers to. */
    AppChecks(ContractFile file, ContractFolder folder) {
        this.file = file;
        this.folder = folder;
        this.separate = file.text("/layout").filter("table-per-measure"::equals).isPresent();
    }

    /** Notes every fault. */
    void run() {
        file.text("/app")
                .filter(app -> !app.equals(file.stem()))
                .ifPresent(app -> file.wrong("/app", "'" + app + "'", "'" + file.stem() + "', the file's name"));
        List.of("/title", "/table", "/values/pattern").forEach(name -> NameCheck.at(file, name));
        period("/period");
        populations();
        String both = "both {value} and {measure} once, and no other braces";
        placeholders("/values/pattern", List.of(Set.of("{value}", "{measure}")), both);
        measures(new FieldChecks(file, separate).run());
        new ComputedChecks(file).run();
        audits("/audits");
    }

    private void populations() {
        new PopulationChecks(file, folder).run();
        for (int i = 0; i < file.root().path("populations").size(); i++) {
            period("/populations/" + i + "/period");
        }
    }

    /** A period of one year needs no more than that year. */
    private void period(String pointer) {
        Set<String> both = Set.of("{from}", "{to}");
        NameCheck.at(file, pointer + "/label");
        if (file.number(pointer + "/years") == 1) {
            placeholders(
                    pointer + "/label",
                    List.of(both, Set.of("{year}"), Set.of("{from}"), Set.of("{to}")),
                    "{year} once, or {from} and {to}, and no other braces");
        } else {
            placeholders(pointer + "/label", List.of(both), "both {from} and {to} once, and no other braces");
        }
    }

    private void measures(Claims fields) {
        Claims names = new Claims(file, "an id and a name");
        Claims qvds = new Claims(file, "a QVD file");
        Claims tables = new Claims(file, "a table");
        Claims ids = new Claims(file, "an id in its population");
        String table = file.text("/table").isPresent() ? "/table" : "/title";
        file.text(table).ifPresent(name -> tables.take(name, "", table));
        if (separate) {
            qvds.take(QlikModel.LINK_QVD, "", "/layout");
        }
        if (file.root().has("information")) {
            qvds.take(InformationTable.QVD, "", "/information");
            tables.take(
                    file.text("/information/table").orElse(AppRecords.INFORMATION.table()),
                    "/information",
                    "/information/table");
        }
        for (String measure : pointers()) {
            List.of("/name", "/field", "/qvd", "/expression").forEach(name -> NameCheck.at(file, measure + name));
            // What is named after an id or name is only looked at when that is the measure's own.
            file.text(measure + "/id")
                    .filter(id -> names.take(id, measure, measure + "/id"))
                    .ifPresent(id -> orElse(qvds, measure, "/qvd", id + ".qvd", "/id"));
            file.text(measure + "/name")
                    .filter(name -> names.take(name, measure, measure + "/name"))
                    .ifPresent(name -> orElse(fields, measure, "/field", name, "/name"));
            if (separate) {
                file.text(measure + "/name").ifPresent(name -> tables.take(name, measure, measure + "/name"));
            }
            for (JsonNode population : file.root().path("populations")) {
                String of = population.path("id").asString("") + "-";
                file.text(measure + "/id").ifPresent(id -> ids.take(of + id, measure + of, measure + "/id"));
            }
            expression(measure + "/expression");
            categories(measure);
            audits(measure + "/audits");
            complete(measure);
        }
    }

    /** The places of all measures: delivered, then computed. */
    private List<String> pointers() {
        List<String> pointers = new ArrayList<>();
        for (String section : List.of("/measures", "/computed")) {
            for (int i = 0; i < file.root().at(section).size(); i++) {
                pointers.add(section + "/" + i);
            }
        }
        return pointers;
    }

    /** Takes what the measure gives at a key, or what it is by default, which then stands at another key. */
    private void orElse(Claims claims, String measure, String key, String otherwise, String otherKey) {
        boolean given = file.root().at(measure).has(key.substring(1));
        String pointer = measure + (given ? key : otherKey);
        Optional<String> name = given ? file.text(pointer) : Optional.of(otherwise);
        name.ifPresent(own -> claims.take(own, measure, pointer));
    }

    private void expression(String pointer) {
        String measureField = file.text("/measure-field").orElse("Mått");
        file.text(pointer)
                .filter(text -> separate && text.contains(measureField))
                .ifPresent(text -> file.wrong(
                        pointer,
                        "'" + text + "'",
                        "an expression without '" + measureField
                                + "', which 'table-per-measure' does not have; left out, the layout's own is used"));
        file.text(pointer)
                .filter(text -> file.root().has("populations") && !text.contains("{population}"))
                .ifPresent(text -> file.wrong(
                        pointer,
                        "'" + text + "'",
                        "{population} where the population's name stands, since one measure is of several; left out, the"
                                + " layout's own is used"));
        file.text(pointer)
                .filter(text -> !text.contains("[{value}]"))
                .ifPresent(text -> file.wrong(
                        pointer, "'" + text + "'", "[{value}] where the value field stands, e.g. \"Sum([{value}])\""));
    }

    private void categories(String measure) {
        String pointer = measure + "/categories";
        JsonNode categories = file.root().at(pointer);
        folder.refers(file, pointer + "/code-list", "a list", AppContracts.CODES, ".csv");
        List.of("/also", "/without", "/without-groups").forEach(labels -> NameCheck.each(file, pointer + labels));
        if (!categories.isObject()) {
            return;
        }
        if (!categories.has("code-list") && !categories.has("open")) {
            file.error(
                    pointer,
                    "found no key 'code-list', expected the name of a code list, e.g. code-list: lan; or open: true");
        } else if (categories.has("open")) {
            for (String key : List.of("code-list", "also", "without-groups")) {
                if (categories.has(key)) {
                    file.wrong(pointer + "/" + key, "'" + key + "' beside 'open'", "either a code list or any label");
                }
            }
        }
        for (int i = 0; i < categories.path("without").size(); i++) {
            String label = pointer + "/without/" + i;
            file.text(label)
                    .filter(DeliveryRecords.texts(categories.path("also"))::contains)
                    .ifPresent(text -> file.wrong(
                            label, "'" + text + "', which 'also' lets in", "a label that either comes or is removed"));
        }
    }

    private void placeholders(String pointer, List<Set<String>> wanted, String expected) {
        file.text(pointer).ifPresent(text -> {
            Set<String> seen = new HashSet<>();
            boolean once = true;
            for (Matcher braces = BRACES.matcher(text); braces.find(); ) {
                once &= seen.add(braces.group());
            }
            if (!once
                    || !wanted.contains(seen)
                    || BRACES.matcher(text).replaceAll("").matches(".*[{}].*")) {
                file.wrong(pointer, "'" + text + "'", expected);
            }
        });
    }

    private void audits(String pointer) {
        Claims rules = new Claims(file, "a rule");
        for (int i = 0; i < file.root().at(pointer).size(); i++) {
            rules.take(pointer + "/" + i + "/rule");
        }
    }

    /** Completeness needs a closed list; the audits of the whole app may be what asks for it. */
    private void complete(String measure) {
        String own = measure + "/audits";
        String audits = file.root().at(own).isMissingNode() ? "/audits" : own;
        for (int i = 0; i < file.root().at(audits).size(); i++) {
            String rule = audits + "/" + i + "/rule";
            if (file.text(rule).filter("complete-categories"::equals).isPresent()
                    && (file.text(measure + "/categories")
                                    .filter("open"::equals)
                                    .isPresent()
                            || file.root().at(measure + "/categories").has("open"))) {
                file.wrong(
                        measure + "/categories",
                        "'open'",
                        "a code list, since " + rule + " (line " + file.line(rule) + ") is 'complete-categories'");
            }
        }
    }
}
