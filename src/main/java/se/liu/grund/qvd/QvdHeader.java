package se.liu.grund.qvd;

import java.util.List;

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
 * @param profiling ProfilingData
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
        String profiling) {

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
