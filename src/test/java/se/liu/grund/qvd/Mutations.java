package se.liu.grund.qvd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils a QVD at random: bits, lengths, and above all what its header claims. */
final class Mutations {

    private static final Pattern NUMBER = Pattern.compile("<(\\w+)>(-?[0-9]+)</\\1>");
    private static final Pattern ELEMENT =
            Pattern.compile("<(\\w+)>[^<]*</\\1>|<(QvdFieldHeader|NumberFormat|Tags|Fields)>(?s:.*?)</\\2>");
    private static final Pattern TAG = Pattern.compile("</?\\w+>");
    private static final List<String> LIES = List.of(
            "0",
            "-1",
            "1",
            "-2",
            "2",
            "7",
            "8",
            "9",
            "31",
            "32",
            "33",
            "64",
            "255",
            "256",
            "65536",
            "2147483647",
            "2147483648",
            "-2147483648",
            "4294967295",
            "4294967296",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "1e3",
            "",
            "0x1",
            "99999999999999999999");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    byte[] of(byte[] file) {
        byte[] mutant = file;
        for (int times = 1 + random.nextInt(6) / 4; times > 0; times--) {
            mutant = once(mutant);
        }
        return mutant;
    }

    private byte[] once(byte[] file) {
        int nul = 0;
        while (nul < file.length && file[nul] != 0) {
            nul++;
        }
        int body = Math.min(file.length, nul + 1);
        return switch (random.nextInt(12)) {
            case 0 -> flipped(file, 0, nul);
            case 1 -> flipped(file, body, file.length);
            case 2 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 3 -> Arrays.copyOf(file, file.length + 1 + random.nextInt(20));
            case 4 -> spliced(file);
            case 5 -> inserted(file, random.nextInt(file.length + 1), new byte[1 + random.nextInt(3)]);
            case 6 -> replaced(file, nul, NUMBER, this::lie);
            case 7 -> replaced(file, nul, NUMBER, this::nearly);
            case 8 -> swapped(file, nul);
            case 9 -> replaced(file, nul, ELEMENT, match -> "");
            case 10 ->
                replaced(file, nul, random.nextBoolean() ? ELEMENT : TAG, match -> match.group() + match.group());
            default -> replaced(file, nul, TAG, match -> match.group().replaceFirst("\\w$|\\w>$", ">"));
        };
    }

    private byte[] flipped(byte[] file, int from, int to) {
        byte[] mutant = file.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0 && from < to; flips--) {
            int at = from + random.nextInt(to - from);
            mutant[at] =
                    random.nextInt(4) == 0 ? (byte) random.nextInt(256) : (byte) (mutant[at] ^ 1 << random.nextInt(8));
        }
        return mutant;
    }

    /** A piece of the file over another piece of it. */
    private byte[] spliced(byte[] file) {
        byte[] mutant = file.clone();
        if (file.length > 1) {
            int length = 1 + random.nextInt(Math.min(40, file.length - 1));
            System.arraycopy(
                    file,
                    random.nextInt(file.length - length + 1),
                    mutant,
                    random.nextInt(file.length - length + 1),
                    length);
        }
        return mutant;
    }

    private static byte[] inserted(byte[] file, int at, byte[] more) {
        byte[] mutant = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, mutant, at, more.length);
        System.arraycopy(file, at, mutant, at + more.length, file.length - at);
        return mutant;
    }

    private String lie(MatchResult number) {
        return number.group().replace(">" + number.group(2) + "<", ">" + LIES.get(random.nextInt(LIES.size())) + "<");
    }

    private String nearly(MatchResult number) {
        int value = (int) Math.min(
                1 << 20,
                Long.parseLong(
                        number.group(2).substring(0, Math.min(9, number.group(2).length()))));
        int[] near = {value - 1, value + 1, value - 2, value + 2, value * 2, value / 2, -value, value + 256};
        return number.group().replace(">" + number.group(2) + "<", ">" + near[random.nextInt(near.length)] + "<");
    }

    /** Two numbers of one kind change places, such as two fields' offsets; or a neighbour's value comes here. */
    private byte[] swapped(byte[] file, int nul) {
        String header = header(file, nul);
        List<MatchResult> all = NUMBER.matcher(header).results().toList();
        if (all.isEmpty()) {
            return file;
        }
        MatchResult one = all.get(random.nextInt(all.size()));
        boolean anyKind = random.nextInt(3) == 0;
        List<MatchResult> others = all.stream()
                .filter(other -> other.start() > one.start()
                        && (anyKind || other.group(1).equals(one.group(1))))
                .toList();
        if (others.isEmpty()) {
            return file;
        }
        MatchResult other = others.get(random.nextInt(others.size()));
        String mutant = header.substring(0, one.start(2))
                + other.group(2)
                + header.substring(one.end(2), other.start(2))
                + (anyKind ? other : one).group(2)
                + header.substring(other.end(2));
        return with(mutant, file, nul);
    }

    private byte[] replaced(byte[] file, int nul, Pattern what, Function<MatchResult, String> replacement) {
        String header = header(file, nul);
        Matcher one = what.matcher(header);
        if (header.isEmpty()
                || !one.find(random.nextInt(header.length())) && !one.reset().find()) {
            return file;
        }
        return with(
                header.substring(0, one.start()) + replacement.apply(one.toMatchResult()) + header.substring(one.end()),
                file,
                nul);
    }

    private static String header(byte[] file, int nul) {
        return new String(file, 0, nul, StandardCharsets.ISO_8859_1);
    }

    private static byte[] with(String header, byte[] file, int nul) {
        return inserted(Arrays.copyOfRange(file, nul, file.length), 0, header.getBytes(StandardCharsets.ISO_8859_1));
    }
}
