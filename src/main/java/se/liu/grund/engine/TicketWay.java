package se.liu.grund.engine;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ticket can be used once, so each session asks for its own.
 *
 * @param office the proxy service, {@code https://host:4243/qps} or {@code …/qps/<virtual-proxy>}
 */
record TicketWay(HttpPlace office, QlikUser user) implements WayIn {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WHAT = "ticket";

    @Override
    public Pass pass() {
        String body = JSON.writeValueAsString(Map.of(
                "UserDirectory", user.directory(), "UserId", user.id(), "Attributes", List.of(), "TargetId", ""));
        HttpRequest.Builder request = Xrfkey.request(office.below("/ticket"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        HttpResponse<String> answer = office.send(request, WHAT);
        if (answer.statusCode() / 100 != 2) {
            throw office.refused(WHAT, answer.statusCode(), advice(answer.statusCode()));
        }
        return new Pass(Map.of(), Map.of("QlikTicket", Answers.text(answer, "Ticket", WHAT, office)));
    }

    /** It may have been used or grown old on the way. */
    @Override
    public Optional<Pass> renewed(Pass refused) {
        return Optional.of(pass());
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> "The proxy service does not take the client certificate: export one for Grund's host.";
            case 404 -> "Check the virtual proxy's prefix in the ticket address.";
            default -> "Look in the proxy service's log.";
        };
    }
}
