package se.liu.grund.qvd;

/** What a QVD can hold at all. */
final class Storable {

    private Storable() {}

    /** The number with -0.0 folded to 0.0.
     * @throws QvdException for NaN and infinity */
    static double number(double number) {
        if (!Double.isFinite(number)) {
            throw new QvdException("found " + number + ", expected a finite number; NULL is a row without symbol");
        }
        return number + 0.0;
    }

    /** @throws QvdException for U+0000 and half a surrogate pair */
    static void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new QvdException(
                        "found U+0000 at character " + i + " of a text, expected none: it ends a text in a QVD");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new QvdException(
                            "found half a surrogate pair at character " + i + " of a text, expected whole characters");
                }
                i++;
            }
        }
    }
}
