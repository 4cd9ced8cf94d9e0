package se.liu.grund.warehouse;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses as messages show them: without users, passwords and parameters. */
final class Urls {

    private static final Pattern SCHEME = Pattern.compile("^(?:jdbc:)?[A-Za-z0-9+.-]*:?(?://)?");
    private static final Pattern SECRET =
            Pattern.compile("(?i)(passw(?:or)?d|passwd|pwd|secret|token|user)\\s*=\\s*[^&;\\s'\"]*");

    private Urls() {}

    /** Without who stands before an {@code @}, and without what stands after a question mark or a semicolon. */
    static String shown(String url) {
        int parameters = parameters(url);
        String address = url.substring(0, parameters);
        String cut = parameters < url.length() ? url.charAt(parameters) + "…" : "";
        int at = url.lastIndexOf('@');
        if (at < 0) {
            return address + cut;
        }
        var scheme = SCHEME.matcher(url);
        String begin = scheme.find() ? scheme.group() : "";
        // An @ further on may be in a password that holds a question mark: then nothing of it is shown.
        return at < parameters ? begin + "…" + address.substring(at) + cut : begin + "…";
    }

    private static int parameters(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) == '?' || url.charAt(i) == ';') {
                return i;
            }
        }
        return url.length();
    }

    /** What a driver said of an address, without what the address is not shown with. */
    static String said(Throwable e, String url, EngineLogin login) {
        String text = EngineFaults.first(e);
        // Drivers quote the address without what they were chosen by, too.
        String shown = shown(url);
        for (String begin : List.of("", "jdbc:", url.replaceFirst("^(jdbc:[^:]*:)?.*$", "$1"))) {
            String address = url.startsWith(begin) ? url.substring(begin.length()) : url;
            if (address.length() > 3) {
                text = text.replace(address, shown.startsWith(begin) ? shown.substring(begin.length()) : shown);
            }
        }
        if (!login.password().isEmpty()) {
            text = text.replace(login.password(), "…");
        }
        return SECRET.matcher(text).replaceAll("$1=…").replaceFirst("\\.$", "");
    }

    /** What a driver threw when it was to open an address, with no more of it than {@link #said}. */
    static SQLException fault(SQLException e, String url, EngineLogin login) {
        SQLException cleaned = new SQLException(said(e, url, login), e.getSQLState(), e.getErrorCode());
        cleaned.setStackTrace(e.getStackTrace());
        return cleaned;
    }
}
