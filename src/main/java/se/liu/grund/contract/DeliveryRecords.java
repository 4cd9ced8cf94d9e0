package se.liu.grund.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From a file without faults to records; the one place that knows a delivery contract's defaults. */
final class DeliveryRecords {

    private static final List<Gender> REQUIRED = List.of(Gender.KVINNOR, Gender.MÄN);

    private final ContractFile file;

    DeliveryRecords(ContractFile file) {
        this.file = file;
    }

    DeliveryContract delivery() {
        JsonNode root = file.root();
        String delivery = root.path("delivery").asString();
        JsonNode required = root.path("required");
        JsonNode checks = root.path("checks");
        return new DeliveryContract(
                delivery,
                root.path("app").asString(),
                root.path("folder").asString(delivery),
                root.path("tables").valueStream().map(TableRecords::table).toList(),
                required.isMissingNode()
                        ? REQUIRED
                        : required.valueStream().map(DeliveryRecords::gender).toList(),
                root.path("follow-up").intValue(0),
                expected(root.path("expected")),
                root.path("control-totals")
                        .valueStream()
                        .map(DeliveryRecords::controlTotal)
                        .toList(),
                checks.isMissingNode()
                        ? DeliveryCheck.ALL
                        : checks.valueStream().map(DeliveryRecords::check).toList(),
                root.path("population").asString(""),
                texts(root.path("measures")),
                texts(root.path("without-persons-of")),
                text(root, "said-by"),
                file.fingerprint());
    }

    private static Expected expected(JsonNode expected) {
        JsonNode codes = expected.path("codes");
        return new Expected(
                expected.path("periods")
                        .valueStream()
                        .map(period -> period(period.asString()))
                        .toList(),
                codes.isArray() ? texts(codes) : List.of(),
                codes.isString() ? codes.stringValue() : null,
                texts(expected.path("mått")));
    }

    private static ControlTotal controlTotal(JsonNode total) {
        JsonNode gender = total.path("kön");
        JsonNode period = total.path("period");
        return new ControlTotal(
                text(total, "mått"),
                gender.isMissingNode() ? null : gender(gender),
                period.isMissingNode() ? null : period(period.asString()),
                text(total, "kod"),
                text(total, "kategori"),
                total.path("total").intValue(),
                total.path("tolerance").intValue(0));
    }

    private static DeliveryCheck check(JsonNode check) {
        return new DeliveryCheck(
                AppRecords.constant(DeliveryCheck.Rule.class, check.path("rule").asString()),
                AppRecords.constant(Severity.class, check.path("severity").asString("warn")));
    }

    /** {@code 2014-2019}, or {@code 2021} for a year alone. */
    private static Period period(String text) {
        int from = Integer.parseInt(text.substring(0, 4));
        return new Period(from, text.length() == 4 ? from : Integer.parseInt(text.substring(5)));
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    static @Nullable String text(JsonNode mapping, String key) {
        JsonNode text = mapping.path(key);
        return text.isMissingNode() ? null : text.asString();
    }

    static Gender gender(JsonNode label) {
        for (Gender gender : Gender.values()) {
            if (gender.label().equals(label.asString())) {
                return gender;
            }
        }
        throw new IllegalStateException("The schema knows a kön that we do not: " + label);
    }
}
