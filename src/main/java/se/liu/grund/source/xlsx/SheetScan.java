package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.liu.grund.source.Faults;

/**
 * Looks through a sheet before it is read, since merged cells are told after the cells. Nearly all large sheets have none:
 * the word is looked for in the bytes, and only a sheet that has it is read twice.
 */
final class SheetScan {

    private static final byte[] WORD = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    private SheetScan() {}

    static Merges merges(Parts parts, String part, Faults faults) throws IOException {
        return mentions(parts, part) ? read(parts, part, faults) : Merges.none();
    }

    private static boolean mentions(Parts parts, String part) throws IOException {
        try (Part in = parts.open(part)) {
            byte[] bytes = new byte[BUFFER];
            int matched = 0;
            for (int read = in.read(bytes, 0, BUFFER); read >= 0; read = in.read(bytes, 0, BUFFER)) {
                for (int i = 0; i < read; i++) {
                    // No beginning of the word comes again within it, but for its first letter.
                    matched = bytes[i] == WORD[matched] ? matched + 1 : bytes[i] == WORD[0] ? 1 : 0;
                    if (matched == WORD.length) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Merges read(Parts parts, String part, Faults faults) throws IOException {
        List<String> names = new ArrayList<>();
        int width = 0;
        try (Xml xml = parts.xml(part, "worksheet")) {
            while (xml.enter()) {
                switch (xml.name()) {
                    case "sheetData" -> {
                        while (xml.enter()) {
                            width = Math.max(width, width(xml));
                        }
                    }
                    case "mergeCells" -> Merges.read(xml, names);
                    default -> xml.skip();
                }
            }
            xml.finish();
        }
        return Merges.of(names, width, faults);
    }

    /** One more than the last column of a row that holds something. */
    private static int width(Xml xml) throws IOException {
        int width = 0;
        int column = -1;
        while (xml.enter()) {
            String name = xml.attribute("r");
            column = name == null ? column + 1 : CellName.column(name);
            while (xml.enter()) {
                width = Math.max(width, Math.min(column, CellName.COLUMNS - 1) + 1);
                xml.skip();
            }
        }
        return width;
    }
}
