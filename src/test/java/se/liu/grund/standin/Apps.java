package se.liu.grund.standin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** The apps there are, by id. */
final class Apps {

    private final Map<String, App> apps = new ConcurrentSkipListMap<>();

    Apps(List<StandInApp> first) {
        first.forEach(app -> apps.put(app.id(), new App(app.id(), app.title())));
    }

    Collection<App> all() {
        return apps.values();
    }

    Optional<App> find(String id) {
        return Optional.ofNullable(apps.get(id));
    }

    App named(String id) {
        return find(id).orElseThrow(() -> EngineError.appNotFound(id));
    }

    App create(String title) {
        App app = new App(UUID.randomUUID().toString(), title);
        apps.put(app.id(), app);
        return app;
    }
}
