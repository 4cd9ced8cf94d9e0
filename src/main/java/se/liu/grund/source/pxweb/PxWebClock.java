package se.liu.grund.source.pxweb;

import java.time.Duration;
import java.time.Instant;

/** Time, and waiting for it. */
public interface PxWebClock {

    Instant now();

    void sleep(Duration time) throws InterruptedException;

    /** The machine's own. */
    static PxWebClock system() {
        return new PxWebClock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
