package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.delivery.UnitWords.Sense;

class UnitWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "antal",
                "Antal",
                "ANTAL PERSONER",
                "st",
                "st.",
                "number",
                "Number of persons",
                "amount",
                "persons"
            })
    void takesOrdinaryUnitsOfCounts(String unit) {
        assertThat(UnitWords.of(unit)).isEqualTo(Sense.COUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000-tal",
                "1\u00A0000-tal",
                "10-tal",
                "antal (1000-tal)",
                "10³",
                "000s",
                "tusental",
                "tusentals personer",
                "thousands of persons",
                "miljoner kr",
                "mkr",
                "procent",
                "%",
                "Andel, %",
                "‰",
                "procentenheter",
                "per cent",
                "antal per 1 000 invånare",
                "kronor",
                "SEK",
                "medelvärde",
                "ton",
                "km²",
                "år"
            })
    void knowsWhatIsNoCountOfPersons(String unit) {
        assertThat(UnitWords.of(unit)).isEqualTo(Sense.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hushåll", "Enhet varierar med ämne", "antal kravmärkta", "2000"})
    void leavesTheRestToAPerson(String unit) {
        assertThat(UnitWords.of(unit)).isEqualTo(Sense.UNKNOWN);
    }
}
