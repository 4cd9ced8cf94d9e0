package se.liu.grund.delivery;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What each value of one variable means for the cells that have it. */
final class VariableMeanings {

    private static final Meaning NOTHING = new Meaning(null, null, null, null, null, null);

    private final @Nullable Meaning[] byValue;
    private final boolean plain;

    private VariableMeanings(@Nullable Meaning[] byValue, boolean plain) {
        this.byValue = byValue;
        this.plain = plain;
    }

    /** Of a variable whose values have roles; null where a value is left aside. */
    static VariableMeanings of(@Nullable Meaning[] byValue) {
        return new VariableMeanings(byValue, false);
    }

    /** Of a variable without role of which one value is taken. */
    static VariableMeanings only(int value, int values) {
        @Nullable Meaning[] byValue = new Meaning[values];
        Arrays.fill(byValue, null);
        byValue[value] = NOTHING;
        return new VariableMeanings(byValue, true);
    }

    /** What a value means, counted from 0; null when it is left aside. */
    @Nullable
    Meaning of(int value) {
        return byValue[value];
    }

    /** Whether it says nothing but which cells are taken. */
    boolean plain() {
        return plain;
    }
}
