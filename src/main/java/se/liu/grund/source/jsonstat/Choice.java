package se.liu.grund.source.jsonstat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** Which data set of the file is meant. */
final class Choice {

    private static final int MOST_LISTED = 10;

    private Choice() {}

    /** @param dataset a name, a label or a position from 1; null for the only one */
    static DatasetDraft of(DatasetDraft document, @Nullable String dataset) {
        List<DatasetDraft> all = new ArrayList<>();
        gather(document, all);
        if (all.isEmpty()) {
            throw none(document);
        }
        if (dataset == null) {
            if (all.size() > 1) {
                throw fault(
                        all.size() + " data sets: " + listed(all),
                        "one, or to be told which",
                        "Say which data set is meant, by its name or its number.");
            }
            return all.getFirst();
        }
        return all.stream()
                .filter(draft -> draft.name.equals(dataset))
                .findFirst()
                .or(() -> all.stream().filter(d -> d.label.equals(dataset)).findFirst())
                .or(() -> numbered(all, dataset))
                .orElseThrow(() -> fault(
                        "no data set \"" + DatasetDraft.cut(dataset) + "\"",
                        listed(all),
                        "Say which of these data sets is meant."));
    }

    private static Optional<DatasetDraft> numbered(List<DatasetDraft> all, String dataset) {
        long number = Block.position(dataset);
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get((int) number - 1));
    }

    private static void gather(DatasetDraft draft, List<DatasetDraft> all) {
        boolean empty = draft.value.form() == Block.Form.LIST && draft.value.count() == 0;
        if (draft.value.present() && !empty) {
            all.add(draft);
        }
        draft.within.forEach(inner -> gather(inner, all));
    }

    private static String listed(List<DatasetDraft> all) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_LISTED, all.size()); i++) {
            DatasetDraft draft = all.get(i);
            names.add((i + 1) + " " + DatasetDraft.cut(draft.name.isEmpty() ? draft.label : draft.name));
        }
        return names.stream().map(String::strip).collect(Collectors.joining(", "))
                + (all.size() > MOST_LISTED ? " …" : "");
    }

    private static SourceException none(DatasetDraft document) {
        if (document.kind.equals("collection")) {
            return fault(
                    "a collection that only names its data sets",
                    "data sets with their numbers",
                    "Fetch the data set itself, from the address in the collection.");
        }
        if (document.kind.equals("dimension")) {
            return fault(
                    "a dimension alone", "a data set with its numbers", "Fetch the data set that has this dimension.");
        }
        if (document.described) {
            return fault(
                    "the description of a table without its numbers",
                    "a data set with \"value\"",
                    "Fetch the table's data, not its metadata.");
        }
        return fault(
                "JSON without a data set",
                "JSON-stat: \"id\", \"size\", \"dimension\" and \"value\"",
                "Have the table saved as JSON-stat.");
    }

    private static SourceException fault(String found, String expected, String action) {
        return new SourceException(new Fault(0, 0, found, expected, action));
    }
}
