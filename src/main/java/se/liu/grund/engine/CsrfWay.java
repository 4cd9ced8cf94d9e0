package se.liu.grund.engine;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Newer proxies take an upgrade only with a token against cross-site requests, which belongs to a session cookie. Both
 * are kept until refused: all sockets are then one proxy session, of which a user may have five only.
 */
final class CsrfWay implements WayIn {

    private static final String WHAT = "CSRF token";
    private static final String TOKEN = "qlik-csrf-token";

    private final WayIn first;
    private final HttpPlace proxy;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Pass held;

    CsrfWay(WayIn first, HttpPlace proxy) {
        this.first = first;
        this.proxy = proxy;
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
            if (refused.equals(held)) {
                held = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private Pass held(@Nullable Pass refused) {
        lock.lock();
        try {
            Pass pass = held;
            if (pass == null || pass.equals(refused)) {
                pass = fetch();
                held = pass;
            }
            return pass;
        } finally {
            lock.unlock();
        }
    }

    private Pass fetch() {
        Pass entry = first.pass();
        URI address = EngineUrl.withQuery(proxy.below("/qps/csrftoken"), entry.query());
        HttpRequest.Builder request = Xrfkey.request(address).GET();
        entry.headers().forEach(request::header);
        HttpResponse<String> answer = proxy.send(request, WHAT);
        if (answer.statusCode() / 100 != 2) {
            throw proxy.refused(WHAT, answer.statusCode(), advice(answer.statusCode()));
        }
        String token = answer.headers().firstValue(TOKEN).orElse("");
        if (token.isBlank()) {
            throw Answers.notOne(WHAT, proxy);
        }
        // Of what the first way gave, a ticket is used up by now, and headers still count.
        Map<String, String> headers = new HashMap<>(entry.headers());
        String cookies = answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0].strip())
                .filter(cookie -> cookie.indexOf('=') > 0 && !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookies);
        }
        return new Pass(headers, Map.of(TOKEN, token));
    }

    private static String advice(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308, 401, 403 ->
                "The virtual proxy does not take the user: check its prefix, its way to authenticate, and the user.";
            case 404 -> "This proxy has no such token: check the virtual proxy, or do without the token.";
            default -> "Look in the proxy service's log.";
        };
    }

    @Override
    public String toString() {
        return "CsrfWay[" + first + " through " + proxy.address() + "]";
    }
}
