package se.liu.grund.standin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is on the other end, as {@code X-Qlik-User} says. */
record User(String directory, String id) {

    private static final Pattern HEADER = Pattern.compile("UserDirectory=([^;]*);\\s*UserId=(.*)");

    static User of(String header) {
        Matcher matcher = HEADER.matcher(header);
        return matcher.matches()
                ? new User(decoded(matcher.group(1)), decoded(matcher.group(2)))
                : new User("INTERNAL", "sa_engine");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "UserDirectory=" + directory + "; UserId=" + id;
    }
}
