package se.liu.grund.delivery;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.FileNotes.Kind;
import se.liu.grund.source.Cube;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Variable;

/** Reads the cells of a cube, each by what the values of its variables mean. */
final class CubeCells {

    private static final Meaning NOTHING = new Meaning(null, null, null, null, null, null);

    private final Table table;
    private final CubeHead head;
    private final Meaning fixed;
    private final VariableMeanings[] meanings;
    private int cellsSeen;

    /** With what the values of each variable mean, variable by variable. */
    CubeCells(Table table, CubeHead head, Meaning fixed, VariableMeanings[] meanings) {
        this.table = table;
        this.head = head;
        this.fixed = fixed;
        this.meanings = meanings;
    }

    /** Reads all. */
    void read(Cube cube) throws IOException {
        cube.cells(this::batch);
        if (cellsSeen == 0 && table.breaches().none()) {
            table.breaches().add(0, 0, "no cells", "at least one", "Fetch the table again, or take the file away.");
        } else if (table.cells().count() == 0 && table.breaches().none()) {
            table.breaches()
                    .add(
                            0,
                            0,
                            "no counts among the cells that are asked for",
                            "at least one",
                            "Compare 'where', 'totals' and 'leave-out' of the delivery contract with the file.");
        }
    }

    private void batch(CubeBatch batch) {
        cellsSeen += batch.count();
        for (int cell = 0; cell < batch.count(); cell++) {
            Meaning meaning = meaning(batch.position(cell));
            if (meaning != null) {
                cell(batch, cell, meaning);
            }
        }
    }

    /** What a position means, or null when it is left aside. */
    private @Nullable Meaning meaning(long position) {
        Meaning meaning = fixed;
        long rest = position;
        for (int v = meanings.length - 1; v >= 0; v--) {
            int values = head.variables().get(v).values().size();
            Meaning part = meanings[v].of((int) (rest % values));
            if (part == null) {
                return null;
            }
            meaning = meanings[v].plain() ? meaning : meaning.and(part);
            rest /= values;
        }
        return meaning;
    }

    private void cell(CubeBatch batch, int cell, Meaning meaning) {
        int line = batch.line(cell);
        int column = batch.column(cell);
        switch (table.counts().read(batch.number(cell), batch.marker(cell))) {
            case Counts.Reading.Known known -> table.cells().add(line, column, meaning, NOTHING, known);
            case Counts.Reading.Absent() -> table.notes().count(Kind.EMPTY_CELL, line, 1);
            case Counts.Reading.Odd(String expected, String action) ->
                table.breaches()
                        .add(
                                line,
                                column,
                                found(batch, cell) + " for " + place(batch.position(cell)),
                                expected,
                                action);
        }
    }

    private static String found(CubeBatch batch, int cell) {
        String marker = batch.marker(cell);
        double number = batch.number(cell);
        String shown = number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
        if (Double.isNaN(number)) {
            return Label.quoted(marker);
        }
        return marker.isEmpty() ? shown : shown + " with the marker " + Label.quoted(marker);
    }

    private String place(long position) {
        StringBuilder place = new StringBuilder();
        for (int v = 0; v < head.variables().size(); v++) {
            Variable variable = head.variables().get(v);
            if (variable.values().size() > 1) {
                place.append(place.isEmpty() ? "" : ", ")
                        .append(variable.code())
                        .append(' ')
                        .append(Label.quoted(
                                variable.values().get(head.index(v, position)).code()));
            }
        }
        return place.isEmpty() ? "the only cell" : place.toString();
    }
}
