package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.List;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Period;
import se.liu.grund.delivery.Cell;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.delivery.Origin;

/** Cells written as B&F writes them: {@code -} zero, {@code ..C} hidden, empty missing. */
public final class TestCells {

    private final List<Cell> cells = new ArrayList<>();

    public TestCells row(
            String measure, Period period, String code, String category, String women, String men, String total) {
        add(measure, Gender.KVINNOR, period, code, category, women);
        add(measure, Gender.MÄN, period, code, category, men);
        add(measure, Gender.TOTALT, period, code, category, total);
        return this;
    }

    private void add(String measure, Gender gender, Period period, String code, String category, String text) {
        if (!text.isEmpty()) {
            CellStatus status = switch (text) {
                case "-" -> CellStatus.ZERO;
                case "..C" -> CellStatus.HIDDEN;
                default -> CellStatus.EXACT;
            };
            int low = status == CellStatus.EXACT ? Integer.parseInt(text) : status == CellStatus.HIDDEN ? 1 : 0;
            int high = status == CellStatus.HIDDEN ? 4 : low;
            cells.add(new Cell(
                    measure,
                    gender,
                    period,
                    code,
                    "Examen " + code,
                    category,
                    status,
                    low,
                    high,
                    new Origin("prov/" + measure + ".txt", cells.size() + 1, 1)));
        }
    }

    public List<Cell> cells() {
        return List.copyOf(cells);
    }
}
