package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The populations of a contract without faults; the one place that knows what they inherit. */
final class PopulationRecords {

    private final JsonNode root;
    private final KeyFields key;
    private final PeriodField period;

    PopulationRecords(JsonNode root, KeyFields key, PeriodField period) {
        this.root = root;
        this.key = key;
        this.period = period;
    }

    /** In order; empty where the app names none. */
    List<Population> all() {
        return root.path("populations")
                .valueStream()
                .map(population -> population(population, compared(population)))
                .toList();
    }

    /** Those of all that have a measure: each that it names, and what is compared with them. */
    static List<Population> of(JsonNode measure, List<Population> all) {
        JsonNode named = measure.path("populations");
        if (named.isMissingNode()) {
            return all;
        }
        List<String> ids = DeliveryRecords.texts(named);
        return all.stream()
                .filter(population ->
                        ids.contains(population.id()) || (population.of() != null && ids.contains(population.of())))
                .toList();
    }

    /** The population that one is compared with, or nothing. */
    private @Nullable Population compared(JsonNode population) {
        String of = population.path("of").asString("");
        return root.path("populations")
                .valueStream()
                .filter(other -> other.path("id").asString("").equals(of))
                .findFirst()
                .map(other -> population(other, null))
                .orElse(null);
    }

    private Population population(JsonNode json, @Nullable Population compared) {
        Optional<Population> other = Optional.ofNullable(compared);
        JsonNode pool = json.path("pool");
        return new Population(
                json.path("id").asString(),
                json.path("name").asString(),
                json.has("key")
                        ? key(json.path("key"))
                        : other.map(Population::key).orElse(key),
                json.has("period")
                        ? new PeriodField(
                                period.field(),
                                json.at("/period/years").intValue(),
                                json.at("/period/label").asString())
                        : other.map(Population::period).orElse(period),
                pool.isMissingNode()
                        ? other.map(Population::pool).orElse(null)
                        : new Pool(pool.path("from").intValue()),
                json.has("kön")
                        ? json.path("kön")
                                .valueStream()
                                .map(DeliveryRecords::gender)
                                .toList()
                        : other.map(Population::genders).orElse(List.of(Gender.values())),
                json.has("without-persons-of")
                        ? DeliveryRecords.texts(json.path("without-persons-of"))
                        : other.map(Population::withoutPersonsOf).orElse(List.of()),
                other.map(Population::id).orElse(null));
    }

    /** Key fields, of the app or of a population. */
    static KeyFields key(JsonNode key) {
        List<KeyJoin> joins = new ArrayList<>();
        key.path("fields")
                .valueStream()
                .forEach(field -> joins.add(new KeyJoin(
                        field.path("field").asString(),
                        AppRecords.constant(
                                KeyJoin.Attribute.class, field.path("of").asString()),
                        DeliveryRecords.text(field, "code-list"))));
        return new KeyFields(
                key.path("code").asString(""),
                key.path("name").asString(""),
                DeliveryRecords.text(key, "code-list"),
                joins);
    }
}
