package se.liu.grund.qvd;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.liu.grund.qvd.QvdHeader.Element;

/**
 * A header as bytes, exactly as Qlik writes it: its own indents, nothing self-closed, and the NUL that ends it. Line ends and the elements
 * that not all builds know are those of the header's form; an element that has something to say is there in any case.
 */
final class HeaderText {

    private final StringBuilder text = new StringBuilder(4096);

    private final QvdHeader.Form form;

    private HeaderText(QvdHeader.Form form) {
        this.form = form;
    }

    /** @throws QvdException for a text that XML cannot hold */
    static byte[] bytes(QvdHeader header) {
        HeaderText text = new HeaderText(header.form());
        text.table(header);
        return text.text.append('\0').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void table(QvdHeader header) {
        line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        line(1, "<QvdTableHeader>");
        value(3, "QvBuildNo", header.buildNumber());
        value(3, "CreatorDoc", header.creator());
        value(3, "CreateUtcTime", header.created());
        value(3, "SourceCreateUtcTime", header.sourceCreated());
        value(3, "SourceFileUtcTime", header.sourceFileTime());
        value(3, "SourceFileSize", header.sourceFileSize());
        value(3, "StaleUtcTime", header.stale());
        value(3, "TableName", header.tableName());
        line(3, "<Fields>");
        header.fields().forEach(this::field);
        line(3, "</Fields>");
        value(3, "Compression", header.compression());
        value(3, "RecordByteSize", header.recordBytes());
        value(3, "NoOfRecords", header.records());
        value(3, "Offset", header.offset());
        value(3, "Length", header.length());
        if (has(Element.LINEAGE) || !header.lineage().isEmpty()) {
            lineage(header.lineage());
        }
        optional(3, Element.COMMENT, header.comment());
        optional(3, Element.ENCRYPTION_INFO, header.encryption());
        optional(3, Element.TABLE_TAGS, header.tags());
        if (has(Element.PROFILING_DATA) || !header.profiling().isEmpty()) {
            line(3, "<ProfilingData>" + header.profiling() + "</ProfilingData>");
        }
        text.append(" </QvdTableHeader>").append(form.tail());
    }

    private void field(QvdHeader.Field field) {
        line(5, "<QvdFieldHeader>");
        value(7, "FieldName", field.name());
        value(7, "BitOffset", field.bitOffset());
        value(7, "BitWidth", field.bitWidth());
        value(7, "Bias", field.bias());
        line(7, "<NumberFormat>");
        value(9, "Type", field.format().type());
        value(9, "nDec", field.format().decimals());
        value(9, "UseThou", field.format().useThousands());
        value(9, "Fmt", field.format().pattern());
        value(9, "Dec", field.format().decimal());
        value(9, "Thou", field.format().thousands());
        line(7, "</NumberFormat>");
        value(7, "NoOfSymbols", field.symbols());
        value(7, "Offset", field.offset());
        value(7, "Length", field.length());
        optional(7, Element.FIELD_COMMENT, field.comment());
        optional(7, Element.FIELD_TAGS, field.tags());
        line(5, "</QvdFieldHeader>");
    }

    private void lineage(List<QvdLineage> sources) {
        if (sources.isEmpty()) {
            value(3, "Lineage", "");
            return;
        }
        line(3, "<Lineage>");
        for (QvdLineage source : sources) {
            line(5, "<LineageInfo>");
            value(7, "Discriminator", source.discriminator());
            value(7, "Statement", source.statement());
            line(5, "</LineageInfo>");
        }
        line(3, "</Lineage>");
    }

    private boolean has(Element element) {
        return form.elements().contains(element);
    }

    private void optional(int indent, Element element, String value) {
        if (has(element) || !value.isEmpty()) {
            value(indent, element.tag, value);
        }
    }

    private void optional(int indent, Element element, List<String> strings) {
        if (has(element) || !strings.isEmpty()) {
            strings(indent, element.tag, strings);
        }
    }

    private void strings(int indent, String element, List<String> strings) {
        if (strings.isEmpty()) {
            value(indent, element, "");
            return;
        }
        line(indent, "<" + element + ">");
        strings.forEach(string -> value(indent + 2, "String", string));
        line(indent, "</" + element + ">");
    }

    private void value(int indent, String element, long number) {
        value(indent, element, Long.toString(number));
    }

    private void value(int indent, String element, String value) {
        line(indent, "<" + element + ">" + spelled(element, value) + "</" + element + ">");
    }

    private void line(int indent, String line) {
        text.repeat(' ', indent).append(line).append(form.lineEnd().text);
    }

    /** As it stood where the header was read, otherwise escaped. */
    private String spelled(String element, String value) {
        String raw = form.spellings().get(new QvdHeader.Spelled(element, value));
        if (raw != null) {
            return raw;
        }
        value.codePoints().filter(c -> !inXml(c)).findFirst().ifPresent(c -> {
            throw new QvdException(
                    "%s [%s]: found U+%04X, expected characters that XML can hold".formatted(element, value, c));
        });
        return escaped(value);
    }

    /** True when a text that stands so in a header is one that we would write so. */
    static boolean isUsual(String text, String raw) {
        return escaped(text).equals(raw) && text.codePoints().allMatch(HeaderText::inXml);
    }

    /** Apostrophes, tabs and line ends stay as they are, as in Qlik's own files. */
    private static String escaped(String value) {
        int at = 0;
        while (at < value.length() && "&<>\"".indexOf(value.charAt(at)) < 0) {
            at++;
        }
        if (at == value.length()) {
            return value;
        }
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        for (char c : value.toCharArray()) {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean inXml(int c) {
        return c >= 0x20
                ? c <= 0xD7FF || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF
                : c == '\t' || c == '\n' || c == '\r';
    }
}
