package se.liu.grund.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.mart.Count;
import se.liu.grund.release.MartRow;
import se.liu.grund.web.api.PublishedMarts.Published;

/**
 * The rows of one measure.
 *
 * @param mart alias of the app
 * @param measure id
 * @param name as the app shows it
 * @param field category field as the app shows it
 * @param release the release they are from
 * @param substitute what a hidden count is shown as
 * @param rows in the order of period, code and category
 */
record MeasureJson(
        String mart, String measure, String name, String field, String release, double substitute, List<Row> rows) {

    static MeasureJson of(Published mart, Measure measure, List<MartRow> rows) {
        AppContract app = mart.app();
        double substitute = mart.manifest().substitute();
        return new MeasureJson(
                app.app(),
                measure.id(),
                measure.name(),
                measure.field(),
                mart.release().id(),
                substitute,
                rows.stream().map(row -> Row.of(app, substitute, row)).toList());
    }

    /**
     * One row.
     *
     * @param period as the app labels it
     * @param counts by kön: {@code Kvinnor}, {@code Män}, {@code Totalt}
     */
    record Row(String period, String code, String name, String category, Map<String, Told> counts) {

        static Row of(AppContract app, double substitute, MartRow row) {
            Map<String, Told> counts = new LinkedHashMap<>();
            for (Gender gender : Gender.values()) {
                counts.put(gender.label(), Told.of(row.count(gender), substitute));
            }
            return new Row(app.label(row.period()), row.code(), row.name(), row.category(), counts);
        }
    }

    /**
     * A number with its status.
     *
     * @param status see the glossary
     * @param low least possible count; null where nothing may be said of it
     * @param high greatest possible count; null where nothing may be said of it
     * @param shown what the app displays, whole or with a half; null where it displays nothing
     */
    record Told(
            String status,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Number shown) {

        static Told of(Count count, double substitute) {
            String status = count.status().name();
            return count.told()
                    ? new Told(status, count.low(), count.high(), plain(count.shown(substitute)))
                    : new Told(status, null, null, null);
        }

        /** 192, not 192.0. */
        private static Number plain(double shown) {
            if (shown == Math.rint(shown)) {
                return (long) shown;
            }
            return shown;
        }
    }
}
