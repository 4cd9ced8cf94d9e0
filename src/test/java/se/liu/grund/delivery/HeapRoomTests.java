package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;
import se.liu.grund.source.SourceException;

class HeapRoomTests {

    @Test
    void holdsSomeFiveMillionCellsAndHalfAMillionLabelsInHalfAGigabyte() {
        assertThat(HeapRoom.of(512L << 20)).isEqualTo(new HeapRoom(5_592_405, 524_288));
    }

    @Test
    void endsAtTheFirstCellThatHasNoRoom() {
        Gathering gathering = new Gathering(new HeapRoom(2, 9));
        for (int line = 1; line <= 2; line++) {
            assertThat(add(gathering, line)).isEqualTo(-1);
        }
        assertThat(add(gathering, 1)).as("the same cell again").isZero();
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> add(gathering, 3))
                .satisfies(full -> {
                    assertThat(full.fault().line()).isEqualTo(3);
                    assertThat(full.fault().found()).isEqualTo("more than 2 cells");
                    assertThat(full.fault().expected())
                            .isEqualTo("at most as many in a delivery, which is what the memory holds");
                    assertThat(full.fault().action())
                            .isEqualTo(
                                    "Find out whether the right columns are read; if they are, divide the delivery or"
                                            + " give the service more memory (-Xmx).");
                });
    }

    @Test
    void endsAtTheFirstLabelThatHasNoRoom() {
        HeapRoom room = new HeapRoom(9, 2);
        assertThatCode(() -> room.label(1, 7, 1)).doesNotThrowAnyException();
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> room.label(2, 7, 1))
                .satisfies(full -> assertThat(full.fault().found()).isEqualTo("more than 2 different labels"));
    }

    private static int add(Gathering gathering, int line) {
        return gathering.add(
                Shapes.YRKE,
                Gender.TOTALT,
                new Period(2021, 2021),
                new Key("EX003", "Läkarexamen"),
                "Yrke å" + line,
                new Counts.Reading.Known(CellStatus.EXACT, 7, 7),
                0,
                line,
                3);
    }
}
