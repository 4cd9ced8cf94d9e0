package se.liu.grund.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook of table 7, taken out and put back. */
final class WorkbookParts {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";

    private static final Pattern CELL = Pattern.compile("<c r=\"([A-G])(\\d+)\"[^>]*?(/>|>.*?</c>)", Pattern.DOTALL);
    private static final Pattern TEXT_INDEX = Pattern.compile("t=\"s\".*<v>(\\d+)</v>");
    private static final Pattern TEXT = Pattern.compile("<si>.*?</si>", Pattern.DOTALL);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static WorkbookParts of(Path workbook) {
        WorkbookParts unpacked = new WorkbookParts();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                unpacked.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unpacked;
    }

    byte[] bytes(String part) {
        return parts.getOrDefault(part, new byte[0]);
    }

    /** The workbook with other bytes in a part. */
    byte[] with(String part, byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getKey().equals(part) ? bytes : entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Which bytes of the part say something of which cells: {@code <c>} elements, or texts by the cells that use them. */
    List<Written.Span> spans(String part) {
        List<Written.Span> cells = new ArrayList<>();
        List<Written.Span> texts = new ArrayList<>();
        List<Written.Span> places = texts(TEXTS, TEXT);
        Matcher cell = CELL.matcher(text(SHEET));
        while (cell.find()) {
            int row = Integer.parseInt(cell.group(2)) - 2;
            int column = cell.group(1).charAt(0) - 'A';
            int category = column < 2 ? -1 : column - 2;
            cells.add(new Written.Span(cell.start(), cell.end(), row, category));
            Matcher index = TEXT_INDEX.matcher(cell.group());
            if (index.find()) {
                Written.Span place = places.get(Integer.parseInt(index.group(1)));
                texts.add(new Written.Span(place.from(), place.to(), row, category));
            }
        }
        return part.equals(SHEET) ? cells : texts;
    }

    private List<Written.Span> texts(String part, Pattern pattern) {
        List<Written.Span> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text(part));
        while (matcher.find()) {
            found.add(new Written.Span(matcher.start(), matcher.end(), -1, -1));
        }
        return found;
    }

    /** A character a byte, so that places in the text are places in the bytes. */
    private String text(String part) {
        return new String(bytes(part), StandardCharsets.ISO_8859_1);
    }
}
