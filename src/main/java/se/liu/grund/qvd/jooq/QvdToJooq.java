package se.liu.grund.qvd.jooq;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.value.DualSide;
import se.liu.grund.qvd.value.FieldKind;
import se.liu.grund.qvd.value.TypedColumn;

/** A QVD as a jOOQ result, whose fields have types. */
public final class QvdToJooq {

    private static final int BLOCK = 4096;

    private QvdToJooq() {}

    /**
     * All rows, in memory.
     *
     * @param side which side of duals is taken
     * @return fields of String, Long, Double, LocalDate, LocalTime or LocalDateTime, as {@link FieldKind} says of all of a field's values
     */
    public static Result<Record> result(QvdTable table, DualSide side) {
        DSLContext jooq = DSL.using(SQLDialect.DEFAULT);
        List<TypedColumn> columns = table.columns().stream()
                .map(column -> TypedColumn.of(column, side))
                .toList();
        List<Field<?>> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.add(DSL.field(
                    DSL.name(table.columns().get(i).field()),
                    type(columns.get(i).kind())));
        }
        Result<Record> result = jooq.newResult(fields);
        @Nullable Object[] values = new Object[columns.size()];
        for (long from = 0; from < table.rows(); from += BLOCK) {
            int rows = (int) Math.min(BLOCK, table.rows() - from);
            for (TypedColumn column : columns) {
                column.load(from, rows);
            }
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = columns.get(i).at(row);
                }
                Record record = jooq.newRecord(fields);
                record.fromArray(values);
                result.add(record);
            }
        }
        return result;
    }

    private static DataType<?> type(FieldKind kind) {
        return switch (kind) {
            case TEXT -> SQLDataType.VARCHAR;
            case WHOLE -> SQLDataType.BIGINT;
            case NUMBER -> SQLDataType.DOUBLE;
            case DATE -> SQLDataType.LOCALDATE;
            case TIME -> SQLDataType.LOCALTIME;
            case TIMESTAMP -> SQLDataType.LOCALDATETIME;
        };
    }
}
