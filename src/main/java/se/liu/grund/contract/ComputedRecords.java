package se.liu.grund.contract;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How measures are computed, from a contract without faults. */
final class ComputedRecords {

    private final Population population;

    /** For the measures of one population: figures name measures by the ids that these have in it. */
    ComputedRecords(Population population) {
        this.population = population;
    }

    Computation computation(JsonNode measure) {
        return new Computation(
                measure.path("figures").valueStream().map(this::figure).toList(), rounding(measure.path("as")));
    }

    private static Rounding rounding(JsonNode as) {
        if (as.isMissingNode()) {
            return new Rounding.Persons();
        }
        return as.isString()
                ? new Rounding.Percent()
                : new Rounding.Decimals(as.path("decimals").intValue());
    }

    private Figure figure(JsonNode figure) {
        JsonNode denominator = figure.path("denominator");
        return new Figure(
                DeliveryRecords.text(figure, "category"),
                sum(figure.path("numerator")),
                denominator.isMissingNode() ? null : sum(denominator));
    }

    private Sum sum(JsonNode sum) {
        return sum.has("plus")
                ? new Sum(terms(sum.path("plus")), terms(sum.path("minus")))
                : new Sum(terms(sum), List.of());
    }

    private List<Term> terms(JsonNode terms) {
        Stream<JsonNode> all =
                terms.isArray() ? terms.valueStream() : terms.isMissingNode() ? Stream.empty() : Stream.of(terms);
        return all.map(this::term).toList();
    }

    private Term term(JsonNode term) {
        return new Term(
                AppRecords.id(population, term.path("measure").asString()),
                choice(term),
                term.path("kön").valueStream().map(DeliveryRecords::gender).toList());
    }

    private static Choice choice(JsonNode term) {
        if (term.has("categories")) {
            return new Choice.Labels(DeliveryRecords.texts(term.path("categories")));
        } else if (term.has("group")) {
            return new Choice.Group(term.path("group").asString());
        } else if (term.has("adjusted")) {
            return new Choice.Adjusted();
        }
        return term.has("same") ? new Choice.Same() : new Choice.Every();
    }
}
