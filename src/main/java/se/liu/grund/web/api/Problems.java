package se.liu.grund.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems, and writes them where no controller is at hand. */
@Component
class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    static ProblemDetail of(ProblemType type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(type.uri());
        problem.setTitle(type.title());
        return problem;
    }

    /** With all that is wrong, each by itself. */
    static ProblemDetail of(ProblemType type, String detail, List<?> errors) {
        ProblemDetail problem = of(type, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /** Where no more than the status is known; {@code about:blank} where no type of ours has it. */
    static ProblemDetail of(HttpStatusCode status, String detail) {
        return ProblemType.of(status)
                .map(type -> of(type, detail))
                .orElseGet(() -> ProblemDetail.forStatusAndDetail(status, detail));
    }

    void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) throws IOException {
        problem.setInstance(instance(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    /** The address that was asked for; null where it is none by the book. */
    static @Nullable URI instance(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException odd) {
            return null;
        }
    }
}
