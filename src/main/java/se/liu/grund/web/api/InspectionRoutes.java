package se.liu.grund.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.DeliveryContracts;
import se.liu.grund.delivery.Inspection;
import se.liu.grund.delivery.Inspections;
import se.liu.grund.web.Folders;

/** Tells what an unknown file seems to be, with a delivery contract to edit. Keeps nothing. */
@RestController
class InspectionRoutes {

    static final String PATH = "/api/v1/deliveries/inspect";

    private static final String YAML = "application/yaml";

    private final Path contracts;
    private final InspectionSettings settings;

    InspectionRoutes(Folders folders, InspectionSettings settings) {
        this.contracts = folders.contracts();
        this.settings = settings;
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Inspection inspect(HttpServletRequest request) throws IOException {
        return inspection(request);
    }

    /** The proposed contract alone, with its comments. */
    @PostMapping(
            path = PATH,
            produces = {YAML, "text/yaml"})
    ResponseEntity<byte[]> contract(HttpServletRequest request) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(YAML + ";charset=UTF-8"))
                .body(inspection(request).contract().getBytes(StandardCharsets.UTF_8));
    }

    private Inspection inspection(HttpServletRequest request) throws IOException {
        refuseForm(request);
        Query query = Query.of(request, "app", "sheet", "name");
        Inspections inspections = inspections(query.one("app").orElse(null));
        try (SentFile file = sent(request, query)) {
            return inspections.inspect(
                    file.path(), file.name(), query.one("sheet").orElse(null));
        }
    }

    /** A form's fields would be taken for parameters and its file be lost. */
    private static void refuseForm(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The body is " + MediaType.APPLICATION_FORM_URLENCODED_VALUE
                            + ". Expected multipart/form-data with a part 'file', or the file itself with Content-Type"
                            + " application/octet-stream.");
        }
    }

    private SentFile sent(HttpServletRequest request, Query query) throws IOException {
        Optional<String> name = query.one("name");
        if (!(request instanceof MultipartHttpServletRequest multipart)) {
            try (InputStream in = request.getInputStream()) {
                return SentFile.of(in, name.orElse("namnlös.txt"), settings.largest());
            }
        }
        MultiValueMap<String, MultipartFile> files = multipart.getMultiFileMap();
        List<MultipartFile> all = files.values().stream().flatMap(List::stream).toList();
        if (all.size() != 1 || !files.containsKey("file")) {
            throw ProblemException.invalid(List.of("The body has " + all.size() + " files"
                    + (all.isEmpty() ? "" : " (" + String.join(", ", files.keySet()) + ")")
                    + ", expected one, in the part 'file'."));
        }
        MultipartFile one = all.getFirst();
        @Nullable String own = one.getOriginalFilename();
        try (InputStream in = one.getInputStream()) {
            return SentFile.of(in, name.orElse(own == null || own.isBlank() ? "namnlös.txt" : own), settings.largest());
        }
    }

    private Inspections inspections(@Nullable String alias) {
        List<AppContract> all = new AppContracts(contracts).all();
        List<AppContract> apps = all.stream()
                .filter(app -> alias == null || app.app().equals(alias))
                .toList();
        if (apps.isEmpty() && alias != null) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_APP,
                    "There is no app '" + alias + "'. Apps: "
                            + all.stream().map(AppContract::app).collect(Collectors.joining(", ")) + ".");
        }
        return new Inspections(apps, new CodeLists(contracts.resolve("codes")), new DeliveryContracts(contracts));
    }
}
