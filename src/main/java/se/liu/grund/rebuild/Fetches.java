package se.liu.grund.rebuild;

import org.springframework.stereotype.Component;
import se.liu.grund.contract.DeliveryContracts;
import se.liu.grund.delivery.DeliveryFetch;

/** Fetches what deliveries take from PxWeb, one delivery at a time, so that the sources' limits hold. */
@Component
public class Fetches {

    private final Sources sources;
    private final SourceSettings settings;

    Fetches(Sources sources, SourceSettings settings) {
        this.sources = sources;
        this.settings = settings;
    }

    /**
     * Fetches the tables of one delivery. May take minutes. A rebuild reads what was fetched last.
     *
     * @throws se.liu.grund.contract.ContractException when there is no such delivery contract, or it is faulty
     */
    public synchronized DeliveryFetch fetch(String delivery) {
        return sources.deliveries(sources.lists()).fetch(new DeliveryContracts(settings.contracts()).named(delivery));
    }
}
