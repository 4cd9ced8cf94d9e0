package se.liu.grund.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.mart.Count;
import se.liu.grund.mart.Quotient;
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
                rows.stream().map(row -> Row.of(app, measure, substitute, row)).toList());
    }

    /**
     * One row.
     *
     * @param period as the app labels it
     * @param counts by kön: {@code Kvinnor}, {@code Män}, {@code Totalt}
     * @param shares the share or quotient of each; null where the measure has none
     * @param origin address that tells what the row's numbers are made of; {@code ?kön=} says of which, else Totalt
     */
    record Row(
            String period,
            String code,
            String name,
            String category,
            Map<String, Told> counts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, Share> shares,

            String origin) {

        static Row of(AppContract app, Measure measure, double substitute, MartRow row) {
            Map<String, Told> counts = new LinkedHashMap<>();
            Map<String, Share> shares = new LinkedHashMap<>();
            for (Gender gender : Gender.values()) {
                counts.put(gender.label(), Told.of(row.count(gender), substitute));
                if (row.divided()) {
                    shares.put(gender.label(), Share.of(row, gender, substitute));
                }
            }
            return new Row(
                    app.label(row.period()),
                    row.code(),
                    row.name(),
                    row.category(),
                    counts,
                    row.divided() ? shares : null,
                    CellAddress.of(row).origin(app.app(), measure));
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
        static Number plain(double shown) {
            if (shown == Math.rint(shown)) {
                return (long) shown;
            }
            return shown;
        }
    }

    /**
     * A share or quotient. Its numerator is the count of the same kön.
     *
     * @param status see the glossary
     * @param low least that the true counts may give, not rounded; null where nothing may be said
     * @param high the most; null too where nobody may be in the denominator
     * @param shown what the app displays, rounded; null where it is blank
     * @param denominator what the count is divided by
     */
    record Share(
            String status,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Number shown,
            Told denominator) {

        static Share of(MartRow row, Gender gender, double substitute) {
            Quotient quotient = row.quotient(gender);
            BigDecimal shown = quotient.shown(substitute);
            return new Share(
                    quotient.status().name(),
                    finite(quotient.low()),
                    finite(quotient.high()),
                    shown == null ? null : Told.plain(shown.doubleValue()),
                    Told.of(row.denominator(gender), substitute));
        }

        private static @Nullable Double finite(double bound) {
            return Double.isFinite(bound) ? bound : null;
        }
    }
}
