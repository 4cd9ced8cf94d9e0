package se.liu.grund.contract;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** From a file without faults to records; the one place that knows an app contract's defaults. */
final class AppRecords {

    /** What the field that tells measures apart is called where the contract is silent. */
    static final String MEASURE_FIELD = "Mått";

    /** What the field that tells populations apart is called where the contract is silent. */
    static final String POPULATION_FIELD = "Population";

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
        JsonNode key = root.path("key");
        JsonNode values = root.path("values");
        String title = text(root, "title", "");
        return new AppContract(
                text(root, "app", ""),
                title,
                constant(Layout.class, text(root, "layout", "concatenated")),
                text(root, "table", title),
                new PeriodField(text(period, "field", ""), period.path("years").intValue(), text(period, "label", "")),
                new KeyFields(text(key, "code", ""), text(key, "name", "")),
                new ValueFields(
                        text(values, "kvinnor", Gender.KVINNOR.label()),
                        text(values, "män", Gender.MÄN.label()),
                        text(values, "totalt", Gender.TOTALT.label()),
                        text(values, "pattern", "{value} {measure}")),
                text(root, "measure-field", MEASURE_FIELD),
                root.path("substitute").asDouble(2.5),
                root.path("measures").valueStream().map(this::measure).toList(),
                file.fingerprint());
    }

    private Measure measure(JsonNode measure) {
        String id = text(measure, "id", "");
        String name = text(measure, "name", "");
        JsonNode expression = measure.path("expression");
        return new Measure(
                id,
                name,
                text(measure, "field", name),
                expression.isString() ? expression.stringValue() : null,
                text(measure, "qvd", id + ".qvd"),
                categories(measure.path("categories")),
                audits(measure.has("audits") ? measure.path("audits") : root.path("audits")));
    }

    private static Categories categories(JsonNode categories) {
        return categories.isString()
                ? new Categories(null, List.of())
                : new Categories(
                        text(categories, "code-list", ""),
                        categories
                                .path("also")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
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
