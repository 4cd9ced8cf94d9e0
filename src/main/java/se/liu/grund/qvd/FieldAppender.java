package se.liu.grund.qvd;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of one field, row after row. Values are told apart as in any QVD: texts by their text, numbers by their number (the
 * first form of a number stays), and nothing is parsed: {@code "0114"} stays text. Used by one thread at a time.
 */
public final class FieldAppender {

    /** So many numbers are looked for at once: their places in a large table come from memory together. */
    private static final int AHEAD = 64;

    private final String name;
    private final NumberFormat format;
    private final Dictionary dictionary;
    private final Codes codes;
    private String comment = "";
    private @Nullable List<String> tags;

    FieldAppender(String name, NumberFormat format, Spill spill) {
        this.name = name;
        this.format = format;
        this.dictionary = new Dictionary(spill);
        this.codes = new Codes(spill);
    }

    /** As {@code COMMENT FIELD} sets it. */
    public FieldAppender comment(String text) {
        this.comment = text;
        return this;
    }

    /** Exactly these tags, none derived. */
    public FieldAppender tags(List<String> texts) {
        this.tags = List.copyOf(texts);
        return this;
    }

    /** The field's name. */
    public String field() {
        return name;
    }

    /** How many rows it has so far. */
    public long rows() {
        return codes.rows();
    }

    /** NULL. */
    public void nothing() {
        codes.add(Codes.NULL);
    }

    /** Text, null for NULL; the empty text is a value.
     * @throws QvdException for U+0000 and half a surrogate pair */
    public void text(@Nullable String text) {
        codes.add(text == null ? Codes.NULL : textCode(text));
    }

    /** A bare number, NaN for NULL: type 1 when whole and within 32 bits, otherwise type 2.
     * @throws QvdException for infinity */
    public void number(double number) {
        codes.add(numberCode(number));
    }

    /** A whole number.
     * @throws QvdException when a 64-bit floating-point number, which is all that Qlik has, is not exactly this one */
    public void integer(long number) {
        if (number != (long) (double) number || number == Long.MAX_VALUE) {
            throw fault("found " + number + ", expected a number that 64-bit floating point holds exactly; "
                    + "write it as text");
        }
        codes.add(dictionary.number(number));
    }

    /** A number shown as a text.
     * @throws QvdException for NaN, infinity and a text that cannot be stored */
    public void dual(double number, String text) {
        try {
            codes.add(dictionary.symbol(QvdSymbol.of(number, text)));
        } catch (QvdException e) {
            throw fault(e);
        }
    }

    /** Any symbol in its own form. */
    public void symbol(QvdSymbol symbol) {
        codes.add(dictionary.symbol(symbol));
    }

    /** A date as Qlik's serial number; give the field {@link NumberFormat#date}. */
    public void date(LocalDate date) {
        codes.add(dictionary.number(Serials.of(date)));
    }

    /** A time of day as a fraction of a day; give the field {@link NumberFormat#time}. */
    public void time(LocalTime time) {
        codes.add(dictionary.number(Serials.of(time)));
    }

    /** A point in time as Qlik's serial number; give the field {@link NumberFormat#timestamp}. */
    public void timestamp(LocalDateTime time) {
        codes.add(dictionary.number(Serials.of(time)));
    }

    /** Many rows of text, null for NULL.
     * @param from the first, {@code to} is behind the last */
    public void texts(@Nullable String[] texts, int from, int to) {
        for (int i = from; i < to; i++) {
            String text = texts[i];
            codes.add(text == null ? Codes.NULL : textCode(text));
        }
    }

    /** Many rows of numbers, NaN for NULL.
     * @param from the first, {@code to} is behind the last */
    public void numbers(double[] numbers, int from, int to) {
        for (int at = from; at < to; at += AHEAD) {
            int end = Math.min(to, at + AHEAD);
            if (dictionary.isLarge()) {
                for (int i = at; i < end; i++) {
                    dictionary.touch(numbers[i]);
                }
            }
            for (int i = at; i < end; i++) {
                codes.add(numberCode(numbers[i]));
            }
        }
    }

    /** Many rows of whole numbers.
     * @param from the first, {@code to} is behind the last */
    public void integers(int[] numbers, int from, int to) {
        for (int at = from; at < to; at += AHEAD) {
            int end = Math.min(to, at + AHEAD);
            if (dictionary.isLarge()) {
                for (int i = at; i < end; i++) {
                    dictionary.touch(numbers[i]);
                }
            }
            for (int i = at; i < end; i++) {
                codes.add(dictionary.number(numbers[i]));
            }
        }
    }

    /** All rows of a column, whose name, format and tags count for nothing here. Its symbols are looked up once each. */
    public void column(QvdColumn part) {
        part.check();
        Symbols symbols = part.stored();
        int[] known = new int[symbols.size()];
        Arrays.fill(known, Codes.NULL);
        int[] block = new int[Codes.BLOCK];
        for (long row = 0; row < part.rows(); row += block.length) {
            int count = (int) Math.min(block.length, part.rows() - row);
            part.indexes().read(row, block, count);
            for (int i = 0; i < count; i++) {
                int index = block[i];
                if (index >= 0 && known[index] < 0) {
                    known[index] = symbols.add(index, dictionary);
                }
                codes.add(index < 0 ? Codes.NULL : known[index]);
            }
        }
    }

    EncodedField encoded() {
        return new EncodedField(
                name,
                format,
                comment,
                tags == null ? dictionary.store().tags(format) : tags,
                dictionary.store(),
                codes.nulls(),
                codes);
    }

    void close() {
        codes.close();
        dictionary.close();
    }

    private int numberCode(double number) {
        if (Double.isNaN(number)) {
            return Codes.NULL;
        }
        try {
            return dictionary.number(number);
        } catch (QvdException e) {
            throw fault(e);
        }
    }

    private int textCode(String text) {
        try {
            return dictionary.text(text);
        } catch (QvdException e) {
            throw fault(e);
        }
    }

    private QvdException fault(QvdException cause) {
        return new QvdException("field [" + name + "], row " + rows() + ": " + cause.getMessage(), cause);
    }

    private QvdException fault(String message) {
        return new QvdException("field [" + name + "], row " + rows() + ": " + message);
    }
}
