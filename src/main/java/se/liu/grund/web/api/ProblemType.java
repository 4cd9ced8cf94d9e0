package se.liu.grund.web.api;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Every kind of problem that the API answers with (RFC 9457). The address of a type never changes; {@code
 * docs/problems.md} lists them, and {@code GET /problems/<slug>} tells one.
 */
enum ProblemType {
    MALFORMED_JSON(
            "malformed-json", HttpStatus.BAD_REQUEST, "The body is not JSON", "Mend the body at the place named."),
    INVALID_REQUEST(
            "invalid-request",
            HttpStatus.BAD_REQUEST,
            "The request is not as expected",
            "Mend what `errors` names; it names all there is."),
    LOGIN_NEEDED(
            "login-needed",
            HttpStatus.UNAUTHORIZED,
            "Login needed",
            "Send user name and password of the admin by HTTP Basic, see `docs/operations.md`."),
    FORBIDDEN(
            "forbidden",
            HttpStatus.FORBIDDEN,
            "Not allowed",
            "Send the request from Grund's own pages or from a program."),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "No such address", "Look the address up in `contracts/openapi.yaml`."),
    UNKNOWN_RUN("unknown-run", HttpStatus.NOT_FOUND, "No such run", "`GET /api/v1/rebuilds` lists the latest."),
    UNKNOWN_MART("unknown-mart", HttpStatus.NOT_FOUND, "No such mart", "`GET /api/v1/marts` lists them."),
    UNKNOWN_MEASURE(
            "unknown-measure",
            HttpStatus.NOT_FOUND,
            "No such measure in the current release",
            "`GET /api/v1/marts/{mart}` lists them; a measure new in the contract needs a rebuild first."),
    UNKNOWN_CELL(
            "unknown-cell",
            HttpStatus.NOT_FOUND,
            "No such row in the measure",
            "`GET /api/v1/marts/{mart}/{measure}` lists the rows, each with the address of its `origin`."),
    NOTHING_PUBLISHED(
            "nothing-published",
            HttpStatus.NOT_FOUND,
            "Nothing is published yet",
            "Deliver files and `POST /api/v1/rebuilds`."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            HttpStatus.METHOD_NOT_ALLOWED,
            "Not by this method",
            "The `Allow` header names those there are."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            HttpStatus.NOT_ACCEPTABLE,
            "Not in this format",
            "Ask for one of the formats named, by `Accept`."),
    CONTRACT_FAULTY(
            "contract-faulty",
            HttpStatus.CONFLICT,
            "A contract cannot be used",
            "Mend the files that `errors` names, each with its line, and send the request again."),
    CONTRACT_CHANGED(
            "contract-changed",
            HttpStatus.CONFLICT,
            "The contract was changed since the release",
            "`POST /api/v1/rebuilds`, and ask again when it is done."),
    RUN_DONE(
            "run-done",
            HttpStatus.CONFLICT,
            "The run is done",
            "There is nothing to cancel; `POST /api/v1/rebuilds` starts another run."),
    CODE_LIST_FAULTY(
            "code-list-faulty",
            HttpStatus.CONFLICT,
            "A code list cannot be used",
            "Mend the files that `errors` names, each with its line, and send the request again."),
    DELIVERY_UNREADABLE(
            "delivery-unreadable",
            HttpStatus.CONFLICT,
            "A delivered file cannot be read",
            "Look to the files that `errors` names and to the rights of their folder."),
    TOO_LARGE(
            "too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            "The file is too large",
            "Send a part of it, or let `grund.inspection.largest` be more."),
    NOT_FETCHED(
            "not-fetched",
            HttpStatus.BAD_GATEWAY,
            "A table could not be fetched",
            "Mend what `errors` names, and send the request again; what lay there before lies there still."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is in another format",
            "Send JSON, with `Content-Type: application/json`."),
    UNREADABLE_FILE(
            "unreadable-file",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The file is no table that can be read",
            "Do what the detail says, and send the file again."),
    UNKNOWN_APP("unknown-app", HttpStatus.UNPROCESSABLE_CONTENT, "No such app", "The detail names those there are."),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The idempotency key came with another request",
            "Use a new key for a new request."),
    RELEASE_UNREADABLE(
            "release-unreadable",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "A published release cannot be read",
            "Look to the release folder; a forced rebuild publishes anew."),
    COUNTED_HERE(
            "counted-here",
            HttpStatus.CONFLICT,
            "The number was counted here from persons, and no cells are kept",
            "The detail names the counting and the files; no list of persons is ever kept."),
    WAREHOUSE_LOST(
            "warehouse-lost",
            HttpStatus.SERVICE_UNAVAILABLE,
            "The warehouse does not answer",
            "See that its engine is up, and send the request again; what was published is in place."),
    UNEXPLAINED(
            "unexplained",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The release's cells do not make its number",
            "`POST /api/v1/rebuilds` with `force`, and ask again when it is done."),
    UNEXPECTED(
            "unexpected",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something that Grund did not foresee",
            "Look for the `incident` in the log, and report it.");

    static final String FOLDER = "/problems/";

    private final String slug;
    private final HttpStatus status;
    private final String title;
    private final String action;

    ProblemType(String slug, HttpStatus status, String title, String action) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.action = action;
    }

    static Optional<ProblemType> named(String slug) {
        return Arrays.stream(values()).filter(t -> t.slug.equals(slug)).findFirst();
    }

    /** The type of a problem that only its status is known of; empty where no type has that status. */
    static Optional<ProblemType> of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> Optional.of(INVALID_REQUEST);
            case 401 -> Optional.of(LOGIN_NEEDED);
            case 403 -> Optional.of(FORBIDDEN);
            case 404 -> Optional.of(NOT_FOUND);
            case 405 -> Optional.of(METHOD_NOT_ALLOWED);
            case 406 -> Optional.of(NOT_ACCEPTABLE);
            case 413 -> Optional.of(TOO_LARGE);
            case 415 -> Optional.of(UNSUPPORTED_MEDIA_TYPE);
            case 500 -> Optional.of(UNEXPECTED);
            default -> Optional.empty();
        };
    }

    URI uri() {
        return URI.create(FOLDER + slug);
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** What to do about it, one sentence; Markdown. */
    String action() {
        return action;
    }
}
