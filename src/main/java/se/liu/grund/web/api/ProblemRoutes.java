package se.liu.grund.web.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a problem's type means; and the problem for a request that never came as far as a controller. */
@RestController
class ProblemRoutes implements ErrorController {

    @GetMapping(path = ProblemType.FOLDER + "{slug}", produces = MediaType.TEXT_PLAIN_VALUE)
    String meaning(@PathVariable String slug) {
        ProblemType type = ProblemType.named(slug)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no type of problem '" + slug + "'; see docs/problems.md."));
        return type.status().value() + " " + type.title() + "\n\n" + type.action() + "\n";
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        HttpStatusCode status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatusCode.valueOf((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        ProblemDetail problem = Problems.of(
                status,
                status.is5xxServerError()
                        ? "Something went wrong; the log has the details."
                        : "The request was refused before it was looked into.");
        Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .ifPresent(uri -> problem.setInstance(Problems.instance(uri.toString())));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
