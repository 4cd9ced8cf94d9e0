package se.liu.grund.engine;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a token until shortly before its end, or until it is refused. One asks for a new one, the others wait for it. */
final class OAuthWay implements WayIn {

    private static final String WHAT = "token";
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final OAuthClient client;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token token;

    /** @param until when a new one is to be asked for */
    private record Token(Pass pass, Instant until) {}

    OAuthWay(OAuthClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Pass pass() {
        return held(null);
    }

    @Override
    public Optional<Pass> renewed(Pass refused) {
        return Optional.of(held(refused));
    }

    @Override
    public void forget(Pass refused) {
        lock.lock();
        try {
            if (token != null && token.pass().equals(refused)) {
                token = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private Pass held(@Nullable Pass refused) {
        lock.lock();
        try {
            Token held = token;
            if (held == null || held.pass().equals(refused) || !clock.instant().isBefore(held.until())) {
                held = fetch();
                token = held;
            }
            return held.pass();
        } finally {
            lock.unlock();
        }
    }

    private Token fetch() {
        Instant asked = clock.instant();
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "client_id",
                        client.id(),
                        "client_secret",
                        client.secret().reveal(),
                        "grant_type",
                        "client_credentials"));
        HttpRequest.Builder request = HttpRequest.newBuilder(client.place().address())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
        HttpResponse<String> answer = client.place().send(request, WHAT);
        if (answer.statusCode() != 200) {
            throw client.place().refused(WHAT, answer.statusCode(), advice(answer.statusCode()));
        }
        Secret fresh = Secret.of(Answers.text(answer, "access_token", WHAT, client.place()));
        return new Token(Pass.bearer(fresh), asked.plus(kept(Answers.json(answer, WHAT, client.place()))));
    }

    /** A short-lived token is kept for half its life at least, so that it is not asked for before each use. */
    static Duration kept(JsonNode answer) {
        JsonNode said = answer.path("expires_in");
        double seconds = said.isNumber() ? said.asDouble(USUAL.toSeconds()) : USUAL.toSeconds();
        Duration life = Duration.ofSeconds((long) Math.clamp(seconds, 0, LONGEST.toSeconds()));
        Duration half = life.dividedBy(2);
        return MARGIN.compareTo(half) < 0 ? life.minus(MARGIN) : half;
    }

    private static String advice(int status) {
        return switch (status) {
            case 400, 401, 403 -> "The tenant does not take this OAuth client: check its id and secret.";
            case 404 -> "Check the tenant's name in the token address.";
            case 429 -> "Too many requests: wait and run again.";
            default -> "Run again later, or ask who runs the tenant.";
        };
    }

    @Override
    public String toString() {
        return "OAuthWay[" + client + "]";
    }
}
