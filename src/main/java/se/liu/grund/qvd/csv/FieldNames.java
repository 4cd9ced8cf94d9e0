package se.liu.grund.qvd.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import se.liu.grund.qvd.QvdException;

/** Names of fields in one text, as a CSV's header has them: {@code Län,"Kvinnor, andel"}. */
public final class FieldNames {

    private FieldNames() {}

    /** The names in order; none in an empty text.
     * @throws QvdException for quotes that do not end, or end within a name, and for more than one line */
    public static List<String> of(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(text)
                    .getFields();
        } catch (CsvParseException e) {
            throw new QvdException(
                    "names of fields: found " + Quoted.of(text)
                            + ", expected names with commas between, such as Län,\"Kvinnor, andel\"",
                    e);
        }
    }
}
