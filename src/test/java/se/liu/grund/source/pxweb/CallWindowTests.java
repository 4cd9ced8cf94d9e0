package se.liu.grund.source.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallWindowTests {

    private static final Instant EIGHT = Instant.parse("2026-06-08T08:00:00Z");

    @Test
    void keepsAllLimitsHoweverTheCallsCome() {
        CallWindow window = new CallWindow(30, Duration.ofSeconds(10));
        window.limit(3, Duration.ofSeconds(1));
        Random random = new Random(1);
        List<Instant> calls = new ArrayList<>();
        Instant now = EIGHT;
        for (int i = 0; i < 500; i++) {
            now = now.plusMillis(random.nextInt(400));
            now = now.plus(window.before(now));
            window.made(now);
            calls.add(now);
        }
        for (int i = 3; i < calls.size(); i++) {
            assertThat(Duration.between(calls.get(i - 3), calls.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        for (int i = 30; i < calls.size(); i++) {
            assertThat(Duration.between(calls.get(i - 30), calls.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "0 | 0",
                "Mon, 08 Jun 2026 08:01:30 GMT | 90",
                "Mon, 08 Jun 2026 07:00:00 GMT | 0",
                "snart | 5",
                "-3 | 5",
                "99999999999 | 5"
            })
    void waitsAsTheHeaderSaysOrElseAsWeThink(String header, int seconds) {
        HttpHeaders headers = HttpHeaders.of(Map.of("Retry-After", List.of(header)), (name, value) -> true);

        assertThat(RetryAfter.of(headers, EIGHT, Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(seconds));
    }
}
