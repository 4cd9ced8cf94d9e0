package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.GridRow.Kind;

/** Reads one {@code c} element (ECMA-376 part 1, 18.3.1.4) after another into a row. */
final class CellReader {

    private static final int LONGEST_FORMULA = 8192;
    private static final int MOST_SHARED_FORMULAS = 1 << 20;

    private final SharedTexts texts;
    private final Styles styles;
    private final Contents contents;
    private final Faults faults;
    private final BitSet linking = new BitSet();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    private boolean hasValue;
    private boolean hasFormula;
    private boolean isLinked;

    CellReader(SharedTexts texts, Styles styles, Contents contents, Faults faults) {
        this.texts = texts;
        this.styles = styles;
        this.contents = contents;
        this.faults = faults;
    }

    /** Reads the element that the reader stands in; a cell that cannot be read is an error without text, and a fault. */
    void read(Xml xml, int row, int column, RowCells cells) throws IOException {
        String type = xml.attribute("t", "n");
        String style = xml.attribute("s", "0");
        children(xml);
        if (isLinked) {
            fault(
                    row,
                    column,
                    "a formula with a link to another workbook",
                    "a value, or a formula within this workbook",
                    "Paste the cells as values in Excel and save the workbook.");
        }
        if (!hasValue && !hasFormula) {
            return;
        }
        if (hasFormula && (!hasValue || value.isEmpty() && !type.equals("str"))) {
            noResult(row, column, "a formula without a result", cells);
        } else if (hasFormula && contents.uncalculated()) {
            noResult(row, column, "a formula whose result was left for Excel to calculate", cells);
        } else if (!value.isEmpty()) {
            value(row, column, type, style, cells);
        }
    }

    private void noResult(int row, int column, String found, RowCells cells) {
        unreadable(row, column, found, "the result of the formula", Refusal.SAVE_AGAIN, cells);
    }

    private void children(Xml xml) throws IOException {
        value.setLength(0);
        hasValue = false;
        hasFormula = false;
        isLinked = false;
        while (xml.enter()) {
            switch (xml.name()) {
                case "v" -> {
                    hasValue = true;
                    value.setLength(0);
                    xml.text(value, RichText.LONGEST);
                }
                case "is" -> {
                    hasValue = true;
                    RichText.read(xml, value);
                }
                case "f" -> formula(xml);
                default -> xml.skip();
            }
        }
    }

    /** Of formulas that cells share only the first has text (18.3.1.40). */
    private void formula(Xml xml) throws IOException {
        hasFormula = true;
        int shared = "shared".equals(xml.attribute("t")) ? number(xml.attribute("si", ""), MOST_SHARED_FORMULAS) : -1;
        formula.setLength(0);
        xml.text(formula, LONGEST_FORMULA);
        isLinked = Links.within(formula) || formula.isEmpty() && shared >= 0 && linking.get(shared);
        if (isLinked && shared >= 0) {
            linking.set(shared);
        }
    }

    private void value(int row, int column, String type, String style, RowCells cells) {
        switch (type) {
            case "s" -> shared(row, column, cells);
            case "n" -> numeral(row, column, style, cells);
            case "str" -> {
                RichText.unescape(value);
                text(row, column, cells);
            }
            case "inlineStr" -> text(row, column, cells);
            case "b" -> truth(row, column, cells);
            case "e" -> cells.set(row, column, Refusal.shown(value.toString()), Kind.ERROR);
            case "d" -> day(row, column, Serials.iso(value.toString()), cells);
            default ->
                unreadable(
                        row,
                        column,
                        "a cell of the unknown type " + Refusal.shown(type),
                        "a text, number, day, truth or error",
                        Refusal.SAVE_AGAIN,
                        cells);
        }
    }

    private void shared(int row, int column, RowCells cells) {
        int index = number(value.toString(), texts.count());
        if (index < 0) {
            unreadable(
                    row,
                    column,
                    "text number " + Refusal.shown(value.toString()),
                    "one of the workbook's " + texts.count() + " texts, counted from 0",
                    Refusal.SAVE_AGAIN,
                    cells);
        } else if (texts.length(index) < 0) {
            tooLong(row, column, cells);
        } else {
            cells.setShared(row, column, texts, index);
        }
    }

    private void text(int row, int column, RowCells cells) {
        if (value.length() > RichText.LONGEST) {
            tooLong(row, column, cells);
        } else {
            cells.set(row, column, value, Kind.TEXT);
        }
    }

    private void tooLong(int row, int column, RowCells cells) {
        unreadable(
                row,
                column,
                "a text of more than 32 767 characters",
                "at most as many as Excel holds in a cell",
                "Shorten it.",
                cells);
    }

    private void truth(int row, int column, RowCells cells) {
        switch (value.toString()) {
            case "1", "true" -> cells.set(row, column, "SANT", Kind.TEXT);
            case "0", "false" -> cells.set(row, column, "FALSKT", Kind.TEXT);
            default -> unreadable(row, column, "the truth " + shown(), "0 or 1", Refusal.SAVE_AGAIN, cells);
        }
    }

    private void numeral(int row, int column, String style, RowCells cells) {
        String text = value.toString().strip();
        int index = number(style, styles.count());
        if (index < 0) {
            unreadable(
                    row,
                    column,
                    "a cell of style " + Refusal.shown(style),
                    "one of the workbook's " + styles.count() + " styles, counted from 0",
                    Refusal.SAVE_AGAIN,
                    cells);
            return;
        }
        value.setLength(0);
        if (!Numerals.plain(text, value)) {
            unreadable(row, column, "the number " + Refusal.shown(text), "a number", Refusal.SAVE_AGAIN, cells);
        } else if (styles.showsDay(index)) {
            day(row, column, Serials.iso(Numerals.number(text), contents.from1904()), cells);
        } else {
            cells.set(row, column, value, Kind.NUMBER);
        }
    }

    private void day(int row, int column, @Nullable String iso, RowCells cells) {
        if (iso == null) {
            unreadable(
                    row,
                    column,
                    shown() + " as a day",
                    "a day that Excel can show",
                    "Correct the cell in Excel.",
                    cells);
        } else {
            cells.set(row, column, iso, Kind.DATE);
        }
    }

    private String shown() {
        return Refusal.shown(value.toString());
    }

    /** A number from 0 up to the limit, not included; -1 for anything else. */
    private static int number(String text, int limit) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i > 8) {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return text.isEmpty() || number >= limit ? -1 : number;
    }

    private void unreadable(int row, int column, String found, String expected, String action, RowCells cells) {
        fault(row, column, found, expected, action);
        cells.set(row, column, "", Kind.ERROR);
    }

    private void fault(int row, int column, String found, String expected, String action) {
        faults.add(new Fault(row, column + 1, found + " in " + CellName.of(row, column), expected, action));
    }
}
