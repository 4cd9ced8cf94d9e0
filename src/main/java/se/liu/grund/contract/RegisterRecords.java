package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Counting.CodeGroup;
import se.liu.grund.contract.Counting.CountedPopulation;
import se.liu.grund.contract.Counting.Exclusion;
import se.liu.grund.contract.Counting.Outcomes;
import se.liu.grund.contract.Counting.Periods;
import se.liu.grund.contract.Counting.Protection;
import se.liu.grund.contract.Counting.RowChoice;
import se.liu.grund.contract.RegisterContract.GenderColumn;
import se.liu.grund.contract.RegisterContract.OrderColumn;
import se.liu.grund.contract.RegisterContract.RowPlace;
import se.liu.grund.contract.RegisterContract.YearColumn;
import tools.jackson.databind.JsonNode;

/** From files without faults to records; the one place that knows the defaults of registers and countings. */
final class RegisterRecords {

    private static final int LAST_YEAR = 2199;

    private final JsonNode root;
    private final String fingerprint;

    RegisterRecords(ContractFile file) {
        this.root = file.root();
        this.fingerprint = file.fingerprint();
    }

    RegisterContract register() {
        JsonNode year = root.path("year");
        return new RegisterContract(
                root.path("register").asString(),
                place(),
                root.path("person").asString(),
                root.path("person-length").intValue(0),
                new YearColumn(
                        year.path("column").asString(),
                        year.path("from").intValue(),
                        year.path("to").intValue(LAST_YEAR)),
                gender(root.path("kön")),
                order(root.path("order")),
                DeliveryRecords.texts(root.path("columns")),
                DeliveryRecords.texts(root.path("required")),
                fingerprint);
    }

    private RowPlace place() {
        String table = DeliveryRecords.text(root, "table");
        return table == null
                ? new RowPlace.RegisterFiles(
                        root.path("files").asString(),
                        root.path("delimiter").asString(";").charAt(0))
                : new RowPlace.EngineTable(List.of(table.split("\\.")));
    }

    private static @Nullable OrderColumn order(JsonNode order) {
        if (order.isMissingNode()) {
            return null;
        }
        return order.isString()
                ? new OrderColumn(order.stringValue(), List.of())
                : new OrderColumn(order.path("column").asString(), DeliveryRecords.texts(order.path("values")));
    }

    private static @Nullable GenderColumn gender(JsonNode gender) {
        return gender.isMissingNode()
                ? null
                : new GenderColumn(
                        gender.path("column").asString(),
                        DeliveryRecords.texts(gender.path("kvinnor")),
                        DeliveryRecords.texts(gender.path("män")));
    }

    Counting counting() {
        return new Counting(
                root.path("counting").asString(),
                root.path("hidden-below").intValue(5),
                Protection.valueOf(constant("protect", "row")),
                root.path("empty").asString("Uppgift saknas"),
                root.path("absent").asString("Ej uppföljningsbara"),
                Exclusion.valueOf(constant("exclusion", "same-period")),
                root.path("populations")
                        .valueStream()
                        .map(RegisterRecords::population)
                        .toList(),
                fingerprint);
    }

    private String constant(String key, String otherwise) {
        return root.path(key).asString(otherwise).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static CountedPopulation population(JsonNode population) {
        JsonNode group = population.path("group");
        return new CountedPopulation(
                population.path("population").asString(""),
                population.path("rows").asString(),
                DeliveryRecords.text(population, "code"),
                DeliveryRecords.text(population, "names"),
                group.isMissingNode()
                        ? null
                        : new CodeGroup(
                                group.path("code").asString(),
                                group.path("name").asString()),
                choices(population.path("where")),
                periods(population.path("periods")),
                measures(population.path("measures")),
                outcomes(population.path("outcomes")));
    }

    private static List<RowChoice> choices(JsonNode where) {
        List<RowChoice> choices = new ArrayList<>();
        for (JsonNode choice : where) {
            String column = choice.path("column").asString();
            if (choice.has("in")) {
                choices.add(new RowChoice.OneOf(column, DeliveryRecords.texts(choice.path("in"))));
            }
            if (choice.has("group-of-code")) {
                choices.add(new RowChoice.GroupOfCode(column));
            }
        }
        return choices;
    }

    private static Periods periods(JsonNode periods) {
        if (periods.isMissingNode()) {
            return new Periods.OfApp();
        }
        return periods.isString()
                ? new Periods.Rolling()
                : new Periods.From(periods.path("from").intValue());
    }

    private static Map<String, String> measures(JsonNode measures) {
        Map<String, String> columns = new LinkedHashMap<>();
        measures.propertyStream()
                .forEach(one -> columns.put(one.getKey(), one.getValue().asString()));
        return columns;
    }

    private static @Nullable Outcomes outcomes(JsonNode outcomes) {
        return outcomes.isMissingNode()
                ? null
                : new Outcomes(
                        outcomes.path("register").asString(),
                        outcomes.path("after").intValue(),
                        measures(outcomes.path("measures")));
    }
}
