package se.liu.grund.source.px;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.Variable;

/** What reading a PX file gave, as lines of text. */
record PxTold(@Nullable CubeHead head, List<String> cells, List<String> faults) {

    static PxTold of(byte[] bytes, @Nullable String language) throws IOException {
        return of(bytes, language, PxFile.MOST_HEAD);
    }

    static PxTold of(byte[] bytes, @Nullable String language, int mostHead) throws IOException {
        List<String> cells = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        CubeHead head = null;
        try (PxFile px = PxFile.open(
                new ByteArrayInputStream(bytes), new PxOptions(language), f -> faults.add(text(f)), mostHead)) {
            head = px.head();
            px.cells(batch -> add(px.head(), batch, cells));
        } catch (SourceException e) {
            faults.add("ends: " + text(e.fault()));
        }
        return new PxTold(head, cells, faults);
    }

    /** Like {@code 3:1: "x", expected a number. Mend it.} */
    static String text(Fault fault) {
        return fault.line() + ":" + fault.column() + ": " + fault.found() + ", expected " + fault.expected() + ". "
                + fault.action();
    }

    private static void add(CubeHead head, CubeBatch batch, List<String> cells) {
        for (int i = 0; i < batch.count(); i++) {
            cells.add("%d:%d %s = %s"
                    .formatted(batch.line(i), batch.column(i), place(head, batch.position(i)), value(batch, i)));
        }
    }

    /** The codes of a cell: {@code 01, T, 2021}. */
    static String place(CubeHead head, long position) {
        return IntStream.range(0, head.variables().size())
                .mapToObj(v -> head.variables()
                        .get(v)
                        .values()
                        .get(head.index(v, position))
                        .code())
                .collect(Collectors.joining(", "));
    }

    /** The number, or the marker in quotes. */
    static String value(CubeBatch batch, int cell) {
        double number = batch.number(cell);
        if (Double.isNaN(number)) {
            return "\"" + batch.marker(cell) + "\"";
        }
        return number == (long) number ? "" + (long) number : "" + number;
    }

    /** Like {@code Region (region), GEO, eliminable: 01 Stockholms län | 03 Uppsala län}. */
    static String text(Variable variable) {
        return variable.code() + " (" + variable.label() + "), "
                + variable.kind().name().toLowerCase(Locale.ROOT)
                + (variable.eliminable() ? ", eliminable: " : ": ")
                + variable.values().stream()
                        .map(v -> v.code() + " " + v.label()
                                + (v.unit().said() ? " [" + v.unit().shown() + "]" : ""))
                        .collect(Collectors.joining(" | "));
    }

    /** What the head says besides its variables. */
    List<String> facts() {
        return head == null
                ? List.of()
                : List.of(
                        "table " + head.table(),
                        "title " + head.title(),
                        "source " + head.source(),
                        "updated " + head.updated(),
                        head.noisy() ? "noisy" : "exact",
                        "unit " + head.unit().shown());
    }
}
