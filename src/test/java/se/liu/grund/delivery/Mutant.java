package se.liu.grund.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A file with one change made by chance.
 *
 * @param kind what was done, for messages
 * @param bytes the changed file
 * @param from the first byte of the original that changed
 * @param to where what changed ends in the original; {@code from} when something was only put in
 */
record Mutant(String kind, byte[] bytes, int from, int to) {

    private static final String[] PIECES = {
        "-",
        "..",
        "..C",
        "X",
        "<5",
        "2,5",
        "3",
        "0",
        "-0",
        "12",
        " ",
        "\u00A0",
        "\t",
        ";",
        ",",
        "\"",
        "\"\"",
        "\r\n",
        "\n",
        "\r",
        "\0",
        "#",
        "=",
        ":",
        "null",
        "1e3",
        "\uFEFF",
        "å",
        "Totalt",
        "{",
        "}",
        "[",
        "]",
        "\\",
        "99999999999"
    };

    /** One of several ways to hurt a file. Lines are those that end in this byte order of LF. */
    static Mutant of(byte[] original, Random random, int unit) {
        int kind = random.nextInt(11);
        int at = random.nextInt(original.length);
        int length = 1 + random.nextInt(random.nextBoolean() ? 2 : 40);
        int end = Math.min(original.length, at + length);
        return switch (kind) {
            case 0 -> one("flip", original, at, original[at] ^ 1 << random.nextInt(8));
            case 1 -> one("byte", original, at, random.nextInt(256));
            case 2 -> replaced("delete", original, at, end, new byte[0]);
            case 3 -> replaced("insert", original, at, at, noise(random));
            case 4 -> replaced("duplicate", original, at, at, Arrays.copyOfRange(original, at, end));
            case 5 -> replaced("replace", original, at, end, noise(random));
            case 6 -> swapped(original, at, end);
            case 7 -> digit(original, at, random);
            case 8 -> replaced("truncate", original, at, original.length, new byte[0]);
            case 9 -> line("line gone", original, at, unit, false);
            default -> line("line twice", original, at, unit, true);
        };
    }

    private static byte[] noise(Random random) {
        return PIECES[random.nextInt(PIECES.length)].getBytes(
                random.nextInt(4) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static Mutant one(String kind, byte[] original, int at, int value) {
        return replaced(kind, original, at, at + 1, new byte[] {(byte) value});
    }

    private static Mutant digit(byte[] original, int at, Random random) {
        int digit = at;
        while (digit < original.length - 1 && (original[digit] < '0' || original[digit] > '9')) {
            digit++;
        }
        return one("digit", original, digit, '0' + random.nextInt(10));
    }

    private static Mutant swapped(byte[] original, int from, int to) {
        int middle = (from + to) / 2;
        byte[] swap = new byte[to - from];
        System.arraycopy(original, middle, swap, 0, to - middle);
        System.arraycopy(original, from, swap, to - middle, middle - from);
        return replaced("swap", original, from, to, swap);
    }

    private static Mutant line(String kind, byte[] original, int at, int unit, boolean twice) {
        List<Integer> ends = new ArrayList<>(List.of(0));
        for (int i = 0; i < original.length; i++) {
            if (original[i] == '\n') {
                ends.add(Math.min(original.length, i + unit));
            }
        }
        ends.add(original.length);
        int line = 1;
        while (line < ends.size() - 1 && ends.get(line) <= at) {
            line++;
        }
        int from = ends.get(line - 1);
        int to = ends.get(line);
        return twice
                ? replaced(kind, original, to, to, Arrays.copyOfRange(original, from, to))
                : replaced(kind, original, from, to, new byte[0]);
    }

    static Mutant replaced(String kind, byte[] original, int from, int to, byte[] by) {
        byte[] bytes = new byte[original.length - (to - from) + by.length];
        System.arraycopy(original, 0, bytes, 0, from);
        System.arraycopy(by, 0, bytes, from, by.length);
        System.arraycopy(original, to, bytes, from + by.length, original.length - to);
        return new Mutant(kind, bytes, from, to);
    }
}
