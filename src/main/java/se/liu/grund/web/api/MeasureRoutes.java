package se.liu.grund.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import se.liu.grund.contract.Measure;
import se.liu.grund.release.MartRow;
import se.liu.grund.web.api.PublishedMarts.Published;

/** The rows of one measure: JSON with statuses and bounds, or CSV for a spreadsheet. */
@RestController
class MeasureRoutes {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<MediaType> FORMATS = List.of(MediaType.APPLICATION_JSON, CSV);

    private final PublishedMarts marts;

    MeasureRoutes(PublishedMarts marts) {
        this.marts = marts;
    }

    @GetMapping(MartRoutes.PATH + "/{mart}/{measure}")
    @Nullable
    ResponseEntity<?> rows(
            @PathVariable("mart") String alias,
            @PathVariable("measure") String idOrName,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletRequest request,
            ServletWebRequest web)
            throws HttpMediaTypeNotAcceptableException {
        Query query = Query.of(request, "period", "code", "category", "format", "bom");
        boolean csv = csv(query, accept);
        boolean bom = query.oneOf("bom", "true", "false").map(Boolean::valueOf).orElse(false);
        Published mart = marts.published(marts.app(alias));
        Measure measure = mart.measure(idOrName);
        if (web.checkNotModified(mart.tag())) {
            return null;
        }
        List<MartRow> rows = marts.rows(mart, measure).stream()
                .filter(RowFilter.of(query, mart.app()::label))
                .toList();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(mart.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.ACCEPT);
        if (!csv) {
            return answer.contentType(MediaType.APPLICATION_JSON).body(MeasureJson.of(mart, measure, rows));
        }
        ContentDisposition file = ContentDisposition.attachment()
                .filename(mart.app().app() + "-" + measure.id() + ".csv")
                .build();
        return answer.contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(new MeasureCsv(mart, measure).bytes(rows, bom));
    }

    /** The address goes before the header, so that a link in a page can ask for CSV. */
    private static boolean csv(Query query, @Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        Optional<String> format = query.oneOf("format", "json", "csv");
        if (format.isPresent()) {
            return format.get().equals("csv");
        }
        List<MediaType> accepted = accepted(accept);
        if (accepted.isEmpty()) {
            return false;
        }
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .flatMap(type -> FORMATS.stream().filter(type::includes))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(FORMATS))
                .equals(CSV);
    }

    private static List<MediaType> accepted(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            return new ArrayList<>(MediaType.parseMediaTypes(accept));
        } catch (InvalidMediaTypeException odd) {
            throw new HttpMediaTypeNotAcceptableException(FORMATS);
        }
    }
}
