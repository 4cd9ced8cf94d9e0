package se.liu.grund.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks made to take memory or time, for every door that files come in by. */
public enum HostileWorkbook {
    /** 48 MB of empty rows in some 50 kB. */
    ZIP_BOMB(
            "",
            "<row/>",
            8_000_000,
            "found xl/worksheets/sheet1.xml more than 100 times as large as its packed form, expected at most 100 times"
                    + " the packed size."),
    /** 10⁹ words by entities of entities. */
    BILLION_LAUGHS(
            "<!DOCTYPE l [" + laughs() + "]>",
            "<row><c t=\"inlineStr\"><is><t>&l9;</t></is></c></row>",
            1,
            "found xl/worksheets/sheet1.xml with a document type (DOCTYPE), expected XML without one, as Excel saves it."),
    /** One cell without end, of what does not pack well. */
    LONG_CELL(
            "",
            "<row><c t=\"str\"><v>" + "åäö0123456789".repeat(200_000) + "</v></c></row>",
            1,
            "found xl/worksheets/sheet1.xml with a piece of more than a million characters, expected cells of at most"
                    + " 32 767.");

    private static final String ACTION = " Fetch the file again, or open the workbook in Excel and save it.";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final String before;
    private final String rows;
    private final int times;
    private final String told;

    HostileWorkbook(String before, String rows, int times, String told) {
        this.before = before;
        this.rows = rows;
        this.times = times;
        this.told = told;
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return entities.toString();
    }

    /** What is found, expected and to be done. */
    public String told() {
        return told + ACTION;
    }

    /** The packed file. */
    public byte[] bytes() {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook " + main + " xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Blad\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write((before + "<worksheet " + main + "><sheetData>").getBytes(StandardCharsets.UTF_8));
            byte[] row = rows.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(row);
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }
}
