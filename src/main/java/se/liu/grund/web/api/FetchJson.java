package se.liu.grund.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.DeliveryFetch;

/** What lies in a delivery's folder after its tables were fetched. */
record FetchJson(String delivery, List<Table> tables) {

    record Table(
            String folder,
            String table,
            String title,
            long cells,
            @Nullable Instant updated,
            boolean noisy) {}

    static FetchJson of(DeliveryFetch fetch) {
        return new FetchJson(
                fetch.delivery(),
                fetch.tables().stream()
                        .map(t -> new Table(t.folder(), t.table(), t.title(), t.cells(), t.updated(), t.noisy()))
                        .toList());
    }
}
