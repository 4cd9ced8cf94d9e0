package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.codelist.SeriesBreak;
import se.liu.grund.codelist.SeriesBreaks;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/** Known series breaks that a delivery's numbers cross: told, since nothing in the numbers shows them. */
final class SeriesCrossings {

    private SeriesCrossings() {}

    static List<Note> of(DeliveryContract contract, AppContract app, SeriesBreaks breaks, List<Cell> cells) {
        Map<String, Period> spans = new LinkedHashMap<>();
        for (Cell cell : cells) {
            spans.merge(
                    cell.measure(),
                    cell.period(),
                    (a, b) -> new Period(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
        }
        Map<String, List<String>> measures = new LinkedHashMap<>();
        for (Measure measure : app.measures()) {
            Period span = spans.get(measure.id());
            if (span != null) {
                String list = measure.categories().codeList();
                int from = span.from() + contract.followUp();
                int to = span.to() + contract.followUp();
                for (SeriesBreak known : breaks.crossedBy(list == null ? measure.id() : list, from, to)) {
                    measures.computeIfAbsent(
                                    "numbers of " + from + " to " + to + " that cross a series break, "
                                            + known.sentence(),
                                    _ -> new ArrayList<>())
                            .add(measure.id());
                }
            }
        }
        List<Note> notes = new ArrayList<>();
        measures.forEach((crossing, of) -> {
            // Told as a sentence without full stop, as every note is.
            String text = crossing.endsWith(".") ? crossing.substring(0, crossing.length() - 1) : crossing;
            notes.add(new Note(contract.folder(), 0, String.join(", ", of) + ": " + text));
        });
        return notes;
    }
}
