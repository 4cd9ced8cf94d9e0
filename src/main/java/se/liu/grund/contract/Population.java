package se.liu.grund.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom some measures are of, with a key and a period length of their own.
 *
 * @param id short name, {@code [a-z0-9-]+}; empty for the one population of an app that names none
 * @param name as the app shows it
 * @param key the key fields
 * @param period field, length and label of the period
 * @param pool how delivered years are pooled; null where the period is delivered
 * @param genders which kön come
 * @param withoutPersonsOf ids of populations whose persons the source has removed
 * @param of id of the population that this is a comparison group of; null where it is none
 */
public record Population(
        String id,
        String name,
        KeyFields key,
        PeriodField period,
        @Nullable Pool pool,
        List<Gender> genders,
        List<String> withoutPersonsOf,
        @Nullable String of) {

    public Population {
        genders = List.copyOf(genders);
        withoutPersonsOf = List.copyOf(withoutPersonsOf);
    }

    /** Of an app that names no populations; its key and periods are the app's once the measure is one of an app. */
    static final Population SOLE = sole(new KeyFields("Kod", "Namn"), new PeriodField("P", 6, "{from} - {to}"));

    /** The one population of an app that names none. */
    static Population sole(KeyFields key, PeriodField period) {
        return new Population("", "", key, period, null, List.of(Gender.values()), List.of(), null);
    }

    /** Whether the app names it. */
    public boolean named() {
        return !id.isEmpty();
    }
}
