package se.liu.grund.contract;

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

    /** Where the fields beside the categories are named, and what they are called where the contract is silent. */
    private static final List<Field> FIELDS = List.of(
            new Field("/period/field", ""),
            new Field("/key/code", ""),
            new Field("/key/name", ""),
            new Field("/measure-field", AppRecords.MEASURE_FIELD),
            new Field("/values/kvinnor", Gender.KVINNOR.label()),
            new Field("/values/män", Gender.MÄN.label()),
            new Field("/values/totalt", Gender.TOTALT.label()));

    private final ContractFile file;
    private final ContractFolder folder;
    private final boolean separate;

    /** Takes a file and the folder that holds what it refers to. */
    AppChecks(ContractFile file, ContractFolder folder) {
        this.file = file;
        this.folder = folder;
        this.separate = file.text("/layout").filter("table-per-measure"::equals).isPresent();
    }

    private record Field(String pointer, String otherwise) {}

    /** Notes every fault. */
    void run() {
        file.text("/app")
                .filter(app -> !app.equals(file.stem()))
                .ifPresent(app -> file.wrong("/app", "'" + app + "'", "'" + file.stem() + "', the file's name"));
        List.of("/title", "/table", "/period/label", "/values/pattern").forEach(name -> NameCheck.at(file, name));
        FIELDS.forEach(field -> NameCheck.at(file, field.pointer()));
        period();
        String both = "both {value} and {measure} once, and no other braces";
        placeholders("/values/pattern", List.of(Set.of("{value}", "{measure}")), both);
        measures(fields());
        audits("/audits");
    }

    /** A period of one year needs no more than that year. */
    private void period() {
        Set<String> both = Set.of("{from}", "{to}");
        if (file.number("/period/years") == 1) {
            placeholders(
                    "/period/label",
                    List.of(both, Set.of("{year}"), Set.of("{from}"), Set.of("{to}")),
                    "{year} once, or {from} and {to}, and no other braces");
        } else {
            placeholders("/period/label", List.of(both), "both {from} and {to} once, and no other braces");
        }
    }

    private void measures(Claims fields) {
        Claims names = new Claims(file, "an id and a name");
        Claims qvds = new Claims(file, "a QVD file");
        Claims tables = new Claims(file, "a table");
        if (separate) {
            qvds.take("link.qvd", "", "/layout");
            String link = file.text("/table").isPresent() ? "/table" : "/title";
            file.text(link).ifPresent(name -> tables.take(name, "", link));
        }
        JsonNode measures = file.root().path("measures");
        for (int i = 0; i < measures.size(); i++) {
            String measure = "/measures/" + i;
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
            expression(measure + "/expression");
            categories(measure + "/categories");
            audits(measure + "/audits");
            complete(measure);
        }
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
                .filter(text -> !text.contains("[{value}]"))
                .ifPresent(text -> file.wrong(
                        pointer, "'" + text + "'", "[{value}] where the value field stands, e.g. \"Sum([{value}])\""));
    }

    private void categories(String pointer) {
        folder.refers(file, pointer + "/code-list", "a list", AppContracts.CODES, ".csv");
        NameCheck.each(file, pointer + "/also");
    }

    /** Every field of the app's tables has a name of its own; those of the categories are still to come. */
    private Claims fields() {
        Claims fields = new Claims(file, "a field");
        if (separate) {
            fields.take("%Nyckel", "", "/layout");
        }
        for (Field field : FIELDS) {
            String name = file.text(field.pointer()).orElse(field.otherwise());
            if (!name.isEmpty()) {
                fields.take(name, field.pointer(), field.pointer());
            }
        }
        return fields;
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
                    && file.text(measure + "/categories").filter("open"::equals).isPresent()) {
                file.wrong(
                        measure + "/categories",
                        "'open'",
                        "a code list, since " + rule + " (line " + file.line(rule) + ") is 'complete-categories'");
            }
        }
    }
}
