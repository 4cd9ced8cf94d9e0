package se.liu.grund.source.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook made of its parts' XML, so that tests can write what no program would. */
final class TestWorkbook {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** One sheet called Blad1, with these rows. */
    static TestWorkbook of(String rows) {
        return new TestWorkbook()
                .part("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                "rId1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "rId2",
                                "styles",
                                "styles.xml",
                                "rId3",
                                "sharedStrings",
                                "/xl/sharedStrings.xml"))
                .workbook("", "<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/>")
                .styles("")
                .texts("")
                .sheet(rows, "");
    }

    TestWorkbook part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestWorkbook workbook(String more, String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, more, sheets));
    }

    TestWorkbook sheet(String rows, String after) {
        return part(
                SHEET, "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>".formatted(MAIN, rows, after));
    }

    TestWorkbook styles(String xml) {
        return part("xl/styles.xml", "<styleSheet xmlns=\"%s\">%s</styleSheet>".formatted(MAIN, xml));
    }

    TestWorkbook texts(String xml) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, xml));
    }

    static String relations(String... idTypeTarget) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "\">");
        for (int i = 0; i < idTypeTarget.length; i += 3) {
            xml.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(idTypeTarget[i], OFFICE, idTypeTarget[i + 1], idTypeTarget[i + 2]));
        }
        return xml.append("</Relationships>").toString();
    }

    /** The parts of a workbook that another program wrote. */
    static TestWorkbook unpacked(Path file) throws IOException {
        TestWorkbook workbook = new TestWorkbook();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                workbook.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return workbook;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Path in(Path folder) throws IOException {
        return Files.write(folder.resolve("bok.xlsx"), bytes());
    }
}
