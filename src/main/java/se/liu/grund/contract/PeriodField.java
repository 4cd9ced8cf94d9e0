package se.liu.grund.contract;

/**
 * The app's period field.
 *
 * @param field {@code Sexårsperiod} or {@code Treårsperiod}
 * @param years how many years are pooled: 6 or 3, data and never a constant; 1 when they are not
 * @param label pattern with {@code {from}} and {@code {to}}, e.g. {@code {from} - {to}}; for single years with one of them
 *     or {@code {year}}
 */
public record PeriodField(String field, int years, String label) {

    /** The label the app shows, e.g. {@code 2014 - 2019}. */
    public String label(Period period) {
        String from = String.valueOf(period.from());
        return label.replace("{year}", from).replace("{from}", from).replace("{to}", String.valueOf(period.to()));
    }
}
