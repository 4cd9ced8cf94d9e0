package se.liu.grund.source.px;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes valid PX files of every shape, each by its seed. */
final class RandomPx {

    private static final String[] BREAKS = {" ", "\n", "\r\n", "\t", ",", " \n", ", ", ";"};
    private static final String LETTERS = "abcåäöÅÄÖ =;,()#.[]-'0123456789";

    private final Random random;
    private final StringBuilder px = new StringBuilder();
    private final boolean english;

    private RandomPx(long seed) {
        random = new Random(seed);
        english = random.nextInt(3) == 0;
    }

    static String of(long seed) {
        RandomPx px = new RandomPx(seed);
        px.write();
        return px.px.toString();
    }

    private void write() {
        int variables = 1 + random.nextInt(4);
        int stub = random.nextInt(variables + 1);
        boolean keyed = stub > 0 && random.nextInt(3) == 0;
        List<List<String>> labels = new ArrayList<>();
        List<List<String>> codes = new ArrayList<>();
        for (int v = 0; v < variables; v++) {
            int size = 1 + random.nextInt(5);
            labels.add(IntStream.range(0, size).mapToObj(i -> word() + i).toList());
            codes.add(IntStream.range(0, size).mapToObj(i -> "0" + i + "å").toList());
        }
        px.append("LANGUAGE=\"sv\";\n");
        for (int i = 1; i <= 6; i++) {
            if (random.nextInt(4) == 0) {
                px.append("DATASYMBOL%d=\"%s\";\n".formatted(i, "m" + i));
            }
        }
        if (random.nextBoolean()) {
            px.append("DATASYMBOLNIL=\"noll\";DATASYMBOLSUM=\"*\";\nDATASYMBOLNIL[en]=\"nil\";\n");
        }
        names("", "v", stub, variables);
        if (english) {
            names("[en]", "x", stub, variables);
        }
        for (int v = 0; v < variables; v++) {
            list("VALUES(\"v" + v + "\")", labels.get(v));
            list("CODES(\"v" + v + "\")", codes.get(v));
            if (english) {
                list("VALUES[en](\"x" + v + "\")", labels.get(v).reversed());
            }
            if (keyed && v < stub) {
                px.append("KEYS(\"v" + v + "\")=").append(v % 2 == 0 ? "CODES;\n" : "VALUES;\n");
            }
        }
        list("NOTE", List.of(word()));
        px.append("DATA=\n");
        data(labels, codes, keyed ? stub : 0);
        px.append(random.nextBoolean() ? ";" : "\n;\n");
    }

    private void names(String language, String prefix, int stub, int variables) {
        if (stub > 0) {
            list(
                    "STUB" + language,
                    IntStream.range(0, stub).mapToObj(v -> prefix + v).toList());
        }
        if (stub < variables) {
            list(
                    "HEADING" + language,
                    IntStream.range(stub, variables).mapToObj(v -> prefix + v).toList());
        }
    }

    private void list(String keyword, List<String> values) {
        String comma = random.nextBoolean() ? "," : ",\n";
        px.append(keyword).append('=').append(values.stream().map(this::quoted).collect(Collectors.joining(comma)));
        px.append(";\n");
    }

    /** Sometimes in two pieces. */
    private String quoted(String text) {
        int cut = random.nextInt(text.length() + 1);
        return random.nextInt(4) == 0
                ? "\"" + text.substring(0, cut) + "\"\n\"" + text.substring(cut) + "\""
                : "\"" + text + "\"";
    }

    private String word() {
        return random.ints(1 + random.nextInt(12), 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining("", "a", "z"));
    }

    private void data(List<List<String>> labels, List<List<String>> codes, int keyed) {
        int rows = labels.subList(0, keyed).stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
        int width = labels.subList(keyed, labels.size()).stream()
                .mapToInt(List::size)
                .reduce(1, (a, b) -> a * b);
        for (int row = 0; row < rows; row++) {
            if (keyed > 0 && random.nextInt(3) == 0) {
                continue;
            }
            int rest = row;
            String keys = "";
            for (int v = keyed - 1; v >= 0; v--) {
                List<String> list = (v % 2 == 0 ? codes : labels).get(v);
                keys = "\"" + list.get(rest % list.size()) + "\"," + keys;
                rest /= list.size();
            }
            px.append(keys);
            for (int cell = 0; cell < width; cell++) {
                px.append(datum()).append(BREAKS[random.nextInt(BREAKS.length)]);
            }
        }
    }

    private String datum() {
        return switch (random.nextInt(8)) {
            case 0 -> "\"" + ".".repeat(1 + random.nextInt(7)) + "\"";
            case 1 -> random.nextBoolean() ? "\"-\"" : "-";
            case 2 -> "" + random.nextGaussian();
            case 3 -> "" + random.nextLong();
            case 4 -> random.nextInt(100000) + "." + random.nextInt(1000);
            case 5 -> "-" + random.nextInt(1000) + "e" + (random.nextInt(40) - 20);
            default -> "" + random.nextInt(1 << random.nextInt(30));
        };
    }
}
