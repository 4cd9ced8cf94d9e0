package se.liu.grund.source.pxweb;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.liu.grund.source.Fault;

/** The calls of one fetch: never faster than allowed, again where that helps, and no longer than the time there is. */
final class Calls {

    private final HttpClient client;
    private final PxWebSettings settings;
    private final CallWindow window;
    private final Instant end;

    Calls(HttpClient client, PxWebSettings settings, CallWindow window, Instant end) {
        this.client = client;
        this.settings = settings;
        this.window = window;
        this.end = end;
    }

    /** Looks at an answer; one that was cut off makes it throw, and the call is made again. */
    @FunctionalInterface
    interface Use<T> {
        T of(Answer answer) throws IOException;
    }

    /**
     * Makes a call, which is safe to make again.
     *
     * @param what is asked, for the fault
     * @throws Refused when the server refuses it
     * @throws InterruptedIOException when this thread is interrupted
     */
    <T> T call(HttpRequest request, String what, Use<T> use) throws IOException {
        int failures = 0;
        while (true) {
            pause(window.before(settings.clock().now()), what);
            window.made(settings.clock().now());
            String failure;
            try {
                HttpResponse<byte[]> response = answered(request, what);
                int status = response.statusCode();
                if (status == 429
                        || status == 503
                                && response.headers().firstValue("Retry-After").isPresent()) {
                    pause(RetryAfter.of(response.headers(), settings.clock().now(), patience(failures++)), what);
                    continue;
                }
                if (status < 500) {
                    return use.of(Accepted.of(response, what));
                }
                failure = ServerText.of(response);
            } catch (CutOff e) {
                failure = e.getMessage();
            }
            if (++failures >= settings.attempts()) {
                throw Problems.fault(
                        failure + " for " + what + ", " + settings.attempts() + " times",
                        "a whole answer",
                        "Try later, or ask who runs the server.");
            }
            pause(patience(failures), what);
        }
    }

    private HttpResponse<byte[]> answered(HttpRequest request, String what) throws IOException {
        try {
            return once(request);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (HttpTimeoutException _) {
            throw new CutOff("no whole answer within " + settings.perCall().toMillis() + " ms");
        } catch (IOException e) {
            if (tooLarge(e)) {
                throw Problems.fault(
                        "an answer of more than " + settings.mostBytes() + " bytes for " + what,
                        "at most that",
                        "Ask for fewer cells in one answer, or allow larger ones.");
            }
            throw new CutOff("a broken connection");
        }
    }

    /** An answer that is not whole, though HTTP says so. */
    static final class CutOff extends IOException {
        private static final long serialVersionUID = 1L;

        CutOff(String found) {
            super(found);
        }

        CutOff(Fault fault) {
            this("an answer with " + fault.found());
        }
    }

    private static Duration patience(int failures) {
        return Duration.ofSeconds(1L << Math.min(failures, 6));
    }

    private void pause(Duration time, String what) throws InterruptedIOException {
        Instant now = settings.clock().now();
        if (!now.plus(time).isBefore(end)) {
            throw Problems.fault(
                    "no time left for " + what,
                    "an answer within " + settings.total().toSeconds() + " seconds in all",
                    "Try later, ask for less, or allow more time.");
        }
        if (time.isPositive()) {
            try {
                settings.clock().sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for " + what);
            }
        }
    }

    private HttpResponse<byte[]> once(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.mostBytes()));
        try {
            return answer.get(settings.perCall().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            answer.cancel(true);
            throw new HttpTimeoutException("slow");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while calling");
        }
    }

    /** The JDK has no type for it. */
    private static boolean tooLarge(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("exceeds capacity");
    }
}
