package se.liu.grund.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.liu.grund.reload.ConnectionChecks;

/** Whether the apps in Qlik can be reached and reloaded, looked at now. */
@RestController
class ConnectionRoutes {

    private final ConnectionChecks checks;

    ConnectionRoutes(ConnectionChecks checks) {
        this.checks = checks;
    }

    @PostMapping(path = "/api/v1/connection/check", produces = MediaType.APPLICATION_JSON_VALUE)
    ConnectionJson check(HttpServletRequest request) {
        Set<String> wanted = Query.of(request, "app").all("app");
        List<String> known = checks.apps();
        Set<String> unknown = new TreeSet<>(wanted);
        unknown.removeAll(Set.copyOf(known));
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_APP,
                    "There is no place in Qlik for " + String.join(", ", unknown) + ". Apps with one: "
                            + (known.isEmpty() ? "none" : String.join(", ", known)) + ".",
                    List.of());
        }
        return ConnectionJson.of(checks.check(known.stream()
                .filter(app -> wanted.isEmpty() || wanted.contains(app))
                .toList()));
    }
}
