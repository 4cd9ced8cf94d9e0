package se.liu.grund.codelist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeList.Entry;

/** The optional columns of one line, each with a fault when it cannot be read. */
record EntryRow(CsvRow row, CsvFaults faults) {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern ORDER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,9})?");

    /** The entry; what is faulty is left out. */
    Entry entry(int place) {
        String official = row.get("officiell");
        boolean told = !official.isEmpty() && row.sound("officiell", official, faults);
        String group = row.get("grupp");
        return new Entry(
                row.get("kod"),
                row.get("etikett"),
                told ? official : row.get("etikett"),
                order(place),
                row.several("alias", faults),
                group.isEmpty() || !row.sound("grupp", group, faults) ? null : group,
                point(),
                population(),
                validity(),
                row.several("ersätts_av", faults));
    }

    private int order(int place) {
        String text = row.get("ordning");
        if (text.isEmpty()) {
            return place;
        }
        if (!ORDER.matcher(text).matches()) {
            faults.add(row.line(), "found the ordning '" + text + "', expected a whole number such as 10.");
            return place;
        }
        return Integer.parseInt(text);
    }

    private @Nullable Point point() {
        Double latitude = degrees("latitud", 90);
        Double longitude = degrees("longitud", 180);
        if (row.get("latitud").isEmpty() != row.get("longitud").isEmpty()) {
            faults.add(row.line(), "found one of latitud and longitud, expected both or none.");
        }
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    private @Nullable Double degrees(String column, int most) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!DEGREES.matcher(text).matches() || Math.abs(Double.parseDouble(text)) > most) {
            faults.add(
                    row.line(),
                    "found the %s '%s', expected degrees from -%d to %d such as 58.3670."
                            .formatted(column, text, most, most));
            return null;
        }
        return Double.valueOf(text);
    }

    private Population population() {
        return switch (row.get("befolkning")) {
            case "", "justerad" -> Population.ADJUSTED;
            case "utanför" -> Population.OUTSIDE;
            case String text -> {
                faults.add(row.line(), "found the befolkning '" + text + "', expected justerad or utanför.");
                yield Population.ADJUSTED;
            }
        };
    }

    private Validity validity() {
        LocalDate from = day("gäller_från", year -> LocalDate.of(year, 1, 1));
        LocalDate to = day("gäller_till", year -> LocalDate.of(year, 12, 31));
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(
                    row.line(),
                    "found gäller_till %s before gäller_från %s, expected it after."
                            .formatted(row.get("gäller_till"), row.get("gäller_från")));
        }
        return new Validity(from, to);
    }

    private @Nullable LocalDate day(String column, IntFunction<LocalDate> ofYear) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return YEAR.matcher(text).matches() ? ofYear.apply(Integer.parseInt(text)) : LocalDate.parse(text);
        } catch (DateTimeException none) {
            faults.add(
                    row.line(),
                    "found the %s '%s', expected a year or a day such as 2010 or 2013-06-30.".formatted(column, text));
            return null;
        }
    }
}
