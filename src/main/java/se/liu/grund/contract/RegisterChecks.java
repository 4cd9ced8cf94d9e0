package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a register's contract must be beyond its schema's reach. */
final class RegisterChecks {

    private static final Pattern LITERAL = Pattern.compile("\\{år}|\\*");

    private final ContractFile file;

    RegisterChecks(ContractFile file) {
        this.file = file;
    }

    /** Notes every fault. */
    void run() {
        file.text("/register")
                .filter(name -> !name.equals(file.stem()))
                .ifPresent(name -> file.wrong("/register", "'" + name + "'", "'" + file.stem() + "', the file's name"));
        JsonNode root = file.root();
        if (root.has("files") == root.has("table")) {
            file.error(
                    "",
                    "found " + (root.has("files") ? "both 'files' and 'table'" : "neither 'files' nor 'table'")
                            + ", expected one of them: where the rows lie");
        }
        file.text("/files").ifPresent(this::files);
        if (root.has("delimiter") && !root.path("files").asString("").endsWith(".csv")) {
            file.wrong("/delimiter", "a delimiter", "none: only .csv files have one");
        }
        List<String> columns = DeliveryRecords.texts(root.path("columns"));
        for (String one : List.of("/person", "/year/column", "/kön/column", "/order", "/order/column")) {
            NameCheck.at(file, one);
        }
        for (int i = 0; i < columns.size(); i++) {
            NameCheck.at(file, "/columns/" + i);
            own("/columns/" + i);
        }
        for (int i = 0; i < root.path("required").size(); i++) {
            String pointer = "/required/" + i;
            file.text(pointer)
                    .filter(name -> !columns.contains(name))
                    .ifPresent(name ->
                            file.wrong(pointer, "'" + name + "'", "one of 'columns', " + Nearest.oneOf(columns, name)));
        }
        own("/year/column");
        own("/order");
        own("/order/column");
        int from = file.number("/year/from");
        if (root.at("/year").has("to") && file.number("/year/to") < from) {
            file.wrong("/year/to", String.valueOf(file.number("/year/to")), "a year from " + from);
        }
        both(root);
    }

    /** The person's id is never chosen or counted by. */
    private void own(String pointer) {
        file.text(pointer)
                .filter(name -> name.equals(file.text("/person").orElse("")))
                .ifPresent(name -> file.wrong(
                        pointer, "'" + name + "', the column of persons", "another column: ids never leave it"));
    }

    private void both(JsonNode root) {
        Set<String> women = Set.copyOf(DeliveryRecords.texts(root.at("/kön/kvinnor")));
        for (int i = 0; i < root.at("/kön/män").size(); i++) {
            String pointer = "/kön/män/" + i;
            file.text(pointer)
                    .filter(women::contains)
                    .ifPresent(
                            value -> file.wrong(pointer, "'" + value + "'", "a value that does not mean Kvinnor too"));
        }
    }

    private void files(String pattern) {
        List<String> steps = new ArrayList<>(Arrays.asList(pattern.split("/", -1)));
        boolean leaves = pattern.startsWith("/") || steps.contains("..") || steps.contains("");
        String folder = pattern.contains("/") ? pattern.substring(0, pattern.lastIndexOf('/')) : "";
        String name = LITERAL.matcher(pattern.substring(folder.length())).replaceAll("");
        if (leaves) {
            file.wrong("/files", "'" + pattern + "'", "a path below the delivery root, without '..'");
        } else if (folder.contains("*") || folder.contains("{")) {
            file.wrong("/files", "'" + pattern + "'", "'*' and '{år}' in the file's name only");
        } else if (name.contains("{") || name.contains("}") || pattern.split("\\{år}", -1).length > 2) {
            file.wrong("/files", "'" + pattern + "'", "no braces but '{år}', once");
        }
    }
}
