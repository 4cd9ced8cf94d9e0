package se.liu.grund.standin.expression;

import java.util.regex.Pattern;

/** Qlik's search patterns: {@code *} for any text, {@code ?} for one character, case does not count. */
final class Wildcards {

    private Wildcards() {}

    static boolean match(String pattern, String text) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(text)
                .matches();
    }
}
