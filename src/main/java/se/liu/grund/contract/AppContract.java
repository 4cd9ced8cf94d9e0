package se.liu.grund.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
 * @param measures in the app's own order, at least one: those that are delivered, then those that are computed
 * @param populations whom its measures are of, in order; empty where the app names none
 * @param populationField the field that tells populations apart, {@code Population}; only in an app that names some
 * @param shares the fields of shares and quotients
 * @param denominators the fields of what quotients are divided by
 * @param information the text table; null where the app has none
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
        List<Population> populations,
        String populationField,
        ValueFields shares,
        ValueFields denominators,
        @Nullable InformationTable information,
        String fingerprint) {

    /** An app that names no populations and has no text table. */
    public AppContract(
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
        this(
                app,
                title,
                layout,
                table,
                period,
                key,
                values,
                measureField,
                substitute,
                measures,
                List.of(),
                AppRecords.POPULATION_FIELD,
                AppRecords.shares(values.pattern()),
                AppRecords.denominators(values.pattern()),
                null,
                fingerprint);
    }

    public AppContract {
        Population sole = Population.sole(key, period);
        measures = measures.stream()
                .map(measure -> measure.population().named() ? measure : measure.of(sole))
                .toList();
        populations = List.copyOf(populations);
    }

    /** The measures that are delivered; the others are computed of them. */
    public List<Measure> delivered() {
        return measures.stream().filter(Measure::delivered).toList();
    }

    /**
     * The app as one delivery knows it: the delivered measures of one population, and its key and periods as the app's.
     *
     * @param population its id; empty in an app that names none
     */
    public AppContract in(String population) {
        List<Measure> of = delivered().stream()
                .filter(measure -> measure.population().id().equals(population))
                .toList();
        Population whom =
                of.isEmpty() ? Population.sole(key, period) : of.getFirst().population();
        return with(whom.key(), whom.period(), of);
    }

    /** The same app with some of its measures alone. */
    public AppContract with(List<Measure> some) {
        return with(key, period, some);
    }

    private AppContract with(KeyFields itsKey, PeriodField itsPeriod, List<Measure> some) {
        return new AppContract(
                app,
                title,
                layout,
                table,
                itsPeriod,
                itsKey,
                values,
                measureField,
                substitute,
                some,
                populations,
                populationField,
                shares,
                denominators,
                information,
                fingerprint);
    }

    /** The measure by its id, or by its name where no other has it; exactly as written in the contract. */
    public Optional<Measure> measure(String idOrName) {
        Optional<Measure> byId =
                measures.stream().filter(m -> m.id().equals(idOrName)).findFirst();
        List<Measure> named =
                measures.stream().filter(m -> m.name().equals(idOrName)).toList();
        return byId.isPresent() || named.size() != 1 ? byId : Optional.of(named.getFirst());
    }

    /** How the app writes a period: populations whose periods have equally many years write them alike. */
    public String label(Period of) {
        return measures.stream()
                .map(measure -> measure.population().period())
                .filter(field -> field.years() == of.years())
                .findFirst()
                .orElse(period)
                .label(of);
    }

    /** The value field of one kön in a measure's table: {@code Kvinnor}, or {@code Kvinnor Bransch} in a table of its own. */
    public String valueField(Measure measure, Gender gender) {
        return field(values, measure, gender);
    }

    /** The field of one kön's share or quotient: {@code Andel kvinnor}, or {@code Andel kvinnor Bransch}. */
    public String shareField(Measure measure, Gender gender) {
        return field(shares, measure, gender);
    }

    /** The field of what one kön's quotient is divided by: {@code Nämnare kvinnor}, or {@code Nämnare kvinnor Övergångstal}. */
    public String denominatorField(Measure measure, Gender gender) {
        return field(denominators, measure, gender);
    }

    private String field(ValueFields fields, Measure measure, Gender gender) {
        return switch (layout) {
            case CONCATENATED -> fields.of(gender);
            case TABLE_PER_MEASURE ->
                fields.pattern().replace("{measure}", measure.name()).replace("{value}", fields.of(gender));
        };
    }

    /**
     * The expression whose value is a measure's count of one kön: the contract's, or the layout's own where it gives none,
     * with the value field and the population's name put in and quoted.
     */
    public String expression(Measure measure, Gender gender) {
        String given = measure.expression();
        String field = valueField(measure, gender);
        return given == null
                ? own("Sum", measure, field)
                : given.replace("{value}", quoted(field))
                        .replace("{population}", measure.population().name().replace("'", "''"));
    }

    /** The expression whose value is how many numbers of one kön a measure has: it tells a missing number from a zero. */
    public String countExpression(Measure measure, Gender gender) {
        return own("Count", measure, valueField(measure, gender));
    }

    /**
     * The expression whose value is a measure's share or quotient of one kön. A quotient does not add: over several rows this
     * is NULL rather than wrong.
     */
    public String shareExpression(Measure measure, Gender gender) {
        return own("Only", measure, shareField(measure, gender));
    }

    /** The expression whose value is what a measure's quotient of one kön is divided by. */
    public String denominatorExpression(Measure measure, Gender gender) {
        return own("Sum", measure, denominatorField(measure, gender));
    }

    /** What {@link #shareExpression} of many rows add up to: no number that means anything, but one that must be equal. */
    public String shareSumExpression(Measure measure, Gender gender) {
        return own("Sum", measure, shareField(measure, gender));
    }

    /** How many of a measure's shares or quotients of one kön are not blank. */
    public String shareCountExpression(Measure measure, Gender gender) {
        return own("Count", measure, shareField(measure, gender));
    }

    private String own(String function, Measure measure, String field) {
        List<String> modifiers = new ArrayList<>();
        if (layout == Layout.CONCATENATED) {
            modifiers.add(modifier(measureField, measure.name()));
            if (measure.population().named()) {
                modifiers.add(modifier(populationField, measure.population().name()));
            }
        }
        String set = modifiers.isEmpty() ? "" : "{<" + String.join(",", modifiers) + ">} ";
        return function + "(" + set + "[" + quoted(field) + "])";
    }

    private static String modifier(String field, String value) {
        String name = field.matches("\\p{L}[\\p{L}\\p{N}_]*") ? field : "[" + quoted(field) + "]";
        return name + "={'" + value.replace("'", "''") + "'}";
    }

    private static String quoted(String field) {
        return field.replace("]", "]]");
    }
}
