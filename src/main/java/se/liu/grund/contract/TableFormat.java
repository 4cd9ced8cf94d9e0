package se.liu.grund.contract;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a delivered file is, and what must be known to open it. */
public sealed interface TableFormat {

    /**
     * Delimited text, B&F's own included.
     *
     * @param encoding how the bytes become characters
     * @param delimiter what stands between columns
     * @param decimal whether a whole count may be written with decimals, {@code 12,0}
     */
    record Text(Encoding encoding, Delimiter delimiter, Decimal decimal) implements TableFormat {}

    /**
     * A workbook, {@code .xlsx} or {@code .xlsm}.
     *
     * @param sheet pattern of the sheet's name, with groups in braces as in a file's name; null for the one visible sheet
     *     where the heading is found
     * @param decimal whether a whole count that is stored as text may be written with decimals, {@code 12,0}
     */
    record Workbook(@Nullable String sheet, Decimal decimal) implements TableFormat {}

    /**
     * A PX file.
     *
     * @param language one of its languages; null for the file's own
     */
    record Px(@Nullable String language) implements TableFormat {}

    /**
     * JSON-stat 1 or 2.
     *
     * @param dataset one of several; null for the only one
     */
    record JsonStat(@Nullable String dataset) implements TableFormat {}

    /**
     * What was fetched from a PxWeb API.
     *
     * @param url base address of the API; for version 1 the folder that the table lies in
     * @param version 1 or 2
     * @param table the source's name of the table
     * @param language of labels
     * @param selection for each variable its value codes or expressions; an empty list leaves the variable out
     * @param codeLists for each variable that is asked for by a code list of the source, its name
     */
    record PxWeb(
            URI url,
            int version,
            String table,
            String language,
            Map<String, List<String>> selection,
            Map<String, String> codeLists)
            implements TableFormat {

        public PxWeb {
            // In the contract's order, so that the same contract asks in the same words.
            selection = new LinkedHashMap<>(selection);
            codeLists = Map.copyOf(codeLists);
        }
    }

    /** Whether it holds rows of text, which need headings, rather than a cube that says itself what it holds. */
    default boolean grid() {
        return this instanceof Text || this instanceof Workbook;
    }

    /** How a text file's bytes become characters. */
    enum Encoding {
        /** By byte order mark, else UTF-8 where the bytes are valid UTF-8, UTF-16 by its NUL bytes, else windows-1252. */
        DETECT,
        UTF_8,
        WINDOWS_1252,
        ISO_8859_1,
        UTF_16
    }

    /** What stands between the columns of a text file. */
    enum Delimiter {
        DETECT,
        TAB,
        SEMICOLON,
        COMMA,
        BAR
    }

    /** The decimal mark that a whole count may be written with. */
    enum Decimal {
        NONE,
        COMMA,
        POINT
    }
}
