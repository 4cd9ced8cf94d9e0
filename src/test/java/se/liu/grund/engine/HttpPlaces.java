package se.liu.grund.engine;

import java.net.URI;
import java.time.Duration;
import se.liu.grund.certificates.Identity;
import se.liu.grund.certificates.TestAuthority;

/** Addresses of ticket and token servers, with ten seconds' patience. */
final class HttpPlaces {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private HttpPlaces() {}

    static HttpPlace at(String address) {
        return new HttpPlace(URI.create(address), EngineTls::usual, PATIENCE);
    }

    static HttpPlace at(URI address, Identity own, TestAuthority trusted) {
        return new HttpPlace(address, () -> EngineTls.of(own.keyManagers(), Identity.trust(trusted)), PATIENCE);
    }
}
