package se.liu.grund.engine;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed token of the site's own. Only looked into to say when it has expired, which a proxy answers with a bare 401. */
record JwtWay(Secret token, Clock clock) implements WayIn {

    @Override
    public Pass pass() {
        Optional<Instant> end = expires();
        if (end.isPresent() && !clock.instant().isBefore(end.get())) {
            throw EngineException.before(
                    Hurdle.USER,
                    "the JWT expired at " + end.get() + ". Sign a new one with the virtual proxy's key.",
                    null);
        }
        return Pass.bearer(token);
    }

    private Optional<Instant> expires() {
        String[] parts = token.reveal().split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1].getBytes(StandardCharsets.US_ASCII));
            JsonNode exp = JsonMapper.shared().readTree(claims).path("exp");
            // RFC 7519 lets it have decimals.
            return exp.isNumber() ? Optional.of(Instant.ofEpochSecond((long) exp.doubleValue())) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
