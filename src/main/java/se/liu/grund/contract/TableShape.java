package se.liu.grund.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One shape of table.
 *
 * @param file pattern of the file's name below the delivery's folder, with groups in braces: {@code {mått}-{kön}.txt};
 *     for PxWeb the name of the folder that holds the answers
 * @param format what the file is
 * @param headings how many heading rows: 1 or 2; 0 for a cube
 * @param rowVariables how many leading columns are row variables: 1 to 5; 0 for a cube, or where {@code value} is given
 * @param roles where each role comes from; every {@link Role} is present
 * @param value label of the one column of numbers; null when every column after the row variables holds numbers
 * @param where for variables (or named columns) without role, the code or label to take
 * @param markers what a cell that is not a number means; the table belongs to the source, not to the program
 * @param totals labels of total rows and columns, which are left out: {@code Total}, {@code Totalt}, {@code Riket}
 * @param leaveOut further labels that are left out
 * @param emptyLabel what an empty row label means
 * @param numbers what the source's numbers are
 * @param unit the unit that a cube must say, as it stands in the file; null when any ordinary unit of counts will do
 */
public record TableShape(
        String file,
        TableFormat format,
        int headings,
        int rowVariables,
        Map<Role, RoleSource> roles,
        @Nullable String value,
        Map<String, String> where,
        Map<String, Marker> markers,
        List<String> totals,
        List<String> leaveOut,
        EmptyLabel emptyLabel,
        Numbers numbers,
        @Nullable String unit) {

    public TableShape {
        roles = Map.copyOf(roles);
        where = new LinkedHashMap<>(where);
        markers = Map.copyOf(markers);
        totals = List.copyOf(totals);
        leaveOut = List.copyOf(leaveOut);
    }

    /** A shape that asks for no unit of its own. */
    public TableShape(
            String file,
            TableFormat format,
            int headings,
            int rowVariables,
            Map<Role, RoleSource> roles,
            @Nullable String value,
            Map<String, String> where,
            Map<String, Marker> markers,
            List<String> totals,
            List<String> leaveOut,
            EmptyLabel emptyLabel,
            Numbers numbers) {
        this(
                file,
                format,
                headings,
                rowVariables,
                roles,
                value,
                where,
                markers,
                totals,
                leaveOut,
                emptyLabel,
                numbers,
                null);
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
}
