package se.liu.grund.rebuild;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import se.liu.grund.warehouse.LeftBehind;
import se.liu.grund.warehouse.Warehouse;

/** At start, when the books are open, marks the runs that a killed process left under way, and takes away what they left. */
@Component
class InterruptedRuns implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(InterruptedRuns.class);

    private final Journal journal;
    private final LeftBehind leftBehind;
    private final Sources sources;
    private final Warehouse warehouse;

    InterruptedRuns(Journal journal, LeftBehind leftBehind, Sources sources, Warehouse warehouse) {
        this.journal = journal;
        this.leftBehind = leftBehind;
        this.sources = sources;
        this.warehouse = warehouse;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> runs = journal.markInterrupted();
        leftBehind.sweep();
        sources.registers(warehouse).sweep();
        if (!runs.isEmpty()) {
            log.warn("The service had stopped during {}; marked as interrupted", runs);
        }
    }
}
