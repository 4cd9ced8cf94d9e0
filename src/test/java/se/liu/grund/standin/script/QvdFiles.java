package se.liu.grund.standin.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdSymbol;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;
import se.liu.grund.standin.data.DisplayFormat;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;

/** QVDs, read and written by the project's own code. */
final class QvdFiles {

    private QvdFiles() {}

    /**
     * Everything in a file.
     *
     * @param lib what the script calls it
     * @param decimalSep for numbers whose format names no decimal separator
     */
    static Rows read(Path file, String lib, String decimalSep) {
        if (!Files.isRegularFile(file)) {
            throw ScriptFault.cannotOpen(lib);
        }
        QvdTable table = table(file, lib);
        Map<String, List<Value>> columns = new LinkedHashMap<>();
        Map<String, Set<String>> tags = new LinkedHashMap<>();
        Map<String, String> comments = new LinkedHashMap<>();
        for (QvdColumn column : table.columns()) {
            columns.put(column.field(), values(column, decimalSep));
            tags.put(column.field(), new LinkedHashSet<>(column.tags()));
            comments.put(column.field(), column.comment());
        }
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return new Rows(name, lib, Math.toIntExact(table.rows()), columns, tags, comments, table.comment());
    }

    private static QvdTable table(Path file, String lib) {
        try {
            return QvdReader.read(file);
        } catch (QvdException unreadable) {
            throw new ScriptFault(
                    11047, "Unsupported or bad format in QVD file '" + lib + "': " + unreadable.getMessage());
        }
    }

    private static List<Value> values(QvdColumn column, String decimalSep) {
        NumberFormat format = column.format();
        DisplayFormat display =
                new DisplayFormat(format.type(), format.pattern(), format.decimal(), format.thousands());
        List<Value> symbols = column.symbols().stream()
                .map(symbol -> value(symbol, display, decimalSep))
                .toList();
        List<Value> values = new ArrayList<>(Math.toIntExact(column.rows()));
        for (int row = 0; row < column.rows(); row++) {
            int index = column.index(row);
            values.add(index < 0 ? Value.NULL : symbols.get(index));
        }
        return values;
    }

    private static Value value(QvdSymbol symbol, DisplayFormat display, String decimalSep) {
        String text = symbol.text();
        double number = symbol.number();
        if (Double.isNaN(number)) {
            return Value.text(String.valueOf(text));
        }
        return Value.number(number, text == null ? display.show(number, decimalSep) : text);
    }

    /** @param fields which to write; none means all */
    static void write(Path file, TableData table, List<String> fields) {
        QvdTable.Builder builder = QvdTable.named(table.name()).comment(table.comment());
        (fields.isEmpty() ? table.fields() : fields).forEach(field -> builder.column(column(table, field)));
        try {
            Files.createDirectories(file.getParent());
            QvdWriter.write(file, builder.build());
        } catch (IOException | QvdException unwritable) {
            throw ScriptFault.cannotOpen(file.toString());
        }
    }

    private static QvdColumn column(TableData table, String field) {
        if (!table.has(field)) {
            throw ScriptFault.fieldNotFound(field);
        }
        Map<Value, Integer> seen = new LinkedHashMap<>();
        int[] indexes = table.column(field).stream()
                .mapToInt(value -> value.isNull() ? -1 : seen.computeIfAbsent(value, v -> seen.size()))
                .toArray();
        List<QvdSymbol> symbols = seen.keySet().stream().map(QvdFiles::symbol).toList();
        return QvdColumn.of(field, symbols, indexes, NumberFormat.unknown());
    }

    private static QvdSymbol symbol(Value value) {
        return value.isNumeric() ? QvdSymbol.of(value.number(), value.text()) : QvdSymbol.of(value.text());
    }
}
