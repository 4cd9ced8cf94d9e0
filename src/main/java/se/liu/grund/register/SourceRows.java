package se.liu.grund.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.warehouse.RegisterScan;
import se.liu.grund.warehouse.Workspace;

/** The rows of one register where they lie, and what is asked of them before they are taken. */
final class SourceRows {

    private static final Field<String> FILE = field(name(RegisterScan.FILE), String.class);
    private static final Field<Long> ROW = field(name(RegisterScan.ROW), Long.class);
    private static final Set<String> ADDED = Set.of(RegisterScan.FILE, RegisterScan.ROW, "filename", "file_row_number");
    private static final List<String> BLANKS = List.of(" ", "\t", "\r", "\n", "\u00a0");

    final RegisterContract contract;
    final Workspace workspace;

    /** Rows of files know where they stand. */
    final boolean located;

    private final Table<?> table;

    /** Where persons are hashed already: with which key; null where their ids stand in the rows. */
    final @Nullable String key;

    SourceRows(RegisterContract contract, Workspace workspace, Table<?> table, boolean located, @Nullable String key) {
        this.key = key;
        this.contract = contract;
        this.workspace = workspace;
        this.table = table;
        this.located = located;
    }

    /** Those of some years, which stand there as four digits; whole numbers are compared as such, so that an engine may skip others. */
    SourceRows of(List<Integer> years) {
        String column = contract.year().column();
        boolean whole = columns().stream()
                .anyMatch(
                        one -> one.getName().equals(column) && one.getDataType().isInteger());
        Condition one = whole
                ? field(name(column), Integer.class)
                        .in(years.stream().map(DSL::inline).toList())
                : text("r", column)
                        .in(years.stream().map(String::valueOf).map(DSL::inline).toList());
        return new SourceRows(
                contract,
                workspace,
                DSL.table(DSL.select(DSL.asterisk()).from(as("r")).where(one)),
                located,
                key);
    }

    /** The rows under a name. */
    Table<?> as(String alias) {
        return table.as(alias);
    }

    /** A column as text; where it is empty or blank, NULL. */
    static Field<String> text(String alias, String column) {
        return DSL.nullif(plain(alias, column), inline(""));
    }

    /** A column as text, as it is. */
    static Field<String> plain(String alias, String column) {
        return field(name(alias, column), Object.class).cast(SQLDataType.VARCHAR);
    }

    /** The columns there are, but for those that a scan adds. */
    List<Field<?>> columns() {
        List<Field<?>> columns = new ArrayList<>();
        for (Field<?> column : workspace
                .dsl()
                .select(DSL.asterisk())
                .from(as("r"))
                .where(DSL.falseCondition())
                .fetch()
                .fields()) {
            if (!ADDED.contains(column.getName())) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Whether nothing but blanks stands in a column: of every kind, as Java knows them. */
    static Condition blank(Field<String> text) {
        return text.isNull()
                .or(text.eq(inline("")))
                .or(holdsBlank(text).and(unblanked(text).eq(inline(""))));
    }

    /** A text without any blank. */
    static Field<String> unblanked(Field<String> text) {
        Field<String> left = text;
        for (String blank : BLANKS) {
            left = DSL.replace(left, inline(blank), inline(""));
        }
        return left;
    }

    /** Whether a text has a blank anywhere: cheaper than to take them out. */
    static Condition holdsBlank(Field<String> text) {
        Condition any = DSL.falseCondition();
        for (String blank : BLANKS) {
            any = any.or(DSL.position(text, inline(blank)).gt(inline(0)));
        }
        return any;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** How many rows have each number. */
    Map<Integer, Long> counts(Field<Integer> number) {
        Field<Integer> of = number.as("n");
        return workspace
                .dsl()
                .select(of, DSL.count().cast(SQLDataType.BIGINT).as("many"))
                .from(as("r"))
                .groupBy(number)
                .fetchMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
    }

    long rows() {
        return Objects.requireNonNull(workspace
                .dsl()
                .select(DSL.count().cast(SQLDataType.BIGINT))
                .from(as("r"))
                .fetchSingle()
                .value1());
    }

    /** The values of a column; null where they are too many to be codes. */
    @Nullable
    Dictionary dictionary(String column) {
        return dictionary(column, DSL.noCondition());
    }

    /** The same, of some rows. */
    @Nullable
    Dictionary dictionary(String column, Condition which) {
        Field<String> value = text("r", column).as("v");
        Result<? extends Record> found = workspace
                .dsl()
                .select(value, DSL.count().cast(SQLDataType.BIGINT).as("n"))
                .from(as("r"))
                .where(which)
                .groupBy(text("r", column))
                .limit(Dictionary.MOST + 1)
                .fetch();
        if (found.size() > Dictionary.MOST) {
            return null;
        }
        List<Value> values = new ArrayList<>();
        long empty = 0;
        for (Record row : found) {
            String text = row.get(0, String.class);
            if (text == null || blank(text)) {
                empty += row.get(1, Long.class);
            } else {
                values.add(new Value(text, row.get(1, Long.class)));
            }
        }
        values.sort(java.util.Comparator.comparing(Value::text));
        return new Dictionary(
                values.stream().map(Value::text).toList(),
                values.stream().map(Value::rows).toList(),
                empty);
    }

    private record Value(String text, long rows) {}

    /** How many rows fit. */
    long count(Condition condition) {
        Number found = workspace
                .dsl()
                .select(sum(when(condition, inline(1)).otherwise(inline(0))))
                .from(as("r"))
                .fetchSingle()
                .value1();
        return found == null ? 0 : found.longValue();
    }

    /** The years of each file, and how many rows each has. */
    Result<? extends Record> yearsOfFiles() {
        Field<String> year = text("r", contract.year().column());
        return workspace
                .dsl()
                .select(FILE, year.as("v"), DSL.count().cast(SQLDataType.BIGINT).as("n"))
                .from(as("r"))
                .groupBy(FILE, year)
                .orderBy(1, 2)
                .fetch();
    }

    /** Where the first row stands that fits. */
    Optional<Place> first(Condition condition) {
        if (!located) {
            return Optional.empty();
        }
        return workspace
                .dsl()
                .select(FILE, ROW.cast(SQLDataType.BIGINT))
                .from(as("r"))
                .where(condition)
                .orderBy(1, 2)
                .limit(1)
                .fetchOptional()
                .map(row -> new Place(Path.of(row.get(0, String.class)), row.get(1, Long.class)));
    }

    /** Whether a text is some person's id, however it is written. */
    boolean person(String text) {
        return any(DSL.or(
                Someone.spellings(text).stream().map(one -> person(inline(one))).toList()));
    }

    /** Whether the row's person has this id. */
    Condition person(Field<String> id) {
        return key == null
                ? plain("r", contract.person()).eq(id)
                : field(name("r", EncodedRows.PERSON), Long.class).eq(workspace.pseudonym(id, key));
    }

    /** Whether any row fits. */
    boolean any(Condition condition) {
        return workspace
                .dsl()
                .fetchExists(workspace
                        .dsl()
                        .select(inline(1).as("one"))
                        .from(as("r"))
                        .where(condition));
    }

    /** A row of a file, from 0. */
    record Place(Path file, long row) {}
}
