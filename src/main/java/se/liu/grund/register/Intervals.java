package se.liu.grund.register;

/** The base numbers of some rows taken apart, once for all measures: code and kön in one, and where each interval begins and ends. */
final class Intervals {

    private final BaseNumber base;
    private int[] codeAndGender = new int[0];
    private int[] from = new int[0];
    private int[] to = new int[0];
    private int size;

    Intervals(BaseNumber base) {
        this.base = base;
    }

    /** Takes numbers apart; what was here before is gone. */
    Intervals of(int[] numbers, int rows) {
        if (from.length < rows) {
            codeAndGender = new int[rows];
            from = new int[rows];
            to = new int[rows];
        }
        size = rows;
        for (int i = 0; i < rows; i++) {
            int number = numbers[i];
            codeAndGender[i] = base.code(number) * 2 + base.gender(number);
            from[i] = base.from(number);
            to[i] = base.to(number);
        }
        return this;
    }

    int size() {
        return size;
    }

    /** Code × 2 + kön of each row. */
    int[] codeAndGender() {
        return codeAndGender;
    }

    /** First end of each interval. */
    int[] from() {
        return from;
    }

    /** First end after each interval. */
    int[] to() {
        return to;
    }
}
