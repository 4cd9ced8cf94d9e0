package se.liu.grund.codelist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The known series breaks, read from {@code contracts/codes/seriebrott.csv}. Immutable. */
public final class SeriesBreaks {

    static final String FILE = "seriebrott.csv";
    private static final List<String> HEADING = List.of("kod", "etikett", "gäller", "från", "förklaring");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final List<SeriesBreak> all;

    SeriesBreaks(List<SeriesBreak> all) {
        this.all =
                all.stream().sorted(Comparator.comparingInt(SeriesBreak::from)).toList();
    }

    /** Reads the file; a row that is wrong is left out and told of. */
    static SeriesBreaks read(byte[] bytes, CsvFaults faults) {
        List<SeriesBreak> all = new ArrayList<>();
        for (CsvRow row : CsvTable.rows(bytes, HEADING, String.join(";", HEADING), faults)) {
            boolean sound = true;
            for (String column : HEADING) {
                sound &= row.sound(column, row.get(column), faults);
            }
            String year = row.get("från");
            if (sound && !YEAR.matcher(year).matches()) {
                faults.add(row.line(), "found the från '" + year + "', expected a year such as 2020.");
            } else if (sound && all.stream().anyMatch(known -> known.code().equals(row.get("kod")))) {
                faults.add(row.line(), "found the kod '" + row.get("kod") + "' again, expected it once.");
            } else if (sound) {
                all.add(new SeriesBreak(
                        row.get("kod"),
                        row.get("etikett"),
                        row.several("gäller", faults),
                        Integer.parseInt(year),
                        row.get("förklaring")));
            }
        }
        return new SeriesBreaks(all);
    }

    /** Every break, earliest first. */
    public List<SeriesBreak> all() {
        return all;
    }

    /**
     * The breaks that numbers cross which are pooled or compared over some reference years.
     *
     * @param topic the name of a code list or another topic that the file names, capitals or not
     * @param fromYear the first reference year: that of the follow-up, where the count was made, not of the degree
     * @param toYear the last
     * @return earliest first
     */
    public List<SeriesBreak> crossedBy(String topic, int fromYear, int toYear) {
        String asked = topic.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(known -> known.topics().contains(asked) && known.crossedBy(fromYear, toYear))
                .toList();
    }
}
