package se.liu.grund.source.xlsx;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which number formats show days (ECMA-376 part 1, 18.8.30 and 18.8.31), also those that a Swedish program has written by
 * its own letters ({@code åååå-MM-dd}). Times of day and elapsed hours ({@code [h]:mm}) are numbers here: they name no day.
 */
final class NumberFormats {

    private static final int LONGEST = 1000;
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+|t+)\\]");
    private static final Pattern BRACKET = Pattern.compile("\\[[^\\]]*\\]?");
    private static final Pattern WORD = Pattern.compile("(?i)general|standard|AM/PM|A/P|s[.,]0+");
    private static final Pattern LETTERS = Pattern.compile("y+|å+|d+|m+|h+|s+|t+");

    private NumberFormats() {}

    /** Of the formats that have a number and no code in the file. */
    static boolean showsDay(int builtIn) {
        return builtIn >= 14 && builtIn <= 17
                || builtIn == 22
                || builtIn >= 27 && builtIn <= 31
                || builtIn == 36
                || builtIn >= 50 && builtIn <= 54
                || builtIn == 57
                || builtIn == 58;
    }

    static boolean showsDay(String code) {
        String shown = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
        shown = LITERAL.matcher(shown).replaceAll(" ");
        shown = ELAPSED.matcher(shown).replaceAll("h");
        shown = BRACKET.matcher(shown).replaceAll("");
        shown = WORD.matcher(shown).replaceAll(m -> m.group().endsWith("0") ? "s" : " ");
        int section = shown.indexOf(';');
        shown = (section < 0 ? shown : shown.substring(0, section)).toLowerCase(Locale.ROOT);
        return !shown.matches("(?s).*[0#?].*") && hasDay(shown);
    }

    /** An {@code m} is a month unless it stands after hours or before seconds; hours are {@code t} in Swedish. */
    private static boolean hasDay(String shown) {
        Matcher letters = LETTERS.matcher(shown);
        boolean pending = false;
        char before = ' ';
        while (letters.find()) {
            char letter = letters.group().charAt(0);
            switch (letter) {
                case 'y', 'å', 'd' -> {
                    return true;
                }
                case 'm' -> {
                    if (pending) {
                        return true;
                    }
                    pending = before != 'h' && before != 't';
                }
                default -> {
                    if (pending && letter != 's') {
                        return true;
                    }
                    pending = false;
                }
            }
            before = letter;
        }
        return pending;
    }
}
