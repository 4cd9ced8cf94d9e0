package se.liu.grund.codelist;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label with a code before its name, as SCB's tables have it: {@code 01 Stockholms län}.
 *
 * @param code the first word, without the mark that ends it
 * @param name the rest, empty where there is none
 */
record CodedLabel(String code, String name) {

    private static final Pattern PARTS =
            Pattern.compile("[\\p{Z}\\t]*([^\\p{Z}\\t:;,]+)[:;,]?[\\p{Z}\\t]*(?:[\\p{Pd}\u2212][\\p{Z}\\t]+)?(.*)");

    static CodedLabel of(String label) {
        Matcher parts = PARTS.matcher(label);
        return parts.matches() ? new CodedLabel(parts.group(1), parts.group(2).strip()) : new CodedLabel("", "");
    }

    /** Whether the code is a number, which no name begins with by chance. */
    boolean numbered() {
        return !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
