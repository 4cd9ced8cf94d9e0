package se.liu.grund.delivery;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** What a spec of a genuine file says of its cells, computed from those that were read. */
final class FixtureCells {

    private FixtureCells() {}

    /** Like {@code Kvinnor, 2014, 0580 Linköping, Etablerad = HIDDEN 1 4 at 10:4}. */
    static String text(Cell cell) {
        return "%s, %s, %s %s, %s = %s %d %d at %d:%d"
                .formatted(
                        cell.gender().label(),
                        cell.period(),
                        cell.code(),
                        cell.name(),
                        cell.category(),
                        cell.status(),
                        cell.low(),
                        cell.high(),
                        cell.origin().line(),
                        cell.origin().column());
    }

    /** Every key of a spec that is about all cells, by its name there. */
    static Map<String, Object> told(List<Cell> cells) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "statuses",
                cells.stream().collect(Collectors.toMap(c -> c.status().name(), _ -> 1, Integer::sum)));
        told.put("low", sum(cells, Cell::low));
        told.put("high", sum(cells, Cell::high));
        told.put("kön", different(cells, cell -> cell.gender().label()));
        told.put("periods", different(cells, cell -> cell.period().toString()));
        told.put("keys", different(cells, cell -> cell.code() + " " + cell.name()));
        told.put("categories", different(cells, Cell::category));
        told.put("crc", crc(cells));
        return told;
    }

    private static long sum(List<Cell> cells, Function<Cell, Integer> bound) {
        return cells.stream().mapToLong(bound::apply).sum();
    }

    private static List<String> different(List<Cell> cells, Function<Cell, String> part) {
        return cells.stream().map(part).distinct().toList();
    }

    private static String crc(List<Cell> cells) {
        CRC32 crc = new CRC32();
        cells.forEach(cell -> crc.update((text(cell) + "\n").getBytes(StandardCharsets.UTF_8)));
        return "%08x".formatted(crc.getValue());
    }
}
