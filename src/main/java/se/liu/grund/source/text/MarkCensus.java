package se.liu.grund.source.text;

import se.liu.grund.source.text.DecimalMark.Verdict;
import se.liu.grund.source.text.NumberText.Mark;
import se.liu.grund.source.text.NumberText.Reading;
import se.liu.grund.source.text.NumberText.Thousands;

/** Looks at cells for what stands before decimals. Tells what can be read both ways, and never guesses. */
public final class MarkCensus {

    private final NumberText byComma = new NumberText(Mark.COMMA, Thousands.BLANK_OR_MARK);
    private final NumberText byPoint = new NumberText(Mark.POINT, Thousands.BLANK_OR_MARK);
    private int commas;
    private int points;
    private int unclear;
    private boolean marked;
    private String unclearText = "";
    private int unclearLine;
    private String oddText = "";
    private int oddLine;

    /** Looks at a cell, the characters {@code from} to {@code to} (not included); one that is no number says nothing. */
    public void see(char[] chars, int from, int to, int line) {
        while (from < to && NumberText.blank(chars[from])) {
            from++;
        }
        while (from < to && NumberText.blank(chars[to - 1])) {
            to--;
        }
        int marks = 0;
        for (int i = from; i < to; i++) {
            marks += chars[i] == ',' || chars[i] == '.' ? 1 : 0;
        }
        if (marks == 0) {
            return;
        }
        boolean comma = byComma.read(chars, from, to) == Reading.NUMBER;
        boolean point = byPoint.read(chars, from, to) == Reading.NUMBER;
        if (comma && point) {
            if (unclear++ == 0) {
                unclearText = new String(chars, from, to - from);
                unclearLine = line;
            }
        } else if (comma || point) {
            // 1.234,5 and 1.234.567 have a mark between thousands; 3,7 has none, since it would be unclear.
            marked |= marks > 1;
            if (comma ? commas++ == 0 && points > 0 : points++ == 0 && commas > 0) {
                oddText = new String(chars, from, to - from);
                oddLine = line;
            }
        }
    }

    /** What was found. */
    public DecimalMark found() {
        Verdict verdict = commas > 0 && points > 0
                ? Verdict.BOTH
                : commas > 0
                        ? Verdict.COMMA
                        : points > 0 ? Verdict.POINT : unclear > 0 ? Verdict.UNCLEAR : Verdict.NONE;
        return verdict == Verdict.BOTH
                ? new DecimalMark(verdict, marked, unclear, oddText, oddLine)
                : new DecimalMark(verdict, marked, unclear, unclearText, unclearLine);
    }
}
