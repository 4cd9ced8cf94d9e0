package se.liu.grund.qvd;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A header's bytes become a {@link QvdHeader}. Elements may stand in any order and unknown ones are passed over; none may come twice. */
final class HeaderReader {

    /** All that is ever asked for; of others nothing is kept, however many there are. */
    private static final Set<String> KNOWN = Set.of(
            "QvBuildNo",
            "CreatorDoc",
            "CreateUtcTime",
            "SourceCreateUtcTime",
            "SourceFileUtcTime",
            "SourceFileSize",
            "StaleUtcTime",
            "TableName",
            "Fields",
            "FieldName",
            "BitOffset",
            "BitWidth",
            "Bias",
            "NumberFormat",
            "Type",
            "nDec",
            "UseThou",
            "Fmt",
            "Dec",
            "Thou",
            "NoOfSymbols",
            "Offset",
            "Length",
            "Comment",
            "Tags",
            "Compression",
            "RecordByteSize",
            "NoOfRecords",
            "Lineage",
            "Discriminator",
            "Statement",
            "EncryptionInfo",
            "TableTags",
            "ProfilingData");

    private final HeaderScanner scanner;
    private final Set<QvdHeader.Element> found = EnumSet.noneOf(QvdHeader.Element.class);

    private HeaderReader(HeaderScanner scanner) {
        this.scanner = scanner;
    }

    /**
     * @param file the file's name, for messages
     * @param bytes all before the NUL
     */
    static QvdHeader read(String file, byte[] bytes) {
        return new HeaderReader(new HeaderScanner(file, bytes)).table(bytes.length + 1L);
    }

    private QvdHeader table(long bodyStart) {
        scanner.root("QvdTableHeader");
        Values values = new Values();
        List<QvdHeader.Field> fields = new ArrayList<>();
        List<QvdLineage> lineage = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        children("QvdTableHeader", values, element -> {
            switch (element) {
                case "Fields" -> each("Fields", "QvdFieldHeader", () -> fields.add(field()));
                case "Lineage" -> each("Lineage", "LineageInfo", () -> lineage.add(lineage()));
                case "TableTags" -> each("TableTags", "String", () -> tags.add(scanner.text("String")));
                case "ProfilingData" -> values.put(element, scanner.raw(element));
                default -> values.put(element, scanner.text(element));
            }
        });
        String tail = scanner.end();
        return new QvdHeader(
                bodyStart,
                values.text("QvBuildNo"),
                values.text("CreatorDoc"),
                values.text("CreateUtcTime"),
                values.text("SourceCreateUtcTime"),
                values.text("SourceFileUtcTime"),
                values.text("SourceFileSize"),
                values.text("StaleUtcTime"),
                values.needed("TableName"),
                List.copyOf(fields),
                values.text("Compression").strip(),
                values.integer("RecordByteSize", 0, Integer.MAX_VALUE),
                values.number("NoOfRecords", 0, Long.MAX_VALUE),
                values.number("Offset", 0, Long.MAX_VALUE),
                values.number("Length", 0, Long.MAX_VALUE),
                List.copyOf(lineage),
                values.text("Comment"),
                values.text("EncryptionInfo").strip(),
                List.copyOf(tags),
                values.text("ProfilingData"),
                new QvdHeader.Form(scanner.lineEnd(), found, scanner.spellings(), tail));
    }

    private QvdHeader.Field field() {
        Values values = new Values();
        Values format = new Values();
        List<String> tags = new ArrayList<>();
        children("QvdFieldHeader", values, element -> {
            switch (element) {
                case "NumberFormat" -> children("NumberFormat", format);
                case "Tags" -> each("Tags", "String", () -> tags.add(scanner.text("String")));
                default -> values.put(element, scanner.text(element));
            }
        });
        return new QvdHeader.Field(
                values.needed("FieldName"),
                values.integer("BitOffset", 0, Integer.MAX_VALUE),
                values.integer("BitWidth", 0, Integer.MAX_VALUE),
                values.integer("Bias", Integer.MIN_VALUE, Integer.MAX_VALUE),
                new NumberFormat(
                        format.has("Type")
                                ? format.text("Type")
                                : NumberFormat.unknown().type(),
                        format.has("nDec") ? format.integer("nDec", 0, Integer.MAX_VALUE) : 0,
                        format.has("UseThou") ? format.integer("UseThou", 0, Integer.MAX_VALUE) : 0,
                        format.text("Fmt"),
                        format.text("Dec"),
                        format.text("Thou")),
                values.number("NoOfSymbols", 0, Long.MAX_VALUE),
                values.number("Offset", 0, Long.MAX_VALUE),
                values.number("Length", 0, Long.MAX_VALUE),
                values.text("Comment"),
                List.copyOf(tags));
    }

    private QvdLineage lineage() {
        Values values = new Values();
        children("LineageInfo", values);
        return new QvdLineage(values.text("Discriminator"), values.text("Statement"));
    }

    private void each(String parent, String element, Runnable read) {
        for (String child; (child = scanner.child(parent)) != null; ) {
            if (child.equals(element)) {
                read.run();
            } else {
                scanner.raw(child);
            }
        }
    }

    private void children(String parent, Values values) {
        children(parent, values, element -> values.put(element, scanner.text(element)));
    }

    private void children(String parent, Values values, Consumer<String> read) {
        for (String child; (child = scanner.child(parent)) != null; ) {
            if (KNOWN.contains(child)) {
                values.once(child);
                note(parent, child);
                read.accept(child);
            } else {
                scanner.raw(child);
            }
        }
        values.end = scanner.at();
    }

    private void note(String parent, String child) {
        for (QvdHeader.Element element : QvdHeader.Element.values()) {
            if (element.parent.equals(parent) && element.tag.equals(child)) {
                found.add(element);
            }
        }
    }

    /** The plain children of one element, by name. */
    private final class Values {

        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Integer> starts = new HashMap<>();
        private int end;

        void once(String element) {
            if (starts.putIfAbsent(element, scanner.at()) != null) {
                throw scanner.fault(scanner.at(), "a second <" + element + ">", "one");
            }
        }

        void put(String element, String text) {
            texts.put(element, text);
        }

        boolean has(String element) {
            return !text(element).isBlank();
        }

        String text(String element) {
            return texts.getOrDefault(element, "");
        }

        String needed(String element) {
            String text = texts.get(element);
            if (text == null) {
                throw scanner.fault(end, "no <" + element + "> in the element that ends here", "one");
            }
            return text;
        }

        int integer(String element, int least, int most) {
            return (int) number(element, least, most);
        }

        long number(String element, long least, long most) {
            String text = needed(element).strip();
            try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // Told below.
            }
            throw scanner.fault(
                    starts.getOrDefault(element, end),
                    element + " \"" + text + "\"",
                    "a whole number from " + least + " to " + most);
        }
    }
}
