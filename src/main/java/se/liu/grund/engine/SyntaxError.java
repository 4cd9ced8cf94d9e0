package se.liu.grund.engine;

/**
 * A place the engine cannot parse. It sends no text; {@link #textPosition()} is the member to trust, since tools disagree
 * whether lines count from 0 or 1.
 *
 * @param tab index of the script's tab, from 0
 * @param line within the tab, as sent
 * @param column within the line, as sent
 * @param textPosition characters from the start of the script, from 0
 * @param length characters
 * @param secondary whether it probably only follows from an earlier one
 */
public record SyntaxError(int tab, int line, int column, int textPosition, int length, boolean secondary) {

    /** The line of the whole script that it is on, counted from 1. */
    public int lineOf(String script) {
        return 1
                + (int) script.substring(0, within(script))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** That line's text. */
    public String textOf(String script) {
        int at = within(script);
        int start = script.lastIndexOf('\n', at - 1) + 1;
        int end = script.indexOf('\n', at);
        return script.substring(start, end < 0 ? script.length() : end).strip();
    }

    private int within(String script) {
        return Math.clamp(textPosition, 0, script.length());
    }
}
