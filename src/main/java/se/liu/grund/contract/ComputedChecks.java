package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the computed measures of an app contract must be beyond the schema's reach. */
final class ComputedChecks {

    private static final List<String> CHOICES = List.of("categories", "group", "adjusted", "same");

    private final ContractFile file;
    private final Map<String, JsonNode> delivered = new LinkedHashMap<>();

    ComputedChecks(ContractFile file) {
        this.file = file;
        file.root()
                .path("measures")
                .valueStream()
                .forEach(measure -> delivered.putIfAbsent(measure.path("id").asString(""), measure));
    }

    /** Notes every fault. */
    void run() {
        for (int i = 0; i < file.root().path("computed").size(); i++) {
            String computed = "/computed/" + i;
            Claims categories = new Claims(file, "a category");
            for (int j = 0; j < file.root().at(computed + "/figures").size(); j++) {
                String figure = computed + "/figures/" + j;
                NameCheck.at(file, figure + "/category");
                categories.take(figure + "/category");
                figure(computed, figure);
            }
        }
    }

    private void figure(String computed, String pointer) {
        JsonNode figure = file.root().at(pointer);
        if (figure.has("category") == figure.has("each")) {
            file.wrong(pointer, figure.has("each") ? "both 'category' and 'each'" : "no 'category'", "either of them");
        }
        boolean shown = file.root().at(computed).has("as");
        if (shown && !figure.has("denominator")) {
            file.wrong(pointer, "no 'denominator'", "one, since " + computed + "/as says how quotients are shown");
        } else if (!shown && figure.has("denominator")) {
            file.wrong(pointer + "/denominator", "a denominator", "'as' in the measure: percent, or {decimals: 2}");
        }
        List<String> above = terms(pointer + "/numerator");
        each(pointer, above);
        List<String> all = new ArrayList<>(above);
        all.addAll(terms(pointer + "/denominator"));
        Set<Boolean> same = new HashSet<>();
        for (String term : all) {
            term(computed, pointer, term);
            same.add(file.root().at(term).has("same"));
        }
        if (same.size() > 1) {
            file.wrong(pointer, "'same' in some terms", "it in all terms of the figure, or in none");
        }
    }

    /** Rows for each category of a list are those of the first measure's. */
    private void each(String figure, List<String> terms) {
        file.text(figure + "/each").ifPresent(list -> {
            String first = terms.isEmpty() ? "" : terms.getFirst();
            JsonNode measure = delivered.get(file.text(first + "/measure").orElse(""));
            if (measure != null) {
                String own = measure.at("/categories/code-list").asString("");
                if (!own.equals(list)) {
                    file.wrong(
                            figure + "/each",
                            "'" + list + "'",
                            own.isEmpty()
                                    ? "a measure with a code list first in the numerator"
                                    : "'" + own + "', the list of the first measure in the numerator");
                }
            }
        });
    }

    private void term(String computed, String figure, String pointer) {
        JsonNode term = file.root().at(pointer);
        List<String> choices = CHOICES.stream().filter(term::has).toList();
        if (choices.size() > 1) {
            file.wrong(pointer, "'" + String.join("' and '", choices) + "'", "at most one of them");
        }
        if (term.has("same") && !file.root().at(figure).has("each")) {
            file.wrong(pointer + "/same", "'same' in a figure of one category", "'each' in the figure, or no 'same'");
        }
        NameCheck.each(file, pointer + "/categories");
        file.text(pointer + "/measure").ifPresent(id -> measure(computed, pointer, id));
    }

    private void measure(String computed, String term, String id) {
        JsonNode measure = delivered.get(id);
        if (measure == null) {
            file.wrong(
                    term + "/measure", "'" + id + "'", "a delivered measure, " + Nearest.oneOf(delivered.keySet(), id));
            return;
        }
        for (String choice : List.of("group", "adjusted")) {
            if (file.root().at(term).has(choice) && !measure.path("categories").has("code-list")) {
                file.wrong(term + "/" + choice, "'" + choice + "' of open categories", "a measure with a code list");
            }
        }
        if (measure.has("populations")) {
            Set<String> of = new HashSet<>(DeliveryRecords.texts(measure.path("populations")));
            List<String> lacking = populations(computed).stream()
                    .filter(population -> !of.contains(population.path("id").asString(""))
                            && !of.contains(population.path("of").asString("")))
                    .map(population -> population.path("id").asString(""))
                    .toList();
            if (!lacking.isEmpty()) {
                file.wrong(
                        term + "/measure",
                        "'" + id + "', which " + String.join(", ", lacking) + " does not have",
                        "a measure of every population that the figure is of; name these in " + computed
                                + "/populations");
            }
        }
    }

    private List<JsonNode> populations(String computed) {
        JsonNode named = file.root().at(computed + "/populations");
        List<String> ids = DeliveryRecords.texts(named);
        return file.root()
                .path("populations")
                .valueStream()
                .filter(population -> named.isMissingNode()
                        || ids.contains(population.path("id").asString(""))
                        || ids.contains(population.path("of").asString("")))
                .toList();
    }

    /** The places of a sum's terms, however it is written. */
    private List<String> terms(String sum) {
        JsonNode json = file.root().at(sum);
        if (json.has("plus") || json.has("minus")) {
            List<String> all = new ArrayList<>(terms(sum + "/plus"));
            all.addAll(terms(sum + "/minus"));
            return all;
        }
        List<String> all = new ArrayList<>();
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                all.add(sum + "/" + i);
            }
        } else if (json.isObject()) {
            all.add(sum);
        }
        return all;
    }
}
