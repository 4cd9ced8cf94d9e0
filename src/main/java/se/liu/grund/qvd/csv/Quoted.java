package se.liu.grund.qvd.csv;

/** What was found, as messages show it. */
final class Quoted {

    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(char found) {
        return of(String.valueOf(found));
    }

    /** In quotes, long texts cut. */
    static String of(String found) {
        return '"' + (found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…") + '"';
    }
}
