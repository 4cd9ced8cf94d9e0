package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From a file without faults to records; the one place that knows an app contract's defaults. */
final class AppRecords {

    /** What the field that tells measures apart is called where the contract is silent. */
    static final String MEASURE_FIELD = "Mått";

    /** What the field that tells populations apart is called where the contract is silent. */
    static final String POPULATION_FIELD = "Population";

    /** What the text table and its fields are called where the contract is silent. */
    static final InformationTable INFORMATION = new InformationTable(List.of());

    private final ContractFile file;
    private final JsonNode root;

    AppRecords(ContractFile file) {
        this.file = file;
        this.root = file.root();
    }

    /** The fields of shares where the contract is silent. */
    static ValueFields shares(String pattern) {
        return new ValueFields("Andel kvinnor", "Andel män", "Andel totalt", pattern);
    }

    /** The fields of denominators where the contract is silent. */
    static ValueFields denominators(String pattern) {
        return new ValueFields("Nämnare kvinnor", "Nämnare män", "Nämnare totalt", pattern);
    }

    AppContract app() {
        JsonNode period = root.path("period");
        JsonNode values = root.path("values");
        String title = text(root, "title", "");
        String pattern = text(values, "pattern", "{value} {measure}");
        KeyFields key = PopulationRecords.key(root.path("key"));
        PeriodField field =
                new PeriodField(text(period, "field", ""), period.path("years").intValue(), text(period, "label", ""));
        List<Population> populations = new PopulationRecords(root, key, field).all();
        return new AppContract(
                text(root, "app", ""),
                title,
                constant(Layout.class, text(root, "layout", "concatenated")),
                text(root, "table", title),
                field,
                key,
                fields(
                        values,
                        new ValueFields(Gender.KVINNOR.label(), Gender.MÄN.label(), Gender.TOTALT.label(), pattern)),
                text(root, "measure-field", MEASURE_FIELD),
                root.path("substitute").asDouble(2.5),
                measures(populations.isEmpty() ? List.of(Population.sole(key, field)) : populations),
                populations,
                text(root, "population-field", POPULATION_FIELD),
                fields(root.path("shares"), shares(pattern)),
                fields(root.path("denominators"), denominators(pattern)),
                information(root.path("information")),
                file.fingerprint());
    }

    private static ValueFields fields(JsonNode given, ValueFields otherwise) {
        return new ValueFields(
                text(given, "kvinnor", otherwise.kvinnor()),
                text(given, "män", otherwise.män()),
                text(given, "totalt", otherwise.totalt()),
                otherwise.pattern());
    }

    private static @Nullable InformationTable information(JsonNode table) {
        return table.isMissingNode()
                ? null
                : new InformationTable(
                        text(table, "table", INFORMATION.table()),
                        text(table, "order", INFORMATION.order()),
                        text(table, "heading", INFORMATION.heading()),
                        text(table, "text", INFORMATION.text()),
                        table.path("texts")
                                .valueStream()
                                .map(text ->
                                        new InformationTable.Text(text(text, "heading", ""), text(text, "text", "")))
                                .toList());
    }

    /** What is delivered, then what is computed of it, population by population. */
    private List<Measure> measures(List<Population> populations) {
        List<Measure> measures = new ArrayList<>();
        for (String section : List.of("measures", "computed")) {
            for (Population population : populations) {
                root.path(section)
                        .valueStream()
                        .filter(measure ->
                                PopulationRecords.of(measure, populations).contains(population))
                        .forEach(measure -> measures.add(measure(measure, population)));
            }
        }
        return measures;
    }

    private Measure measure(JsonNode measure, Population population) {
        String id = text(measure, "id", "");
        String name = text(measure, "name", "");
        boolean computed = measure.has("figures");
        return new Measure(
                id(population, id),
                name,
                text(measure, "field", name),
                DeliveryRecords.text(measure, "expression"),
                id(population, text(measure, "qvd", id + ".qvd")),
                categories(measure.path("categories")),
                computed
                        ? auditsOfComputed()
                        : audits(measure.has("audits") ? measure.path("audits") : root.path("audits")),
                population,
                measure.path("share").asBoolean(!computed && root.path("share").asBoolean(false)),
                computed ? new ComputedRecords(population).computation(measure) : null);
    }

    /** The id of a measure, or its file's name, in one population. */
    static String id(Population population, String id) {
        return population.named() ? population.id() + "-" + id : id;
    }

    private static Categories categories(JsonNode categories) {
        return new Categories(
                DeliveryRecords.text(categories, "code-list"),
                DeliveryRecords.texts(categories.path("also")),
                DeliveryRecords.texts(categories.path("without")),
                DeliveryRecords.texts(categories.path("without-groups")));
    }

    /** Sums of three fetches legitimately differ, and what is computed has the categories it is given. */
    private List<AuditRule> auditsOfComputed() {
        return audits(root.path("audits")).stream()
                .filter(audit -> audit.rule() == AuditRule.Rule.NOT_FEWER_ROWS)
                .toList();
    }

    private static List<AuditRule> audits(JsonNode audits) {
        return audits.valueStream()
                .map(audit -> new AuditRule(
                        constant(AuditRule.Rule.class, text(audit, "rule", "")),
                        constant(Severity.class, text(audit, "severity", "warn"))))
                .toList();
    }

    private static String text(JsonNode mapping, String key, String otherwise) {
        return mapping.path(key).asString(otherwise);
    }

    /** {@code sum-of-genders} is {@code SUM_OF_GENDERS}. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
