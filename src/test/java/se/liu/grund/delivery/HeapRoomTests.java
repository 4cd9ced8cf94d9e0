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
        HeldCells held = new HeldCells(new HeapRoom(2, 9));
        CellWriter writer = new CellWriter(held);
        for (int line = 1; line <= 3; line++) {
            writer.add(cell(line));
        }
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(writer::flush)
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

    private static Cell cell(int line) {
        return new Cell(
                "yrke",
                Gender.TOTALT,
                new Period(2021, 2021),
                "EX003",
                "Läkarexamen",
                "Yrke å" + line,
                CellStatus.EXACT,
                7,
                7,
                new Origin("prov/yrke.txt", line, 3));
    }
}
