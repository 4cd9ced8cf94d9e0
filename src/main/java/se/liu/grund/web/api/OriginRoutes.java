package se.liu.grund.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.mart.Explanation;
import se.liu.grund.mart.Explanations;
import se.liu.grund.rebuild.Rebuilds;
import se.liu.grund.release.Manifest;
import se.liu.grund.release.MartRow;
import se.liu.grund.release.Releases;
import se.liu.grund.web.api.PublishedMarts.Published;

/** What one shown number is made of: its delivered cells, where they stand, and every rule on the way. */
@RestController
class OriginRoutes {

    private final PublishedMarts marts;
    private final Releases releases;
    private final Rebuilds rebuilds;

    OriginRoutes(PublishedMarts marts, Releases releases, Rebuilds rebuilds) {
        this.marts = marts;
        this.releases = releases;
        this.rebuilds = rebuilds;
    }

    /** The row as the list of rows names it. */
    @GetMapping(
            path = MartRoutes.PATH + "/{mart}/{measure}/cells/{cell}/origin",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OriginJson> named(
            @PathVariable String mart,
            @PathVariable String measure,
            @PathVariable String cell,
            HttpServletRequest request) {
        Query query = Query.of(request, "kön");
        CellAddress address = CellAddress.read(cell)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_CELL,
                        "'" + cell + "' names no cell. The rows of a measure have the address of theirs, 'origin'."));
        return origin(mart, measure, address, gender(query));
    }

    /** The row by what it is of. */
    @GetMapping(path = MartRoutes.PATH + "/{mart}/{measure}/cells/origin", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OriginJson> asked(
            @PathVariable String mart, @PathVariable String measure, HttpServletRequest request) {
        Query query = Query.of(request, "period", "code", "category", "kön");
        return origin(
                mart,
                measure,
                new CellAddress(needed(query, "period"), needed(query, "code"), needed(query, "category")),
                gender(query));
    }

    private static String needed(Query query, String name) {
        return query.one(name)
                .orElseThrow(
                        () -> ProblemException.invalid(List.of("Parameter '" + name + "' did not come, expected it.")));
    }

    private static Gender gender(Query query) {
        String[] labels = Arrays.stream(Gender.values()).map(Gender::label).toArray(String[]::new);
        Optional<String> label = query.oneOf("kön", labels);
        return Arrays.stream(Gender.values())
                .filter(gender -> gender.label().equals(label.orElse(Gender.TOTALT.label())))
                .findFirst()
                .orElseThrow();
    }

    private ResponseEntity<OriginJson> origin(String alias, String idOrName, CellAddress cell, Gender gender) {
        Published mart = marts.published(marts.app(alias));
        Measure measure = mart.measure(idOrName);
        if (!mart.manifest().contract().equals(mart.app().fingerprint())) {
            throw new ProblemException(
                    ProblemType.CONTRACT_CHANGED,
                    "The contract of app '" + alias + "' was changed since release '"
                            + mart.release().id() + "' was built by it. Rebuild, then ask again.");
        }
        MartRow row = marts.rows(mart, measure).stream()
                .filter(one -> cell.is(one) || labelled(mart, cell, one))
                .findFirst()
                .orElseThrow(() -> unknown(mart, measure, cell));
        // A contract has no bytes; a delivered file of such a name has.
        List<String> registers = mart.manifest().inputs().stream()
                .filter(input -> input.bytes() == 0 && !input.file().contains("/"))
                .map(Manifest.Input::file)
                .filter(input -> input.startsWith("register "))
                .toList();
        if (!registers.isEmpty()) {
            throw new ProblemException(
                    ProblemType.COUNTED_HERE,
                    "Release '" + mart.release().id() + "' was counted here, by contracts/countings/" + alias
                            + ".yaml, from the persons' rows of " + String.join(", ", registers)
                            + ". Its manifest holds the SHA-256 of each file, and of what each year of a table held. A person is counted once for each code and"
                            + " period, by the last row in it.");
        }
        Explanation explanation = new Explanations(
                        mart.app(), rebuilds.lists(), mart.manifest().declared())
                .of(
                        measure,
                        row.period(),
                        row.category(),
                        gender,
                        of -> releases.cells(mart.release(), of.id(), row.code()));
        // A story that does not fit its number is worse than none.
        if (!explanation.count().equals(row.count(gender))
                || row.divided()
                        && explanation.quotient() != null
                        && !explanation.quotient().equals(row.quotient(gender))) {
            throw new ProblemException(
                    ProblemType.UNEXPLAINED,
                    "The release holds " + row.count(gender) + (row.divided() ? " over " + row.denominator(gender) : "")
                            + ", but its cells make " + explanation.count()
                            + (explanation.quotient() == null
                                    ? ""
                                    : " over " + explanation.quotient().denominator())
                            + ". A code list was changed since, or the release is damaged; rebuild, then ask again.");
        }
        return ResponseEntity.ok()
                .eTag(mart.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(OriginJson.of(mart, measure, row, gender, explanation));
    }

    private static boolean labelled(Published mart, CellAddress cell, MartRow row) {
        return cell.period().equals(mart.app().label(row.period()))
                && new CellAddress(row.period().toString(), cell.code(), cell.category()).is(row);
    }

    private ProblemException unknown(Published mart, Measure measure, CellAddress cell) {
        List<MartRow> near = marts.rows(mart, measure).stream()
                .filter(row -> row.code().equals(cell.code()))
                .toList();
        return new ProblemException(
                ProblemType.UNKNOWN_CELL,
                "Measure '" + measure.id() + "' has no row " + cell.period() + ", " + cell.code() + ", '"
                        + cell.category() + "'. "
                        + (near.isEmpty()
                                ? "It has no row of that code at all."
                                : "Periods of that code: "
                                        + near.stream()
                                                .map(row -> row.period().toString())
                                                .distinct()
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }
}
