package se.liu.grund.source.jsonstat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes valid documents of all forms: version 1 and 2, lists and objects, with members in any order. */
final class GeneratedJsonStat {

    private static final List<String> MARKERS = List.of("..", "-", "..C", "p", "å");
    private final Random random;

    GeneratedJsonStat(long seed) {
        random = new Random(seed);
    }

    String document() {
        boolean first = random.nextInt(3) == 0;
        List<String> ids = new ArrayList<>(List.of("Region", "Kön", "Tid", "Ålder"));
        Collections.shuffle(ids, random);
        ids = ids.subList(0, 1 + random.nextInt(4));
        List<Integer> sizes = ids.stream().map(_ -> 1 + random.nextInt(5)).toList();
        int cells = sizes.stream().reduce(1, (a, b) -> a * b);
        List<String> dimensions = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            dimensions.add("\"" + ids.get(i) + "\":{" + category(sizes.get(i)) + "}");
        }
        String order = "\"id\":" + ids.stream().map(id -> "\"" + id + "\"").toList() + gap() + ",\"size\":" + sizes;
        if (first) {
            dimensions.add(order);
        }
        Collections.shuffle(dimensions, random);
        List<String> members = new ArrayList<>(List.of(
                "\"dimension\":{" + String.join("," + gap(), dimensions) + "}",
                "\"value\":" + value(cells),
                "\"label\":\"Tabell åäö \\u00e5\"",
                "\"extension\":{\"x\":[{\"value\":[1,2]}],\"px\":{\"decimals\":0}}"));
        if (!first) {
            members.add(order);
            members.add("\"class\":\"dataset\"");
        }
        if (random.nextBoolean()) {
            members.add("\"status\":" + status(cells));
        }
        Collections.shuffle(members, random);
        String set = "{" + String.join("," + gap(), members) + "}";
        return first ? "{\"set\":" + set + "}" : set;
    }

    private String gap() {
        return random.nextInt(4) == 0 ? "\n " : "";
    }

    private String category(int size) {
        List<Integer> places = shuffled(size);
        if (size == 1 && random.nextBoolean()) {
            return "\"category\":{\"label\":{\"0\":\"Ö\"}}";
        }
        String index = random.nextBoolean()
                ? places.stream().map(p -> "\"c" + p + "\"").toList().toString()
                : places.stream().map(p -> "\"c" + p + "\":" + p).collect(Collectors.joining(",", "{", "}"));
        return "\"label\":\"etikett\",\"category\":{\"index\":" + index + "}";
    }

    private List<Integer> shuffled(int size) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(places, random);
        return places;
    }

    private String value(int cells) {
        if (random.nextInt(3) > 0) {
            return IntStream.range(0, cells)
                    .mapToObj(_ -> number() + gap())
                    .toList()
                    .toString();
        }
        return keyed(cells, this::number);
    }

    private String keyed(int cells, Supplier<String> entry) {
        List<Integer> places = random.nextBoolean()
                ? shuffled(cells)
                : IntStream.range(0, cells).boxed().toList();
        return places.stream()
                .filter(_ -> random.nextInt(3) > 0)
                .map(p -> "\"" + p + "\":" + entry.get() + gap())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String number() {
        return switch (random.nextInt(6)) {
            case 0 -> "null";
            case 1 -> random.nextInt(100) + ".5";
            case 2 -> "-" + random.nextInt(10);
            case 3 -> random.nextInt(1, 10) + "e" + random.nextInt(5);
            default -> String.valueOf(random.nextInt(100_000));
        };
    }

    private String status(int cells) {
        return switch (random.nextInt(4)) {
            case 0 -> marker();
            case 1 -> "[" + marker() + "]";
            case 2 ->
                IntStream.range(0, cells)
                        .mapToObj(_ -> random.nextBoolean() ? "null" : marker())
                        .toList()
                        .toString();
            default -> keyed(cells, this::marker);
        };
    }

    private String marker() {
        return "\"" + MARKERS.get(random.nextInt(MARKERS.size())) + "\"";
    }
}
