package se.liu.grund.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.liu.grund.codelist.CodeListException;
import se.liu.grund.contract.ContractException;
import se.liu.grund.delivery.DeliveryRefusedException;
import se.liu.grund.delivery.UnreadableFileException;
import se.liu.grund.rebuild.RebuildException;
import se.liu.grund.release.ReleaseException;

/** Every exception becomes a problem of a stable type. Only what was meant for people is told. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException e) {
        return answer(Problems.of(e.type(), e.detail(), e.errors()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RebuildException e) {
        ProblemType type = switch (e.reason()) {
            case UNKNOWN_APP -> ProblemType.UNKNOWN_APP;
            case UNKNOWN_RUN -> ProblemType.UNKNOWN_RUN;
            case RUN_DONE -> ProblemType.RUN_DONE;
            case KEY_REUSED -> ProblemType.IDEMPOTENCY_KEY_REUSED;
            case WAREHOUSE_LOST -> ProblemType.WAREHOUSE_LOST;
        };
        return answer(Problems.of(type, String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> faulty(ContractException e) {
        List<String> errors = e.errors().stream().map(String::valueOf).toList();
        return answer(Problems.of(ProblemType.CONTRACT_FAULTY, String.join(" ", errors), errors));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> faulty(CodeListException e) {
        return answer(Problems.of(ProblemType.CODE_LIST_FAULTY, String.join(" ", e.errors()), e.errors()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(DeliveryRefusedException e) {
        List<String> errors = e.breaches().stream().map(String::valueOf).toList();
        return answer(Problems.of(ProblemType.DELIVERY_UNREADABLE, String.join(" ", errors), errors));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableFileException e) {
        return answer(Problems.of(
                ProblemType.UNREADABLE_FILE,
                e.breach().toString(),
                List.of(e.breach().toString())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(ReleaseException e) {
        log.warn("A release cannot be read", e);
        return answer(Problems.of(ProblemType.RELEASE_UNREADABLE, String.valueOf(e.getMessage())));
    }

    /** What nobody foresaw: the log has all of it, the answer only what finds it there. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(Exception e) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("Incident {}", incident, e);
        ProblemDetail problem = Problems.of(
                ProblemType.UNEXPECTED,
                "Something went wrong that Grund did not foresee. The log has the details under incident " + incident
                        + ".");
        problem.setProperty("incident", incident);
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpHeaders own = new HttpHeaders();
        headers.forEach(own::addAll);
        own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.is5xxServerError()) {
            return super.handleExceptionInternal(e, unforeseen(e).getBody(), own, status, request);
        }
        return super.handleExceptionInternal(e, Problems.of(status, detail(e, body)), own, status, request);
    }

    private static String detail(Exception e, @Nullable Object body) {
        return switch (e) {
            case HttpRequestMethodNotSupportedException m ->
                m.getMethod() + " is not possible here. Possible: " + allowed(m) + ".";
            case HttpMediaTypeNotSupportedException m ->
                "The body is " + (m.getContentType() == null ? "of no stated type" : m.getContentType())
                        + ". Expected application/json.";
            case HttpMediaTypeNotAcceptableException m ->
                "None of the formats asked for is there. Possible: "
                        + m.getSupportedMediaTypes().stream()
                                .map(t -> t.getType() + "/" + t.getSubtype())
                                .collect(Collectors.joining(", "))
                        + ".";
            case MaxUploadSizeExceededException _ -> "The file is larger than grund.inspection.largest allows.";
            case NoResourceFoundException n -> "There is nothing at this address.";
            default -> body instanceof ProblemDetail p && p.getDetail() != null ? p.getDetail() : "It cannot be used.";
        };
    }

    private static String allowed(HttpRequestMethodNotSupportedException e) {
        String[] methods = e.getSupportedMethods();
        return methods == null
                ? "none"
                : Arrays.stream(methods)
                        .map(m -> m.toUpperCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
