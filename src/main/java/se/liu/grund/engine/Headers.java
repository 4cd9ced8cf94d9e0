package se.liu.grund.engine;

/** What may be a header of an upgrade request. Messages name the header and never its value. */
final class Headers {

    private Headers() {}

    static void check(String name, String value) {
        boolean named = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 127 && c != ':');
        if (!named) {
            throw new IllegalArgumentException(
                    "Engine address has a header whose name is empty or has blanks, colons or letters beyond ASCII.");
        }
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c >= 127)) {
            throw new IllegalArgumentException("Engine address: the value of header '" + name
                    + "' has a line break, another control character or a letter beyond ASCII. Percent-encode it.");
        }
    }
}
