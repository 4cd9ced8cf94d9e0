package se.liu.grund.contract;

/**
 * The app's period field.
 *
 * @param field {@code Sexårsperiod} or {@code Treårsperiod}
 * @param years how many years are pooled: 6 or 3, data and never a constant
 * @param label pattern with {@code {from}} and {@code {to}}, e.g. {@code {from} - {to}}
 */
public record PeriodField(String field, int years, String label) {

    /** The label the app shows, e.g. {@code 2014 - 2019}. */
    public String label(Period period) {
        return label.replace("{from}", String.valueOf(period.from())).replace("{to}", String.valueOf(period.to()));
    }
}
