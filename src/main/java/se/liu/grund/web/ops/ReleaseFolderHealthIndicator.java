package se.liu.grund.web.ops;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import se.liu.grund.web.Folders;

/** Whether releases can be written. Part of readiness: without it the service cannot do its work. */
@Component
class ReleaseFolderHealthIndicator extends AbstractHealthIndicator {

    private final Folders folders;

    ReleaseFolderHealthIndicator(Folders folders) {
        this.folders = folders;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.withDetail("folder", folders.releases().toAbsolutePath().toString());
        if (folders.releasesWritable()) {
            health.up();
        } else {
            health.outOfService().withDetail("action", "Make the folder, or give this user the right to write there.");
        }
    }
}
