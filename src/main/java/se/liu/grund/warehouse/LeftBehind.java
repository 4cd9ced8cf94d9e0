package se.liu.grund.warehouse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.liu.grund.warehouse.WarehouseConfiguration.WarehouseSettings;

/** What a killed process left in the warehouse and in its folder for temporary files. */
@Component
public class LeftBehind {

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);

    private final WarehouseSettings settings;
    private final Warehouse warehouse;

    LeftBehind(WarehouseSettings settings, Warehouse warehouse) {
        this.settings = settings;
        this.warehouse = warehouse;
    }

    /**
     * Takes it away. To be called at start, when the books are open: a second service on the same books would otherwise take
     * away what the first is working on, before it is refused.
     */
    public void sweep() {
        settings.engineMemory().sweep();
        if (settings.sweep()) {
            int left = warehouse.sweep();
            if (left > 0) {
                log.info("Took away {} workspaces in {} that a killed process left", left, warehouse.engine());
            }
        }
    }
}
