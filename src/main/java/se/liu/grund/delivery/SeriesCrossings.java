package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.liu.grund.codelist.SeriesBreak;
import se.liu.grund.codelist.SeriesBreaks;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;

/** Known series breaks that a delivery's numbers cross: told, since nothing in the numbers shows them. */
final class SeriesCrossings {

    private SeriesCrossings() {}

    static List<Note> of(DeliveryContract contract, AppContract app, SeriesBreaks breaks, Extent extent) {
        Map<String, List<String>> measures = new LinkedHashMap<>();
        for (Measure measure : app.measures()) {
            TreeSet<Period> periods = extent.periods().get(measure.id());
            if (periods != null) {
                String list = measure.categories().codeList();
                int from = periods.first().from() + contract.followUp();
                int to = periods.stream().mapToInt(Period::to).max().orElseThrow() + contract.followUp();
                for (SeriesBreak known : breaks.crossedBy(list == null ? measure.ownId() : list, from, to)) {
                    measures.computeIfAbsent(
                                    "numbers of " + from + " to " + to + " that cross a series break, "
                                            + known.sentence(),
                                    _ -> new ArrayList<>())
                            .add(measure.ownId());
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
