package se.liu.grund.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** Tells by its first bytes, whatever its name, which format an unknown file is in, or what it is instead of a table. */
final class FirstBytes {

    /** The formats that are read. */
    enum Format {
        TEXT("text"),
        XLSX("xlsx"),
        PX("px"),
        JSON_STAT("json-stat");

        private final String word;

        Format(String word) {
            this.word = word;
        }

        /** As delivery contracts say it. */
        String word() {
            return word;
        }
    }

    private static final int LOOKED_AT = 8192;
    private static final String TABLE = "a table: delimited text, .xlsx, PX or JSON-stat";
    private static final String AGAIN = "Fetch the table as text, .xlsx, PX or JSON-stat.";
    private static final Pattern KEYWORD = Pattern.compile(
            "^\\s*(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|MATRIX|TITLE|STUB|HEADING|SUBJECT-(CODE|AREA)"
                    + "|DECIMALS|CONTENTS|UNITS|TABLEID|DEFAULT-GRAPH|[A-Z][A-Z-]{2,})(\\[[a-z-]+])?(\\([^)]*\\))?\\s*=");

    private FirstBytes() {}

    /**
     * The format.
     *
     * @throws SourceException when it is none of them
     */
    static Format of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOKED_AT);
        }
        if (head.length == 0) {
            throw not("an empty file", "Fetch the file again.");
        }
        refuseBinary(head);
        if (starts(head, "PK") || starts(head, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return Format.XLSX;
        }
        String text = text(head);
        String start = text.strip();
        refuseMarkup(start.toLowerCase(Locale.ROOT));
        if (start.startsWith("{") || start.startsWith("[{")) {
            return Format.JSON_STAT;
        }
        if (start.startsWith("[Descr]") || start.startsWith("[Aggreg]") || start.startsWith("[Domain]")) {
            throw not(
                    "a PX value set or aggregation (.vs, .agg), which has labels and no numbers",
                    "Send the PX file that it belongs to.");
        }
        if (start.indexOf('\u0000') >= 0) {
            throw not("bytes 0x00, which no text has", AGAIN);
        }
        return KEYWORD.matcher(start).find() ? Format.PX : Format.TEXT;
    }

    private static void refuseBinary(byte[] head) {
        String kind = starts(head, "%PDF")
                ? "a PDF"
                : starts(head, "\u0089PNG")
                                || starts(head, "GIF8")
                                || starts(head, "\u00FF\u00D8\u00FF")
                                || starts(head, "BM") && head.length > 10 && head[6] == 0 && head[7] == 0
                                || starts(head, "II*\u0000")
                                || starts(head, "MM\u0000*")
                                || starts(head, "RIFF")
                        ? "an image"
                        : starts(head, "\u001F\u008B") || starts(head, "7z\u00BC\u00AF") || starts(head, "Rar!")
                                ? "a packed file"
                                : starts(head, "{\\rtf") ? "a text document (RTF)" : "";
        switch (kind) {
            case "" -> {}
            case "a packed file" -> throw not(kind, "Unpack it, and send the table that is in it.");
            default -> throw not(kind, AGAIN);
        }
    }

    private static void refuseMarkup(String start) {
        if (start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<head")
                || start.startsWith("<body")) {
            throw not(
                    "a web page (HTML), whatever its name says",
                    "Open it in Excel and save it as .xlsx; or fetch the table as text: it may also be a page that asks"
                            + " for a login.");
        }
        if (start.startsWith("<?xml") || start.startsWith("<workbook")) {
            throw start.contains("qvdtableheader")
                    ? not("a QVD file", "Send what the QVD was made of.")
                    : not(
                            start.contains("spreadsheet")
                                    ? "an XML spreadsheet of Excel 2003, whatever its name says"
                                    : start.contains("<html") ? "a web page (HTML), whatever its name says" : "XML",
                            "Open it in Excel and save it as .xlsx.");
        }
    }

    private static SourceException not(String found, String action) {
        return new SourceException(new Fault(0, 0, found, TABLE, action));
    }

    private static boolean starts(byte[] head, String with) {
        byte[] bytes = with.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || head[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] head) {
        boolean evenNul = head.length > 3 && head[0] == 0 && head[2] == 0 && head[1] != 0;
        boolean oddNul = head.length > 3 && head[1] == 0 && head[3] == 0 && head[0] != 0;
        Charset charset = starts(head, "\u00FF\u00FE") || oddNul
                ? StandardCharsets.UTF_16LE
                : starts(head, "\u00FE\u00FF") || evenNul ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        String text = new String(head, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
