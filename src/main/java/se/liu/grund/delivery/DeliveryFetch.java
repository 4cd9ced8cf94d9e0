package se.liu.grund.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fetching the tables of one delivery gave.
 *
 * @param delivery name of the delivery contract
 * @param tables those that lie whole in their folders, in the contract's order
 * @param breaches why others do not; what lay there before lies there still
 */
public record DeliveryFetch(String delivery, List<Table> tables, List<Breach> breaches) {

    public DeliveryFetch {
        tables = List.copyOf(tables);
        breaches = List.copyOf(breaches);
    }

    /**
     * One table, fetched now or found unchanged.
     *
     * @param folder path below the delivery root
     * @param table the source's name of it
     * @param title as people read it
     * @param cells how many it has
     * @param updated when the source last changed it; null when it does not say
     * @param noisy whether its numbers carry noise (CKM)
     */
    public record Table(
            String folder,
            String table,
            String title,
            long cells,
            @Nullable Instant updated,
            boolean noisy) {}
}
