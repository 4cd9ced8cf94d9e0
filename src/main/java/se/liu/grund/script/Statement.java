package se.liu.grund.script;

import java.util.List;

/** The statements that Grund writes; a closed set, so that everything in a generated script has been thought of. */
sealed interface Statement {

    /** A section of the script editor: {@code ///$tab Main}. */
    record Tab(String name) implements Statement {}

    /** A line of comment, {@code // text}. */
    record Remark(String text) implements Statement {}

    /** {@code SET name='value';} of a system variable. */
    record Set(String variable, String value) implements Statement {}

    /** {@code TRACE text;}: appears in progress and log. */
    record Trace(String text) implements Statement {}

    /**
     * A plain field list from a QVD, so that the load stays optimized.
     *
     * @param table the label
     * @param join whether the table begins here or goes on
     * @param fields at least one
     * @param file {@code lib://…/x.qvd}
     */
    record Load(String table, Join join, List<String> fields, String file) implements Statement {}

    /** How a LOAD meets the tables before it; always explicit, since Qlik joins like tables silently. */
    enum Join {
        NO_CONCATENATE,
        CONCATENATE
    }

    /** {@code COMMENT TABLE [t] WITH 'text';} */
    record CommentTable(String table, String text) implements Statement {}

    /** {@code COMMENT FIELD [f] WITH 'text';} */
    record CommentField(String field, String text) implements Statement {}
}
