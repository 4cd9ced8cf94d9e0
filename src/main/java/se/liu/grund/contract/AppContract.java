package se.liu.grund.contract;

import java.util.List;
import java.util.Optional;

/**
 * What one Qlik app expects, read from {@code contracts/apps/<app>.yaml}. QVD layout, load script, audits, read-back and
 * HTTP answers are all derived from it; no mart's shape is in Java.
 *
 * @param app the alias, e.g. {@code framgrund}; the app's id, engine and {@code lib://} connection are configuration
 * @param title what people call the app
 * @param layout the shape in Qlik
 * @param table name of the fact table ({@code CONCATENATED}) or of the link table ({@code TABLE_PER_MEASURE})
 * @param period field, length and label pattern of the pooled period
 * @param key the key fields, e.g. {@code Examenskod} and {@code Examensnamn}
 * @param values the value fields
 * @param measureField the field that tells measures apart, {@code Mått}
 * @param substitute what a hidden count is shown as, 2.5 at LiU
 * @param measures in the app's own order, at least one
 * @param fingerprint SHA-256 (hex) of the file's bytes
 */
public record AppContract(
        String app,
        String title,
        Layout layout,
        String table,
        PeriodField period,
        KeyFields key,
        ValueFields values,
        String measureField,
        double substitute,
        List<Measure> measures,
        String fingerprint) {

    public AppContract {
        measures = List.copyOf(measures);
    }

    /** The measure by its id or name, exactly as written in the contract. */
    public Optional<Measure> measure(String idOrName) {
        return measures.stream()
                .filter(m -> m.id().equals(idOrName) || m.name().equals(idOrName))
                .findFirst();
    }

    /** The value field of one kön in a measure's table: {@code Kvinnor}, or {@code Kvinnor Bransch} in a table of its own. */
    public String valueField(Measure measure, Gender gender) {
        return switch (layout) {
            case CONCATENATED -> values.of(gender);
            case TABLE_PER_MEASURE ->
                values.pattern().replace("{measure}", measure.name()).replace("{value}", values.of(gender));
        };
    }

    /**
     * The expression whose value is a measure's count of one kön: the contract's, or the layout's own where it gives none,
     * with the value field put in and quoted.
     */
    public String expression(Measure measure, Gender gender) {
        String given = measure.expression();
        return given == null
                ? own("Sum", measure, gender)
                : given.replace("{value}", quoted(valueField(measure, gender)));
    }

    /** The expression whose value is how many numbers of one kön a measure has: it tells a missing number from a zero. */
    public String countExpression(Measure measure, Gender gender) {
        return own("Count", measure, gender);
    }

    private String own(String function, Measure measure, Gender gender) {
        String modifier =
                measureField.matches("\\p{L}[\\p{L}\\p{N}_]*") ? measureField : "[" + quoted(measureField) + "]";
        String set = layout == Layout.CONCATENATED
                ? "{<" + modifier + "={'" + measure.name().replace("'", "''") + "'}>} "
                : "";
        return function + "(" + set + "[" + quoted(valueField(measure, gender)) + "])";
    }

    private static String quoted(String field) {
        return field.replace("]", "]]");
    }
}
