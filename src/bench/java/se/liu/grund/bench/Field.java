package se.liu.grund.bench;

import java.util.List;
import java.util.stream.IntStream;
import se.liu.grund.qvd.NumberFormat;

/**
 * A field of the measured table: 4 texts, 3 numbers, 1 unique whole number. Every cell is a function of field and row, pseudo-random
 * and the same on every run, so that whoever reads a table back can tell each value without keeping any.
 */
sealed interface Field {

    /** The table's fields in their order. */
    List<Field> ALL = List.of(
            new Text("Sexårsperiod", 0, words("20%02d – 20%02d", 10)),
            new Text("Program", 1, words("Civilingenjör i ämne %d, %d hp", 200)),
            new Text("Län", 2, words("Östergötlands län %d:%d", 25)),
            new Text("Bransch", 3, words("Vård och omsorg %d (%d)", 10)),
            new Number("Kvinnor", 4),
            new Number("Män", 5),
            new Number("Totalt", 6),
            new Key("Löpnummer"));

    String name();

    /** @param dictionary its distinct values
     * @param place where the field stands among all */
    record Text(String name, int place, List<String> dictionary) implements Field {

        int index(long row) {
            return choice(place, row, dictionary.size());
        }

        String at(long row) {
            return dictionary.get(index(row));
        }
    }

    /** k · 0.5 with 3,000 distinct values. */
    record Number(String name, int place) implements Field {

        static final int DISTINCT = 3_000;
        static final NumberFormat FORMAT = NumberFormat.real(",");

        int index(long row) {
            return choice(place, row, DISTINCT);
        }

        double at(long row) {
            return value(index(row));
        }

        static double value(int index) {
            return index * 0.5;
        }
    }

    /** Another whole number in every row; the less orderly they come, the harder on whoever must find out whether one was there before. */
    record Key(String name) implements Field {

        static final NumberFormat FORMAT = NumberFormat.integer();

        int at(long row, Keys order) {
            return switch (order) {
                case RISING -> (int) row;
                case SHUFFLED -> (int) (row & ~0xF_FFFFL) | shuffled((int) row & 0xF_FFFF);
                case SCATTERED -> scattered((int) row);
            };
        }
    }

    /** How keys follow one another: as ids do, in no order within each million, or each anywhere among all whole numbers of 32 bits. */
    enum Keys {
        RISING,
        SHUFFLED,
        SCATTERED
    }

    /** Odd factors and shifted bits keep numbers of 20 bits apart. */
    private static int shuffled(int row) {
        int x = row * 0x9_E375 & 0xF_FFFF;
        return (x ^ x >>> 10) * 0xB_CA6B & 0xF_FFFF;
    }

    /** MurmurHash3's last step: no two whole numbers of 32 bits come out as one. */
    private static int scattered(int row) {
        int h = (row ^ row >>> 16) * 0x85EB_CA6B;
        h = (h ^ h >>> 13) * 0xC2B2_AE35;
        return h ^ h >>> 16;
    }

    private static List<String> words(String pattern, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.formatted(i, i + 5))
                .toList();
    }

    /** SplitMix64's mixer, brought to 0 … distinct − 1. */
    private static int choice(int place, long row, int distinct) {
        long z = (row * 8 + place + 1) * 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return (int) (((z ^ z >>> 31) >>> 32) * distinct >>> 32);
    }
}
