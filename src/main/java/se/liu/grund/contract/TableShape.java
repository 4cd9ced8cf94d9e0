package se.liu.grund.contract;

import java.util.List;
import java.util.Map;

/**
 * One shape of B&F text table.
 *
 * @param file pattern of the file's name below the delivery's folder, with groups in braces: {@code {mått}-{kön}.txt}
 * @param encoding how the bytes are read
 * @param headings how many heading rows: 1 or 2
 * @param rowVariables how many leading columns are row variables: 1 to 5
 * @param roles where each role comes from; every {@link Role} is present
 * @param markers what a cell that is not a number means; the table belongs to the source, not to the program
 * @param totals labels of total rows and columns, which are left out: {@code Total}, {@code Totalt}, {@code Riket}
 * @param emptyLabel what an empty row label means
 */
public record TableShape(
        String file,
        Encoding encoding,
        int headings,
        int rowVariables,
        Map<Role, RoleSource> roles,
        Map<String, Marker> markers,
        List<String> totals,
        EmptyLabel emptyLabel) {

    public TableShape {
        roles = Map.copyOf(roles);
        markers = Map.copyOf(markers);
        totals = List.copyOf(totals);
    }

    /** How the file's bytes become text. */
    public enum Encoding {
        /** UTF-8 (with or without BOM) where the bytes are valid UTF-8, else windows-1252. */
        DETECT,
        UTF_8,
        WINDOWS_1252
    }

    /** What an empty row label means. */
    public enum EmptyLabel {
        /** The label of the row above goes on, as in a pivot export. */
        REPEAT,
        /** The row is left out and counted. */
        SKIP,
        /** The row is a breach. */
        REFUSE
    }

    /** What a marker means: {@code ZERO}, {@code HIDDEN} within bounds, or {@code MISSING}. */
    public sealed interface Marker {

        /** A true zero. */
        record Zero() implements Marker {}

        /** Withheld by the source; the true count lies in {@code low..high}. */
        record Hidden(int low, int high) implements Marker {}

        /** Not delivered. */
        record Missing() implements Marker {}
    }
}
