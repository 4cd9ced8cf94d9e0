package se.liu.grund.web.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.delivery.Cell;
import se.liu.grund.mart.Explanation;
import se.liu.grund.mart.Explanation.PartCell;
import se.liu.grund.mart.Source;
import se.liu.grund.release.Manifest;
import se.liu.grund.release.MartRow;
import se.liu.grund.web.api.MeasureJson.Share;
import se.liu.grund.web.api.MeasureJson.Told;
import se.liu.grund.web.api.PublishedMarts.Published;

/**
 * What one shown number is made of.
 *
 * @param gender {@code Kvinnor}, {@code Män} or {@code Totalt}
 * @param count the number, or what is above in a share or quotient
 * @param share the share or quotient; null where there is none
 * @param cells the delivered cells that the count is made of
 * @param denominator those of what it is divided by
 * @param removed those that were delivered beside them and are in no number
 * @param sources what the deliveries declare
 * @param rules each rule applied on the way, a sentence each
 */
record OriginJson(
        String mart,
        String measure,
        String name,
        String release,
        String period,
        String code,
        String codeName,
        String category,
        String gender,
        Told count,
        @Nullable Share share,
        List<Part> cells,
        List<Part> denominator,
        List<Part> removed,
        List<Declared> sources,
        List<String> rules) {

    static OriginJson of(Published mart, Measure measure, MartRow row, Gender gender, Explanation of) {
        double substitute = mart.manifest().substitute();
        Map<String, String> hashes = mart.manifest().inputs().stream()
                .collect(Collectors.toMap(Manifest.Input::file, Manifest.Input::sha256, (one, _) -> one));
        return new OriginJson(
                mart.app().app(),
                measure.id(),
                measure.name(),
                mart.release().id(),
                mart.app().label(row.period()),
                row.code(),
                row.name(),
                row.category(),
                gender.label(),
                Told.of(row.count(gender), substitute),
                row.divided() ? Share.of(row, gender, substitute) : null,
                parts(of.numerator(), substitute, hashes),
                parts(of.denominator(), substitute, hashes),
                parts(of.removed(), substitute, hashes),
                of.sources().stream().map(Declared::of).toList(),
                of.rules());
    }

    private static List<Part> parts(List<PartCell> cells, double substitute, Map<String, String> hashes) {
        return cells.stream().map(cell -> Part.of(cell, substitute, hashes)).toList();
    }

    /**
     * A delivered cell, or one that should have been.
     *
     * @param sign 1 where it is added, -1 where it is taken away
     * @param category null where any would have done
     * @param file below the delivery root; null where nothing was delivered, as line, column and hash
     */
    record Part(
            String measure,
            @Nullable String category,
            String gender,
            String period,
            int sign,
            Told count,
            @Nullable String file,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String sha256) {

        static Part of(PartCell of, double substitute, Map<String, String> hashes) {
            Cell cell = of.cell();
            return new Part(
                    of.part().measure().name(),
                    of.part().category(),
                    of.part().gender().label(),
                    of.part().period().toString(),
                    of.part().sign(),
                    Told.of(of.count(), substitute),
                    cell == null ? null : cell.origin().file(),
                    cell == null ? null : cell.origin().line(),
                    cell == null ? null : cell.origin().column(),
                    cell == null ? null : hashes.get(cell.origin().file()));
        }
    }

    /**
     * What a delivery declares.
     *
     * @param withoutPersonsOf ids of populations whose persons the source has removed
     * @param saidBy where the source says so; null where nobody was removed
     */
    record Declared(
            String delivery,
            String population,
            List<String> withoutPersonsOf,
            @Nullable String saidBy) {

        static Declared of(Source source) {
            return new Declared(source.delivery(), source.population(), source.withoutPersonsOf(), source.saidBy());
        }
    }
}
