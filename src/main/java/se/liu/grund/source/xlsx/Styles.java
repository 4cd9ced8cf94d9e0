package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which of the workbook's styles show a number as a day (ECMA-376 part 1, 18.8).
 *
 * @param days by number of style
 * @param count of styles, at least 1: a workbook without any has the plain one
 */
record Styles(BitSet days, int count) {

    /** Excel itself holds 65 490. */
    private static final int MOST = 1 << 17;

    /** @param part empty when the workbook has no styles */
    static Styles of(Parts parts, String part) throws IOException {
        if (part.isEmpty()) {
            return new Styles(new BitSet(), 1);
        }
        try (Xml xml = parts.xml(part, "styleSheet")) {
            Map<Integer, Boolean> formats = new HashMap<>();
            BitSet days = new BitSet();
            int count = 0;
            while (xml.enter()) {
                switch (xml.name()) {
                    case "numFmts" -> formats(xml, formats);
                    case "cellXfs" -> count = styles(xml, formats, days);
                    default -> xml.skip();
                }
            }
            xml.finish();
            return new Styles(days, Math.max(1, count));
        }
    }

    private static void formats(Xml xml, Map<Integer, Boolean> formats) throws IOException {
        while (xml.enter()) {
            formats.put(number(xml.attribute("numFmtId", "")), NumberFormats.showsDay(xml.attribute("formatCode", "")));
            mustBeFew(formats.size());
            xml.skip();
        }
    }

    private static int styles(Xml xml, Map<Integer, Boolean> formats, BitSet days) throws IOException {
        int count = 0;
        while (xml.enter()) {
            int format = number(xml.attribute("numFmtId", "0"));
            days.set(count++, formats.getOrDefault(format, NumberFormats.showsDay(format)));
            mustBeFew(count);
            xml.skip();
        }
        return count;
    }

    private static void mustBeFew(int count) {
        if (count > MOST) {
            throw Refusal.broken("more than 131 072 styles", "at most as many as Excel holds, 65 490");
        }
    }

    /** A number of a format, -1 for what is none. */
    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    boolean showsDay(int style) {
        return days.get(style);
    }
}
