package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Grid;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.SourceException;

/**
 * What was read, as lines: {@code 3: Län | =3120 | @2021-12-31 | !#N/A} for a row's number and its texts, numbers, days and
 * errors; faults as {@code 3:2 found …}; a refusal as its message.
 */
record Shown(List<String> rows, List<String> faults, String refused) {

    static Shown of(Path file, String sheet) throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file, fault -> faults.add(text(fault)));
                Grid grid = workbook.grid(sheet)) {
            GridRow row = new GridRow();
            while (grid.next(row)) {
                rows.add(text(row));
            }
        } catch (SourceException e) {
            return new Shown(rows, faults, text(e.fault()));
        }
        return new Shown(rows, faults, "");
    }

    /** Only the refusal, for workbooks of more rows than can be shown; empty when all was read. */
    static String drained(Path file, String sheet) throws IOException {
        try (Workbook workbook = Workbook.open(file, _ -> {});
                Grid grid = workbook.grid(sheet)) {
            GridRow row = new GridRow();
            while (grid.next(row)) {
                // Counted by the grid itself.
            }
            return "";
        } catch (SourceException e) {
            return text(e.fault());
        }
    }

    private static String text(GridRow row) {
        StringJoiner cells = new StringJoiner(" | ");
        for (int i = 0; i < row.count(); i++) {
            cells.add(switch (row.kind(i)) {
                        case TEXT -> "";
                        case NUMBER -> "=";
                        case DATE -> "@";
                        case ERROR -> "!";
                    }
                    + row.text(i));
        }
        return (row.line() + ": " + cells).strip();
    }

    private static String text(Fault fault) {
        return "%s:%s found %s, expected %s. %s"
                .formatted(fault.line(), fault.column(), fault.found(), fault.expected(), fault.action());
    }
}
