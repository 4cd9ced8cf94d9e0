package se.liu.grund.web.api;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.liu.grund.delivery.DeliveryFetch;
import se.liu.grund.rebuild.Fetches;

/** What can be done with deliveries beside rebuilding from them. */
@RestController
class DeliveryRoutes {

    private final Fetches fetches;

    DeliveryRoutes(Fetches fetches) {
        this.fetches = fetches;
    }

    @PostMapping(path = "/api/v1/deliveries/{delivery}/fetch", produces = MediaType.APPLICATION_JSON_VALUE)
    FetchJson fetch(@PathVariable String delivery) {
        DeliveryFetch fetch = fetches.fetch(delivery);
        if (!fetch.breaches().isEmpty()) {
            List<String> errors = fetch.breaches().stream().map(String::valueOf).toList();
            throw new ProblemException(ProblemType.NOT_FETCHED, String.join(" ", errors), errors);
        }
        return FetchJson.of(fetch);
    }
}
