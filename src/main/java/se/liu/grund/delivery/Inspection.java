package se.liu.grund.delivery;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an unknown file seems to be, and the delivery contract that it could be read by.
 *
 * @param file the file as it came
 * @param format {@code text}, {@code xlsx}, {@code px} or {@code json-stat}
 * @param text how its bytes become rows; null for other formats
 * @param workbook its sheets; null for other formats
 * @param cube what it says of itself; null for rows of text
 * @param app which app it fits
 * @param table headings and variables
 * @param markers what stands in place of numbers, the most frequent first
 * @param numbers what the numbers are like
 * @param genders the words for kön that were found
 * @param periods the labels of time that were found, the first hundred
 * @param measure which mått it seems to be about
 * @param codeLists lists that the labels of a variable match
 * @param statuses how many cells have each status, read by the proposed markers
 * @param cells the first cells
 * @param reading what the delivery reader made of the file by the proposed contract
 * @param notes what a person should know besides
 * @param contract the proposed contract, YAML with comments
 */
public record Inspection(
        FileFacts file,
        String format,
        @Nullable Text text,
        @Nullable Sheets workbook,
        @Nullable CubeFacts cube,
        AppFit app,
        TableFacts table,
        List<MarkerFound> markers,
        NumberFacts numbers,
        List<String> genders,
        List<String> periods,
        MeasureGuess measure,
        List<ListMatch> codeLists,
        Map<String, Long> statuses,
        List<CellSeen> cells,
        Reading reading,
        List<String> notes,
        String contract) {

    /** The file as it came; the name is data and never a path. */
    public record FileFacts(String name, long bytes, String sha256) {}

    /**
     * How bytes become rows.
     *
     * @param decimal what stands before decimals: none, comma, point, unclear or both
     * @param lineEnd LF, CRLF, CR, MIXED or NONE
     * @param quoted whether cells stand within quotes
     * @param preambleLines lines above the first row of the table
     */
    public record Text(
            String encoding, String delimiter, String decimal, String lineEnd, boolean quoted, int preambleLines) {}

    /** The sheets of a workbook, and which one was looked at. */
    public record Sheets(List<SheetSeen> sheets, String chosen) {}

    /**
     * One sheet.
     *
     * @param rowsSeen rows among the first 2,000 that hold something; 0 for one that is not looked at
     */
    public record SheetSeen(String name, boolean visible, int rowsSeen) {}

    /** What a cube says of itself; the first 20 notes. */
    public record CubeFacts(
            String table,
            String title,
            @Nullable String updated,
            String source,
            boolean noisy,
            List<String> languages,
            List<String> notes) {}

    /**
     * Which app the file fits.
     *
     * @param app its alias; null where none does
     * @param why the reason
     */
    public record AppFit(@Nullable String app, String why) {}

    /**
     * The table.
     *
     * @param headings how many heading rows; 0 for a cube
     * @param headingLine 1-based line of the first; 0 where there is none
     * @param rowVariables how many leading columns of labels
     * @param rows of data; 0 for a cube
     * @param cells numbers, markers and empty cells below the headings, or of the cube
     * @param sampled whether only a part of the file was looked at
     */
    public record TableFacts(
            int headings,
            int headingLine,
            int rowVariables,
            long rows,
            long cells,
            boolean sampled,
            List<VariableSeen> variables) {}

    /**
     * A variable: a column or heading row of labels, a column of numbers that is no count, or a variable of a cube.
     *
     * @param place column, heading or variable
     * @param position counted from 1
     * @param role the proposed one; null for none
     * @param why the reason, one phrase
     * @param distinct how many different labels
     * @param more whether there are more than were counted
     * @param first the first five labels
     */
    public record VariableSeen(
            String place,
            int position,
            String code,
            String label,
            @Nullable String role,
            String why,
            int distinct,
            boolean more,
            List<String> first) {}

    /**
     * Something in place of a number.
     *
     * @param first where it first stands, line:column
     * @param proposed zero, missing, number or hidden; null where a person must say
     * @param low least count withheld; null unless hidden
     * @param high greatest count withheld; null unless hidden
     */
    public record MarkerFound(
            String text,
            long count,
            String first,
            @Nullable String proposed,
            @Nullable Integer low,
            @Nullable Integer high,
            String why) {}

    /**
     * The numbers.
     *
     * @param whole how many are written whole
     * @param withDecimals how many have decimals, zeros too
     * @param negative how many are below zero
     * @param min the least; null without numbers
     * @param max the greatest; null without numbers
     */
    public record NumberFacts(
            long whole,
            long withDecimals,
            long negative,
            @Nullable Double min,
            @Nullable Double max) {}

    /** Which measure the file seems to be about: its id, or null and why not. */
    public record MeasureGuess(@Nullable String id, String why) {}

    /**
     * How the labels of a variable match a code list.
     *
     * @param unmatched how many do not
     * @param firstUnmatched the first of those, each with what could be meant
     */
    public record ListMatch(
            String variable,
            String list,
            int exact,
            int alias,
            int folded,
            int code,
            int unmatched,
            List<Unmatched> firstUnmatched) {}

    /** A label that is not in a code list, and what may be meant; empty where nothing looks like it. */
    public record Unmatched(String label, String advice) {}

    /**
     * One cell.
     *
     * @param line 1-based, or 0 where the source has no lines
     * @param column 1-based
     * @param labels by role where the proposed contract reads the file, else by variable
     * @param text what stands there
     * @param status null where it cannot be read as a count
     * @param low least possible count; null where nothing is known
     * @param high greatest possible count; null where nothing is known
     */
    public record CellSeen(
            int line,
            int column,
            Map<String, String> labels,
            String text,
            @Nullable String status,
            @Nullable Integer low,
            @Nullable Integer high) {}

    /**
     * What the delivery reader made of the file.
     *
     * @param tried whether it was tried at all
     * @param todos what a person must still decide; the reader was tried with stand-ins for these
     * @param cells how many it read
     * @param breaches the first 50
     * @param furtherBreaches how many more
     * @param notes what it left out
     */
    public record Reading(
            boolean tried,
            List<String> todos,
            long cells,
            List<Breach> breaches,
            int furtherBreaches,
            List<String> notes) {}
}
