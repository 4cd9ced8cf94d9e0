package se.liu.grund.qvd.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import se.liu.grund.qvd.QvdSymbol;

class TwiceTests {

    @Test
    void countsNumbersWhateverTheirFormAndText() {
        assertThat(Twice.in(List.of(
                        QvdSymbol.of(3),
                        new QvdSymbol.Real(3.0),
                        QvdSymbol.of(3, "tre"),
                        QvdSymbol.of("3"),
                        QvdSymbol.of(1))))
                .isEqualTo(2);
        assertThat(Twice.in(List.of(QvdSymbol.of("å"), QvdSymbol.of("ä")))).isZero();
        assertThat(Twice.in(List.of(QvdSymbol.of(2), QvdSymbol.of(1), QvdSymbol.of(2.5))))
                .isZero();
        assertThat(Twice.in(List.of())).isZero();
    }

    @Test
    void countsMoreNumbersThanItHoldsAtATime() {
        int symbols = 5_000_000;

        assertThat(Twice.in(symbols(symbols, i -> QvdSymbol.of(-i)))).isZero();
        assertThat(Twice.in(symbols(symbols, i -> QvdSymbol.of(-i % 4_900_000))))
                .isEqualTo(100_000);
    }

    private static List<QvdSymbol> symbols(int size, IntFunction<QvdSymbol> symbol) {
        return new AbstractList<>() {
            @Override
            public QvdSymbol get(int index) {
                return symbol.apply(index);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
