package se.liu.grund.rebuild;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** At start, marks the runs that a killed process left under way. */
@Component
class InterruptedRuns implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(InterruptedRuns.class);

    private final Journal journal;

    InterruptedRuns(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> runs = journal.markInterrupted();
        if (!runs.isEmpty()) {
            log.warn("The service had stopped during {}; marked as interrupted", runs);
        }
    }
}
