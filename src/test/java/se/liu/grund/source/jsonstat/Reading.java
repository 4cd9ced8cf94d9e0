package se.liu.grund.source.jsonstat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.Variable;

/**
 * All that a file gives, as texts: {@code 2:1 01/2021 = 5 ..} is the cell of those codes, on line 2, the first of all,
 * with both a number and a marker.
 */
record Reading(@Nullable CubeHead head, List<String> cells, List<Fault> faults) {

    static Reading of(Path file, @Nullable String dataset) throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        CubeHead head = null;
        try (JsonStatFile cube = JsonStatFile.open(file, new JsonStatOptions(dataset), faults::add)) {
            head = cube.head();
            CubeHead found = head;
            cube.cells(batch -> {
                for (int i = 0; i < batch.count(); i++) {
                    cells.add(text(found, batch, i));
                }
            });
        } catch (SourceException e) {
            faults.add(e.fault());
        }
        return new Reading(head, cells, faults);
    }

    private static String text(CubeHead head, CubeBatch batch, int cell) {
        String codes = IntStream.range(0, head.variables().size())
                .mapToObj(v -> head.variables()
                        .get(v)
                        .values()
                        .get(head.index(v, batch.position(cell)))
                        .code())
                .collect(Collectors.joining("/"));
        String number = Double.isNaN(batch.number(cell))
                ? ""
                : " " + String.valueOf(batch.number(cell)).replaceFirst("\\.0$", "");
        String marker = batch.marker(cell).isEmpty() ? "" : " " + batch.marker(cell);
        return batch.line(cell) + ":" + batch.column(cell) + " " + codes + " =" + number + marker;
    }

    /** Like {@code Region region GEO eliminable: 01 Stockholms län, 03 Uppsala län}. */
    List<String> variables() {
        return head == null
                ? List.of()
                : head.variables().stream()
                        .map(v -> v.code() + " " + v.label() + " " + v.kind() + (v.eliminable() ? " eliminable" : "")
                                + ": " + values(v))
                        .toList();
    }

    private static String values(Variable variable) {
        return variable.values().stream()
                .map(value -> value.code() + " " + value.label()
                        + (value.unit().said() ? " [" + value.unit().shown() + "]" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Like {@code 3:0 found | expected | action}. */
    List<String> faultTexts() {
        return faults.stream()
                .map(f -> f.line() + ":" + f.column() + " " + f.found() + " | " + f.expected() + " | " + f.action())
                .toList();
    }

    /** Like {@code TAB1 | Title | SCB | 2026-06-08T06:00:00Z | noisy}. */
    String headText() {
        return head == null
                ? ""
                : String.join(
                        " | ",
                        head.table(),
                        head.title(),
                        head.source(),
                        String.valueOf(head.updated()),
                        head.noisy() ? "noisy" : "exact");
    }
}
