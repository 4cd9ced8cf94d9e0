package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;

class LostZerosTests {

    private static List<Cell> cells(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Cell(
                        "yrke",
                        Gender.TOTALT,
                        new Period(2021, 2021),
                        code,
                        "Namn på " + code,
                        "Alla",
                        CellStatus.EXACT,
                        7,
                        7,
                        new Origin("kommun.csv", 1 + List.of(codes).indexOf(code), 3)))
                .toList();
    }

    @Test
    void tellsOfACodeThatIsShorterThanOthers() {
        assertThat(LostZeros.of(HeldCellsOf.extent(cells("1280", "580", "581"))))
                .containsExactly(
                        new Note(
                                "kommun.csv",
                                2,
                                "found the code '580' beside '1280', expected codes of one length: a leading zero may be lost"));
    }

    @Test
    void saysNothingOfCodesOfOneLengthOrWithLetters() {
        assertThat(LostZeros.of(HeldCellsOf.extent(cells("0580", "1280")))).isEmpty();
        assertThat(LostZeros.of(HeldCellsOf.extent(cells("6MMEC", "EX1", "0580"))))
                .isEmpty();
    }
}
