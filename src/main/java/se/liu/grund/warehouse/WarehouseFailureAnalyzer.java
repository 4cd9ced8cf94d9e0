package se.liu.grund.warehouse;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/** Says in words that the warehouse cannot be opened; before others, who would take its driver's fault for one of the books. */
@Order(0)
class WarehouseFailureAnalyzer extends AbstractFailureAnalyzer<WarehouseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WarehouseException cause) {
        return new FailureAnalysis(
                "The warehouse cannot be used. " + cause.getMessage(),
                "Mend grund.warehouse (url, user, password), or see that its engine is up, and start Grund again. With"
                        + " grund.warehouse.url=jdbc:duckdb: no server is needed.",
                cause);
    }
}
