package se.liu.grund.engine;

import java.util.regex.Pattern;

/** Takes out of texts what only its owner should read, by the names that it goes by. */
public final class Secrets {

    private static final String NAMES =
            "qPassword|qSerial|password|token|access_token|client_secret|ticket|QlikTicket|qlik-csrf-token|Authorization";

    private static final Pattern MEMBER =
            Pattern.compile("(\"(?:" + NAMES + ")\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAIR =
            Pattern.compile("((?:" + NAMES + ")=)[^;&\"\\s\\\\]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEARER = Pattern.compile("(Bearer\\s+)[A-Za-z0-9._~+/=-]+");

    private Secrets() {}

    /** The text with {@code ***} where a password, token or ticket stood. */
    public static String without(String text) {
        String clean = MEMBER.matcher(text).replaceAll("$1\"***\"");
        clean = PAIR.matcher(clean).replaceAll("$1***");
        return BEARER.matcher(clean).replaceAll("$1***");
    }
}
