package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.liu.grund.source.Cube;
import se.liu.grund.source.CubeHead;

/** A cube's cells as texts, such as {@code 01/000001/2022 = 102} or {@code … = ..}. */
final class CubeText {

    private CubeText() {}

    static List<String> cells(Cube cube) throws IOException {
        List<String> cells = new ArrayList<>();
        CubeHead head = cube.head();
        long[] last = {-1};
        cube.cells(batch -> {
            for (int i = 0; i < batch.count(); i++) {
                long position = batch.position(i);
                if (position <= last[0]) {
                    throw new AssertionError("position " + position + " after " + last[0]);
                }
                last[0] = position;
                String number = Double.isNaN(batch.number(i)) ? "" : " " + (long) batch.number(i);
                String marker = batch.marker(i).isEmpty() ? "" : " " + batch.marker(i);
                cells.add(codes(head, position) + " =" + number + marker);
            }
        });
        return cells;
    }

    private static String codes(CubeHead head, long position) {
        return IntStream.range(0, head.variables().size())
                .mapToObj(v -> head.variables()
                        .get(v)
                        .values()
                        .get(head.index(v, position))
                        .code())
                .collect(Collectors.joining("/"));
    }
}
