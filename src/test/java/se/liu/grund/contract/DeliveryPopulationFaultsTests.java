package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liu.grund.contract.ContractsFolder.DELIVERY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryPopulationFaultsTests {

    private static final String HEAD = "app: prov\npopulation: alumner\nrequired: [Totalt]\n";

    @TempDir
    Path temporary;

    @Test
    void findsNoFaultInADeliveryOfAPopulation() {
        assertThat(faults(HEAD + "without-persons-of: [examen]\nsaid-by: Urvalet\nmeasures: [boende]\n"))
                .isEmpty();
    }

    @Test
    void asksForThePopulationWhereTheAppHasSeveral() {
        assertThat(faults("app: prov\n"))
                .containsExactly("1: found no key 'population', expected a population of the app, one of: examen,"
                        + " alumner, riket");
        assertThat(faults(HEAD.replace("alumner", "alumni")))
                .containsExactly("3: /population: found 'alumni', expected a population of the app, one of: examen,"
                        + " alumner, riket (did you mean 'alumner'?)");
        assertThat(new ContractsFolder(temporary).faultsOfDelivery(DELIVERY.replace("app: prov\n", HEAD)))
                .contains("3: /population: found 'alumner', expected none: the app names no populations");
    }

    @Test
    void asksOnlyForKönThatThePopulationHas() {
        assertThat(faults(HEAD.replace("[Totalt]", "[Totalt, Män]")))
                .containsExactly(
                        "4: /required/1: found 'Män', expected Totalt, as the app's contract says of" + " 'alumner'");
        assertThat(faults(HEAD.replace("required: [Totalt]\n", "")))
                .containsExactly("1: found no key 'required', expected one, since 'alumner' does not have Kvinnor and"
                        + " Män, which are required where nothing is said; e.g. required: [Totalt]");
    }

    @Test
    void asksWhereTheSourceSaysThatPersonsAreRemoved() {
        assertThat(faults(HEAD + "without-persons-of: [examina]\n"))
                .containsExactly(
                        "5: /without-persons-of: found no key 'said-by', expected where the source says so,"
                                + " e.g. said-by: \"Urval i B&F: personer utan yrkesexamen\"",
                        "5: /without-persons-of/0: found 'examina', expected a population of the app, one of: examen,"
                                + " alumner, riket (did you mean 'examen'?)");
    }

    @Test
    void refusesMeasuresThatAreNotThere() {
        assertThat(faults(HEAD + "measures: [bonde]\n"))
                .containsExactly("5: /measures/0: found 'bonde', expected a measure, one of: boende, yrke (did you mean"
                        + " 'boende'?)");
    }

    private List<String> faults(String head) {
        return new ContractsFolder(temporary)
                .write("apps/prov.yaml", PopulatedApp.YAML)
                .faultsOfDelivery(DELIVERY.replace("app: prov\n", head));
    }
}
