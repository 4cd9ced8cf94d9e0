package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the workbook's own part says (ECMA-376 part 1, 18.2).
 *
 * @param parts by sheet, the name of its part; empty where it has none
 * @param from1904 whether days count from 1904-01-01
 * @param uncalculated whether the program that wrote the workbook left its formulas for Excel to calculate
 */
record Contents(
        List<Sheet> sheets, List<String> parts, boolean from1904, boolean uncalculated, String styles, String texts) {

    private static final int MOST_SHEETS = 10_000;

    static Contents of(Parts parts) throws IOException {
        String part = Relations.of(parts, "").ofType("officeDocument");
        part = part.isEmpty() ? "xl/workbook.xml" : part;
        if (part.endsWith(".bin")) {
            throw Refusal.of("a binary workbook (.xlsb)", "an Excel workbook (.xlsx)", "Save it as .xlsx in Excel.");
        }
        if (parts.has("content.xml") || !parts.has(part) || part.startsWith("word/") || part.startsWith("ppt/")) {
            throw other(parts, part);
        }
        Relations relations = Relations.of(parts, part);
        try (Xml xml = parts.held(part, "workbook")) {
            Reading reading = new Reading(relations);
            while (xml.enter()) {
                reading.element(xml);
            }
            xml.finish();
            return new Contents(
                    List.copyOf(reading.sheets),
                    List.copyOf(reading.parts),
                    reading.from1904,
                    reading.uncalculated,
                    relations.ofType("styles"),
                    relations.ofType("sharedStrings"));
        }
    }

    private static RuntimeException other(Parts parts, String part) {
        String expected = "an Excel workbook (.xlsx)";
        if (parts.has("content.xml") && parts.has("mimetype")) {
            return Refusal.of("an OpenDocument file (.ods)", expected, "Save it as .xlsx.");
        }
        return Refusal.of(
                part.startsWith("word/") || part.startsWith("ppt/")
                        ? "a Word or PowerPoint file"
                        : "a ZIP file that holds no workbook",
                expected,
                "Unpack it if it holds a workbook, or save the table as .xlsx in Excel.");
    }

    private static final class Reading {
        private final Relations relations;
        private final List<Sheet> sheets = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private boolean from1904;
        private boolean uncalculated;

        private Reading(Relations relations) {
            this.relations = relations;
        }

        private void element(Xml xml) throws IOException {
            switch (xml.name()) {
                case "workbookPr" -> {
                    from1904 = isTrue(xml.attribute("date1904", "0"));
                    xml.skip();
                }
                case "calcPr" -> {
                    uncalculated = isTrue(xml.attribute("fullCalcOnLoad", "0"));
                    xml.skip();
                }
                case "sheets" -> {
                    while (xml.enter()) {
                        sheet(xml);
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }

        private void sheet(Xml xml) {
            String name = xml.attribute("name", "");
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw Refusal.broken("two sheets called " + Refusal.shown(name), "sheets with names of their own");
            }
            if (sheets.size() == MOST_SHEETS) {
                throw Refusal.broken("more than 10 000 sheets", "at most 10 000 sheets");
            }
            Relations.Relation relation = relations.get(xml.relation());
            String target = relation != null && relation.type().equals("worksheet") ? relation.target() : "";
            Sheet.Visibility visibility = switch (xml.attribute("state", "visible")) {
                case "hidden" -> Sheet.Visibility.HIDDEN;
                case "veryHidden" -> Sheet.Visibility.VERY_HIDDEN;
                default -> Sheet.Visibility.VISIBLE;
            };
            sheets.add(new Sheet(
                    name, sheets.size() + 1, visibility, target.isEmpty() ? Sheet.Content.OTHER : Sheet.Content.CELLS));
            parts.add(target);
        }

        private static boolean isTrue(String word) {
            return word.equals("1") || word.equals("true");
        }
    }
}
