package se.liu.grund.web.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.liu.grund.engine.EngineTraffic;

/** Counts and times what goes to and comes from the engines. */
@Component
class EngineMeters implements EngineTraffic {

    private final MeterRegistry registry;

    EngineMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void on(Event event) {
        switch (event) {
            case Opened opened -> {}
            case Sent sent -> {}
            case Received received -> {
                if (!received.method().isEmpty()) {
                    Timer.builder("grund.qlik.call")
                            .description("From a call to an engine to its answer")
                            .tag("method", received.method())
                            .tag("outcome", received.refused() ? "refused" : "answered")
                            .register(registry)
                            .record(Duration.ofMillis(received.millis()));
                }
            }
            case Notified notified -> {}
            case Closed closed ->
                Counter.builder("grund.qlik.closed")
                        .description("Connections to engines that ended")
                        .tag("code", String.valueOf(closed.code()))
                        .register(registry)
                        .increment();
        }
    }
}
