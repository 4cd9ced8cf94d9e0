package se.liu.grund.qvd;

import java.time.Instant;
import java.util.List;

/**
 * What a header says of a table as a whole, its fields and sizes apart.
 *
 * @param name TableName
 * @param comment empty for none
 * @param creator CreatorDoc
 * @param created CreateUtcTime, whole seconds
 * @param tags of the table itself
 * @param lineage where the data came from
 * @param origin the file that it was read from, if any
 */
record TableNotes(
        String name,
        String comment,
        String creator,
        Instant created,
        List<String> tags,
        List<QvdLineage> lineage,
        Origin origin) {}
