package se.liu.grund.mart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.DeliveryContract;

/**
 * What a delivery contract declares of the cells it describes.
 *
 * @param delivery its name
 * @param population id of the population that the cells are of; empty where the app names none
 * @param measures ids of the measures it gives, without their population; empty for all
 * @param withoutPersonsOf ids of the populations whose persons the source has removed
 * @param saidBy where the source says so; null where nobody was removed
 * @param followUp how many years after a period its outcome was counted
 */
public record Source(
        String delivery,
        String population,
        List<String> measures,
        List<String> withoutPersonsOf,
        @Nullable String saidBy,
        int followUp) {

    public Source {
        measures = List.copyOf(measures);
        withoutPersonsOf = List.copyOf(withoutPersonsOf);
    }

    static Source of(DeliveryContract contract) {
        return new Source(
                contract.delivery(),
                contract.population(),
                contract.measures(),
                contract.withoutPersonsOf(),
                contract.saidBy(),
                contract.followUp());
    }

    /** Whether it gives a measure of a population. */
    boolean gives(String ofPopulation, String ownId) {
        return population.equals(ofPopulation) && (measures.isEmpty() || measures.contains(ownId));
    }
}
