package se.liu.grund.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes table 7 in every format. Rows and categories are counted from 0; category 4 is the column that is left out.
 *
 * <p>A keyword of PX or a key of JSON-stat that may be absent says something of all cells: an unknown one in its place is
 * allowed by the format, and then codes stand for labels, or what has no number has no status.
 */
record TableSevenFiles(TableSeven table) {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A line a kommun, with the source's own marker for hidden counts. */
    Written grid(Charset charset, boolean mark, String delimiter, String end, String hidden) {
        Written file = new Written(charset).text(mark ? "\uFEFF" : "");
        for (int column = 0; column < 7; column++) {
            file.text(column == 0 ? "" : delimiter)
                    .of(-1, column < 2 ? -1 : column - 2, table.lines.getFirst()[column]);
        }
        file.text(end);
        for (int row = 0; row < TableSeven.ROWS; row++) {
            String[] line = table.lines.get(row + 1);
            file.of(row, -1, line[0]).text(delimiter).of(row, -1, line[1]);
            for (int category = 0; category < 5; category++) {
                file.text(delimiter).of(row, category, shown(row, category, hidden));
            }
            file.text(end);
        }
        return file;
    }

    private String shown(int row, int category, String hidden) {
        String figure = table.figure(row, category);
        return figure.equals("2,5") ? hidden : figure;
    }

    byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Prov", "1.0")) {
            Worksheet sheet = book.newWorksheet("Tabell 7, åäö");
            for (int column = 0; column < 7; column++) {
                sheet.value(0, column, table.lines.getFirst()[column]);
            }
            for (int row = 0; row < TableSeven.ROWS; row++) {
                sheet.value(row + 1, 0, table.lines.get(row + 1)[0]);
                sheet.value(row + 1, 1, table.lines.get(row + 1)[1]);
                for (int category = 0; category < 5; category++) {
                    String shown = shown(row, category, "..C");
                    if (Counts.digit(shown.charAt(0))) {
                        sheet.value(row + 1, 2 + category, Integer.parseInt(shown));
                    } else {
                        sheet.value(row + 1, 2 + category, shown);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Written px() {
        Written file = new Written(StandardCharsets.UTF_8)
                .text("CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nCODEPAGE=\"utf-8\";\nLANGUAGE=\"sv\";\nDECIMALS=0;\n")
                .text(
                        "TITLE=\"Registrerade efter kommun och bakgrund\";\nCONTENTS=\"Registrerade\";\nUNITS=\"antal\";\n")
                .text("STUB=\"kommun\";\nHEADING=\"bakgrund\";")
                .of(-1, -1, "\nVALUES(\"kommun\")=");
        labels(file, 1, true).text(";\nVALUES(\"bakgrund\")=");
        for (int category = 0; category < 5; category++) {
            file.text(category == 0 ? "" : ",")
                    .of(-1, category, "\"" + table.lines.getFirst()[2 + category] + "\"");
        }
        labels(file.text(";").of(-1, -1, "\nCODES(\"kommun\")="), 0, true).text(";\nDATA=\n");
        for (int row = 0; row < TableSeven.ROWS; row++) {
            for (int category = 0; category < 5; category++) {
                String shown = shown(row, category, "\"..\"");
                file.of(row, category, shown.equals("-") ? "\"-\"" : shown).text(" ");
            }
            file.text("\n");
        }
        return file.text(";\n");
    }

    private Written labels(Written file, int column, boolean quoted) {
        for (int row = 0; row < TableSeven.ROWS; row++) {
            String label = table.lines.get(row + 1)[column];
            file.text(row == 0 ? "" : ",").of(row, -1, quoted ? "\"" + label + "\"" : label);
        }
        return file;
    }

    /** JSON-stat 2, with values and statuses as arrays or, sparse, as objects. */
    Written jsonStat(boolean sparse) {
        Written file = new Written(StandardCharsets.UTF_8)
                .text(
                        "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"Registrerade\",\"id\":[\"kommun\",\"bakgrund\"],")
                .text("\"size\":[13,5],\"dimension\":{\"kommun\":{\"label\":\"kommun\",\"category\":{\"index\":[");
        labels(file, 0, true).of(-1, -1, "],\"label\":{");
        for (int row = 0; row < TableSeven.ROWS; row++) {
            String[] line = table.lines.get(row + 1);
            file.text(row == 0 ? "" : ",").of(row, -1, "\"" + line[0] + "\":\"" + line[1] + "\"");
        }
        file.text("}}},\"bakgrund\":{\"label\":\"bakgrund\",\"category\":{\"index\":[");
        for (int category = 0; category < 5; category++) {
            file.text(category == 0 ? "" : ",")
                    .of(-1, category, "\"" + table.lines.getFirst()[2 + category] + "\"");
        }
        numbers(file.text("]}}},\"value\":"), sparse, false);
        numbers(file.of(-1, -1, ",\"status\":"), sparse, true);
        return file.text("}\n");
    }

    private void numbers(Written file, boolean sparse, boolean status) {
        file.text(sparse ? "{" : "[");
        boolean first = true;
        for (int cell = 0; cell < TableSeven.ROWS * 5; cell++) {
            String shown = shown(cell / 5, cell % 5, "..");
            boolean marker = !Counts.digit(shown.charAt(0));
            String text = status ? marker ? "\"" + shown + "\"" : "null" : marker ? "null" : shown;
            if (!sparse || marker == status) {
                file.text(first ? "" : ",").of(cell / 5, cell % 5, (sparse ? "\"" + cell + "\":" : "") + text);
                first = false;
            }
        }
        file.text(sparse ? "}" : "]");
    }
}
