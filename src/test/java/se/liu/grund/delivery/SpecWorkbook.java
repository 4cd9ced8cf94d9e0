package se.liu.grund.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook from its sheets' rows: numbers are numbers, {@code @2021-12-31} is a day, {@code =1+1} a formula without
 * result, {@code {row}12} and {@code {column}text} hide their row or column, {@code >} goes on with the cell to the left (merged), {@code ~} is empty, all else is text. A sheet whose name
 * begins with {@code (} is hidden.
 */
final class SpecWorkbook {

    private SpecWorkbook() {}

    static byte[] bytes(Map<String, List<List<Object>>> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Prov", "1.0")) {
            for (Map.Entry<String, List<List<Object>>> sheet : sheets.entrySet()) {
                Worksheet there = workbook.newWorksheet(sheet.getKey());
                if (sheet.getKey().startsWith("(")) {
                    there.setVisibilityState(VisibilityState.HIDDEN);
                }
                for (int row = 0; row < sheet.getValue().size(); row++) {
                    List<Object> cells = sheet.getValue().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        cell(there, row, column, cells);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, List<Object> cells) {
        switch (cells.get(column)) {
            case Number number -> sheet.value(row, column, number);
            case String day
            when day.startsWith("@") -> {
                sheet.value(row, column, LocalDate.parse(day.substring(1)));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case String formula when formula.startsWith("=") -> sheet.formula(row, column, formula.substring(1));
            case String goesOn
            when goesOn.equals(">") -> {
                boolean last =
                        column + 1 == cells.size() || !cells.get(column + 1).equals(">");
                int first = column;
                while (cells.get(first).equals(">")) {
                    first--;
                }
                if (last) {
                    sheet.range(row, first, row, column).merge();
                }
            }
            case String hidden
            when hidden.startsWith("{row}") -> {
                sheet.hideRow(row);
                sheet.value(row, column, Integer.valueOf(hidden.substring(5)));
            }
            case String hidden
            when hidden.startsWith("{column}") -> {
                sheet.hideColumn(column);
                sheet.value(row, column, hidden.substring(8));
            }
            case String text when !text.isEmpty() -> sheet.value(row, column, text);
            case null, default -> {}
        }
    }
}
