package se.liu.grund.register;

import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Small numbers of a row in as few whole numbers as hold them. The first counts most, so that rows sort by these words as they
 * would by all of the numbers: an engine that links rows carries and compares one or two words instead of a dozen columns.
 *
 * @param slots where each number stands
 * @param words how many words there are
 */
record Packed(List<Slot> slots, int words) {

    /** A word is never negative, and every engine shifts it alike. */
    private static final int BITS = 62;

    /** What a number may be, both ends included. */
    record Range(int least, int most) {
        int bits() {
            return Math.max(1, 64 - Long.numberOfLeadingZeros((long) most - least));
        }
    }

    /** Where a number stands: in which word, and above how many bits. */
    record Slot(int word, int shift, Range range) {}

    Packed {
        slots = List.copyOf(slots);
    }

    static Packed of(List<Range> ranges) {
        int[] word = new int[ranges.size()];
        List<Integer> used = new ArrayList<>(List.of(0));
        for (int i = 0; i < word.length; i++) {
            int bits = ranges.get(i).bits();
            if (used.getLast() + bits > BITS) {
                used.add(0);
            }
            word[i] = used.size() - 1;
            used.set(word[i], used.getLast() + bits);
        }
        List<Slot> slots = new ArrayList<>();
        List<Integer> left = new ArrayList<>(used);
        for (int i = 0; i < word.length; i++) {
            int shift = left.get(word[i]) - ranges.get(i).bits();
            left.set(word[i], shift);
            slots.add(new Slot(word[i], shift, ranges.get(i)));
        }
        return new Packed(slots, used.size());
    }

    /** The words of numbers that stand in columns; none of them may be NULL or out of its range. */
    List<Field<Long>> pack(List<Field<Integer>> numbers) {
        List<Field<Long>> packed = new ArrayList<>();
        for (int w = 0; w < words; w++) {
            Field<Long> word = null;
            for (int i = 0; i < slots.size(); i++) {
                Slot slot = slots.get(i);
                if (slot.word() == w) {
                    Field<Long> part = numbers.get(i)
                            .sub(inline(slot.range().least()))
                            .cast(SQLDataType.BIGINT)
                            .mul(inline(1L << slot.shift()));
                    word = word == null ? part : word.add(part);
                }
            }
            packed.add(word == null ? inline(0L) : word);
        }
        return packed;
    }

    /** A number, out of the words; NULL where its word is. */
    Field<Integer> unpack(int slot, List<Field<Long>> of) {
        Slot at = slots.get(slot);
        return of.get(at.word())
                .shr(inline(at.shift()))
                .bitAnd(inline((1L << at.range().bits()) - 1))
                .cast(SQLDataType.INTEGER)
                .add(inline(at.range().least()));
    }
}
