package se.liu.grund.qvd.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** Names of fields in one text, as a CSV's header has them: {@code Län,"Kvinnor, andel"}. */
public final class FieldNames {

    private FieldNames() {}

    /** The names in order; none in an empty text. */
    public static List<String> of(String text) {
        return text.isEmpty()
                ? List.of()
                : CsvReader.builder().ofSingleCsvRecord(text).getFields();
    }
}
