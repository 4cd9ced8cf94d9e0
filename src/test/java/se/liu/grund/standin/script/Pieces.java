package se.liu.grund.standin.script;

import java.util.ArrayList;
import java.util.List;

/** Cuts a script into statements at semicolons that stand outside quotes and comments. */
final class Pieces {

    private final String script;
    private final StringBuilder text;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private int from = -1;

    private Pieces(String script) {
        this.script = script;
        text = new StringBuilder(script);
    }

    static List<Piece> of(String script) {
        return new Pieces(script).cut();
    }

    private List<Piece> cut() {
        while (at < script.length()) {
            char c = script.charAt(at);
            if (script.startsWith("//", at)) {
                blankTo(indexOf("\n", 0));
            } else if (script.startsWith("/*", at)) {
                blankTo(indexOf("*/", 2));
            } else if (c == ';') {
                end(true);
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (begins("REM")) {
                blankTo(Math.min(script.length(), indexOf(";", 0) + 1));
            } else if (begins("TRACE")) {
                from = at;
                at = indexOf(";", 0);
            } else {
                from = from < 0 ? at : from;
                at = after();
            }
        }
        end(false);
        return pieces;
    }

    /** An expansion counts as quoted: {@code $(Must_Include=lib://…)} holds no comment. */
    private int after() {
        if (script.startsWith("$(", at)) {
            return indexOf(")", 0);
        }
        return Quotes.opens(script.charAt(at)) ? Quotes.end(script, at) : at + 1;
    }

    /** TRACE and REM take everything to the next semicolon, quotes or not. */
    private boolean begins(String keyword) {
        int end = at + keyword.length();
        return from < 0
                && script.regionMatches(true, at, keyword, 0, keyword.length())
                && (end == script.length() || Character.isWhitespace(script.charAt(end)) || script.charAt(end) == ';');
    }

    private int indexOf(String mark, int length) {
        int found = script.indexOf(mark, at + length);
        return found < 0 ? script.length() : found + length;
    }

    private void blankTo(int end) {
        for (; at < end; at++) {
            if (!Character.isWhitespace(script.charAt(at))) {
                text.setCharAt(at, ' ');
            }
        }
    }

    private void end(boolean ended) {
        if (from >= 0) {
            String cut = text.substring(from, Math.min(at, text.length()));
            pieces.add(new Piece(from, cut.stripTrailing(), ended));
        }
        from = -1;
    }
}
