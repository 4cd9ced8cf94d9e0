package se.liu.grund.delivery;

import java.util.List;
import java.util.stream.Collectors;
import se.liu.grund.delivery.Inspection.CellSeen;
import se.liu.grund.delivery.Inspection.VariableSeen;

/** An inspection as lines that a spec can hold. */
final class Told {

    private Told() {}

    static String of(Inspection inspection) {
        StringBuilder told = new StringBuilder();
        line(told, "format: " + inspection.format());
        if (inspection.text() != null) {
            line(told, "text: " + inspection.text());
        }
        if (inspection.cube() != null) {
            line(
                    told,
                    "cube: " + inspection.cube().table() + ", "
                            + inspection.cube().title() + ", noisy "
                            + inspection.cube().noisy() + ", "
                            + inspection.cube().languages());
        }
        line(told, "app: " + inspection.app().app() + ", " + inspection.app().why());
        line(
                told,
                "measure: " + inspection.measure().id() + ", "
                        + inspection.measure().why());
        line(
                told,
                "table: %d headings from line %d, %d leading columns, %d rows, %d cells"
                        .formatted(
                                inspection.table().headings(),
                                inspection.table().headingLine(),
                                inspection.table().rowVariables(),
                                inspection.table().rows(),
                                inspection.table().cells()));
        for (VariableSeen variable : inspection.table().variables()) {
            line(
                    told,
                    "variable: %s %d '%s' is %s: %s (%d) %s"
                            .formatted(
                                    variable.place(),
                                    variable.position(),
                                    variable.label(),
                                    variable.role(),
                                    variable.why(),
                                    variable.distinct(),
                                    variable.first()));
        }
        inspection
                .markers()
                .forEach(marker -> line(
                        told,
                        "marker: '%s' %d times from %s is %s %s-%s: %s"
                                .formatted(
                                        marker.text(),
                                        marker.count(),
                                        marker.first(),
                                        marker.proposed(),
                                        marker.low(),
                                        marker.high(),
                                        marker.why())));
        line(told, "numbers: " + inspection.numbers());
        line(told, "statuses: " + inspection.statuses());
        inspection.cells().stream().limit(2).forEach(cell -> line(told, "cell: " + cell(cell)));
        line(
                told,
                "reading: tried " + inspection.reading().tried() + ", "
                        + inspection.reading().cells() + " cells, "
                        + (inspection.reading().breaches().size()
                                + inspection.reading().furtherBreaches()) + " breaches");
        inspection.reading().todos().forEach(todo -> line(told, "todo: " + todo));
        inspection.reading().breaches().stream().limit(3).forEach(breach -> line(told, "breach: " + breach));
        inspection.reading().notes().forEach(note -> line(told, "note: " + note));
        return told.toString();
    }

    static String cell(CellSeen cell) {
        return cell.line() + ":" + cell.column() + " '" + cell.text() + "' " + cell.status() + " " + cell.low() + "-"
                + cell.high() + " " + cell.labels();
    }

    /** What matters when dialects are compared: all but where a cell stands and how it was written. */
    static List<String> cells(Inspection inspection) {
        return inspection.cells().stream()
                .map(cell -> cell.status() + " " + cell.low() + "-" + cell.high() + " " + cell.labels())
                .collect(Collectors.toList());
    }

    private static void line(StringBuilder told, String line) {
        told.append(line.replaceAll("[\r\n]+", " ")).append('\n');
    }
}
