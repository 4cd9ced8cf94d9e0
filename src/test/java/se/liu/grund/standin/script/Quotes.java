package se.liu.grund.standin.script;

/** Qlik's quotes: a closing one within is doubled. */
final class Quotes {

    private Quotes() {}

    static boolean opens(char c) {
        return c == '[' || c == '"' || c == '\'' || c == '`';
    }

    static char closing(char opening) {
        return opening == '[' ? ']' : opening;
    }

    /** Just after the closing quote; the text's end where none closes. */
    static int end(String text, int at) {
        char close = closing(text.charAt(at));
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == close) {
                if (i + 1 == text.length() || text.charAt(i + 1) != close) {
                    return i + 1;
                }
                i++;
            }
        }
        return text.length();
    }

    static boolean closed(String quoted) {
        return quoted.length() > 1 && end(quoted, 0) == quoted.length() && endsClosed(quoted);
    }

    private static boolean endsClosed(String quoted) {
        char close = closing(quoted.charAt(0));
        int closers = 0;
        for (int i = quoted.length() - 1; i > 0 && quoted.charAt(i) == close; i--) {
            closers++;
        }
        return closers % 2 == 1;
    }

    static String unquote(String quoted) {
        String close = String.valueOf(closing(quoted.charAt(0)));
        return quoted.substring(1, quoted.length() - 1).replace(close + close, close);
    }
}
