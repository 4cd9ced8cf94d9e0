package se.liu.grund.standin.script;

import java.util.List;
import java.util.Optional;
import se.liu.grund.standin.data.Value;

/** One statement of a load script, read. */
sealed interface Statement {

    /** {@code SET v=text;} keeps the text, {@code LET v=expression;} its value. */
    record Assign(String variable, String text, boolean evaluated) implements Statement {}

    record Trace(String text) implements Statement {}

    /** @param only whether it is run in partial reloads alone */
    record Load(
            Optional<String> label,
            Partial partial,
            boolean only,
            Joining joining,
            boolean distinct,
            List<Item> items,
            Source source)
            implements Statement {}

    /** What a load does in a partial reload. */
    enum Partial {
        /** It is left out; its table stays as it is. */
        LEFT_OUT,
        /** Its rows are added to what is there. */
        ADD,
        /** Its rows take the place of what is there. */
        REPLACE
    }

    record DropTables(List<String> tables) implements Statement {}

    record DropFields(List<String> fields, Optional<String> table) implements Statement {}

    record CommentTable(String table, String text) implements Statement {}

    record CommentField(List<String> fields, String text) implements Statement {}

    record TagFields(List<String> fields, String tag, boolean on) implements Statement {}

    /** No fields means all. */
    record Store(String table, List<String> fields, String file) implements Statement {}

    record ExitScript() implements Statement {}

    /** Where a load's rows go. */
    sealed interface Joining {

        /** Into the earlier table with the very same fields, if there is one. */
        record Automatic() implements Joining {}

        /** {@code NoConcatenate}. */
        record Apart() implements Joining {}

        /** {@code Concatenate [(table)]}; without a name, into the last one. */
        record Onto(Optional<String> table) implements Joining {}
    }

    /** One entry of a field list. */
    sealed interface Item {

        record All() implements Item {}

        record Taken(String field, String as) implements Item {}

        record Constant(Value value, String as) implements Item {}

        /** {@code RecNo()} or {@code RowNo()}. */
        record RowNumber(String as) implements Item {}
    }

    /** Where a load's rows come from. */
    sealed interface Source {

        record Qvd(String file) implements Source {}

        record Resident(String table) implements Source {}

        record Inline(String text) implements Source {}

        record Autogenerate(int rows) implements Source {}
    }
}
