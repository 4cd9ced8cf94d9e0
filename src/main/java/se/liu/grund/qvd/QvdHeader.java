package se.liu.grund.qvd;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A QVD's header as it stands in the file, nothing interpreted. Absent elements are empty texts or lists. Byte offsets named
 * {@code offset} count from the start of the body.
 *
 * @param bodyStart bytes of the header and its closing NUL: where the body starts in the file
 * @param buildNumber QvBuildNo
 * @param creator CreatorDoc
 * @param created CreateUtcTime, {@code 2023-06-15 12:30:30}
 * @param sourceCreated SourceCreateUtcTime
 * @param sourceFileTime SourceFileUtcTime
 * @param sourceFileSize SourceFileSize, {@code -1}
 * @param stale StaleUtcTime
 * @param tableName TableName
 * @param fields in table order
 * @param compression Compression, empty in every readable file
 * @param recordBytes RecordByteSize
 * @param records NoOfRecords
 * @param offset where the records start, which is the bytes of all symbols
 * @param length bytes of the records
 * @param lineage where the data came from
 * @param comment the table's comment
 * @param encryption EncryptionInfo, empty in every readable file
 * @param tags TableTags
 * @param profiling ProfilingData, with the elements within it if there are such
 * @param form line ends and optional elements
 */
public record QvdHeader(
        long bodyStart,
        String buildNumber,
        String creator,
        String created,
        String sourceCreated,
        String sourceFileTime,
        String sourceFileSize,
        String stale,
        String tableName,
        List<Field> fields,
        String compression,
        int recordBytes,
        long records,
        long offset,
        long length,
        List<QvdLineage> lineage,
        String comment,
        String encryption,
        List<String> tags,
        String profiling,
        Form form) {

    /**
     * How a header is written, which changed from one age of Qlik to the next.
     *
     * @param lineEnd what ends each line
     * @param elements which of those elements it has that not all ages know
     * @param spellings texts that stand there otherwise than escaped as usual, with how they stand: Qlik leaves some names as they are
     * @param tail what stands between the last end tag and the NUL, usually a line end
     */
    public record Form(LineEnd lineEnd, Set<Element> elements, Map<Spelled, String> spellings, String tail) {

        /** Build 50642 and later. */
        static final Form NEWEST = new Form(LineEnd.CRLF, EnumSet.allOf(Element.class), Map.of(), LineEnd.CRLF.text);

        /** Copies what it is given. */
        public Form {
            elements = Set.copyOf(elements);
            spellings = Map.copyOf(spellings);
        }
    }

    /**
     * A text in an element.
     *
     * @param element its tag
     * @param text what it means
     */
    public record Spelled(String element, String text) {}

    /** What ends a header's lines. */
    public enum LineEnd {
        /** Nearly everywhere. */
        CRLF("\r\n"),
        /** In some files of build 50506. */
        LF("\n");

        final String text;

        LineEnd(String text) {
            this.text = text;
        }
    }

    /** An element that came with some build. */
    public enum Element {
        /** A field's Comment, since QlikView 11. */
        FIELD_COMMENT("QvdFieldHeader", "Comment"),
        /** A field's Tags, since QlikView 11. */
        FIELD_TAGS("QvdFieldHeader", "Tags"),
        /** The table's Lineage, since QlikView 11. */
        LINEAGE("QvdTableHeader", "Lineage"),
        /** The table's Comment, since QlikView 11. */
        COMMENT("QvdTableHeader", "Comment"),
        /** EncryptionInfo, since build 50622 or so. */
        ENCRYPTION_INFO("QvdTableHeader", "EncryptionInfo"),
        /** TableTags, since build 50642. */
        TABLE_TAGS("QvdTableHeader", "TableTags"),
        /** ProfilingData, since build 50642. */
        PROFILING_DATA("QvdTableHeader", "ProfilingData");

        final String parent;
        final String tag;

        Element(String parent, String tag) {
            this.parent = parent;
            this.tag = tag;
        }
    }

    /**
     * What the header says of one field.
     *
     * @param name blanks and brackets included
     * @param bitOffset first bit in the record
     * @param bitWidth bits in the record; 0 for a constant
     * @param bias added to the bits to give the symbol's index: -2 when the field has NULLs, otherwise 0
     * @param format how bare numbers are shown
     * @param symbols how many distinct values
     * @param offset where the field's symbols start
     * @param length bytes of the field's symbols
     * @param comment the field's comment
     * @param tags the field's tags
     */
    public record Field(
            String name,
            int bitOffset,
            int bitWidth,
            int bias,
            NumberFormat format,
            long symbols,
            long offset,
            long length,
            String comment,
            List<String> tags) {}
}
