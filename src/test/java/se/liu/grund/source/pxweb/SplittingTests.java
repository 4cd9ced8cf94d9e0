package se.liu.grund.source.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.Variable;

class SplittingTests {

    private static List<Axis> axes(int... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(v -> new Axis(
                        new Variable(
                                "v" + v,
                                "",
                                Variable.Kind.CLASS,
                                IntStream.range(0, counts[v])
                                        .mapToObj(i -> new Variable.Value(String.valueOf(i), ""))
                                        .toList(),
                                false),
                        null))
                .toList();
    }

    /** The codes of all cells of these axes, in order. */
    private static List<String> cells(List<Axis> axes) {
        List<String> cells = List.of("");
        for (Axis axis : axes) {
            List<String> next = new ArrayList<>();
            for (String cell : cells) {
                axis.codes().forEach(code -> next.add(cell + "/" + code));
            }
            cells = next;
        }
        return cells;
    }

    @Test
    void givesEveryCellOnceAndInOrderInPiecesThatAreSmallEnough() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int[] counts = IntStream.range(0, 1 + random.nextInt(4))
                    .map(_ -> 1 + random.nextInt(6))
                    .toArray();
            int most = 1 + random.nextInt(40);
            List<List<Axis>> pieces = Splitting.of(axes(counts), most);
            assertThat(pieces).allMatch(piece -> Splitting.cells(piece) <= most);
            assertThat(pieces.stream().flatMap(piece -> cells(piece).stream()))
                    .containsExactlyElementsOf(cells(axes(counts)));
        }
    }

    /** Scb's TAB6471 whole, over the 150,000 cells that its API allows in an answer. */
    @Test
    void partsALargeTableInFewCalls() {
        assertThat(Splitting.of(axes(312, 134, 3, 1, 16), 150_000)).hasSize(14);
    }

    @Test
    void leavesWhatIsSmallEnoughWhole() {
        assertThat(Splitting.of(axes(3, 5, 10), 150)).hasSize(1);
    }

    @Test
    void refusesARequestOfTooManyCalls() {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> Splitting.of(axes(20_000, 50_000), 50_000))
                .withMessage("Found a request of more than 10,000 calls, expected a part of the table."
                        + " Ask for fewer values, or eliminate a variable.");
    }
}
