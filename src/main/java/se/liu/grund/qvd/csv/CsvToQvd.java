package se.liu.grund.qvd.csv;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdTable;

/**
 * A CSV as a QVD, row by row. Every value is text ({@code 0114} stays so) unless its field was said to be something else. Nothing
 * between separators is NULL, {@code ""} is the empty text. UTF-8, with or without byte order mark; empty lines are passed over, but in
 * a CSV of one field they are NULL.
 */
public final class CsvToQvd {

    private final CsvFormat format;
    private final Map<String, CsvField> fields = new LinkedHashMap<>();

    private CsvToQvd(CsvFormat format) {
        this.format = format;
    }

    /** Text throughout, until told otherwise. */
    public static CsvToQvd in(CsvFormat format) {
        return new CsvToQvd(format);
    }

    /** These fields hold numbers with the format's decimal character, and no separator of thousands. */
    public CsvToQvd numbers(String... names) {
        return are(new CsvField.Number(format.decimal()), names);
    }

    /** These fields hold whole numbers that Qlik holds exactly, as it does all up to 2⁵³. */
    public CsvToQvd integers(String... names) {
        return are(new CsvField.Whole(), names);
    }

    /** These fields hold days.
     * @param pattern as Qlik writes it, such as {@code YYYY-MM-DD}; a year of two digits is one of 2000 to 2099
     * @throws QvdException for a pattern that tells no whole day */
    public CsvToQvd dates(String pattern, String... names) {
        return are(new CsvField.Moment(NumberFormat.date(pattern)), names);
    }

    /** These fields hold times of the day.
     * @param pattern as Qlik writes it, such as {@code hh:mm:ss}
     * @throws QvdException for a pattern that tells no time of the day */
    public CsvToQvd times(String pattern, String... names) {
        return are(new CsvField.Moment(NumberFormat.time(pattern)), names);
    }

    /** These fields hold days with a time.
     * @param pattern as Qlik writes it, such as {@code YYYY-MM-DD hh:mm:ss[.fff]}
     * @throws QvdException for a pattern that tells no whole day and time */
    public CsvToQvd timestamps(String pattern, String... names) {
        return are(new CsvField.Moment(NumberFormat.timestamp(pattern)), names);
    }

    private CsvToQvd are(CsvField kind, String... names) {
        for (String name : names) {
            fields.put(name, kind);
        }
        return this;
    }

    /**
     * Reads the CSV and writes the QVD, which appears whole or not at all.
     *
     * @param table name, time and comment of the table, without columns
     * @return bytes written
     * @throws QvdException that names file, line and field, when a line has more or fewer values than the header, a value is not what
     *     its field was said to hold, or a file cannot be read or written
     */
    public long write(Path csv, QvdTable.Builder table, Path qvd) {
        return new CsvImport(csv, format, Map.copyOf(fields)).run(table, qvd);
    }
}
