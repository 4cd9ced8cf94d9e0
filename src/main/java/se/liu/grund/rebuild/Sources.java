package se.liu.grund.rebuild;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.DeliveryContracts;
import se.liu.grund.delivery.Deliveries;

/** Contracts, code lists and deliveries, read afresh each time, so that an edited file counts at once. */
@Component
class Sources {

    private final SourceSettings settings;

    Sources(SourceSettings settings) {
        this.settings = settings;
    }

    List<AppContract> apps() {
        return new AppContracts(settings.contracts()).all();
    }

    AppContract app(String alias) {
        List<AppContract> all = apps();
        return all.stream()
                .filter(a -> a.app().equals(alias))
                .findFirst()
                .orElseThrow(() -> new RebuildException(
                        RebuildException.Reason.UNKNOWN_APP,
                        "There is no app '" + alias + "'. Apps: "
                                + all.stream().map(AppContract::app).collect(Collectors.joining(", ")) + "."));
    }

    /** The deliveries for an app, at least one. */
    List<DeliveryContract> deliveriesFor(AppContract app) {
        List<DeliveryContract> deliveries = new DeliveryContracts(settings.contracts())
                .all().stream().filter(d -> d.app().equals(app.app())).toList();
        if (deliveries.isEmpty()) {
            throw new RebuildException(
                    RebuildException.Reason.UNKNOWN_APP,
                    "App '" + app.app() + "' has no delivery contract in "
                            + settings.contracts().resolve("deliveries")
                            + ". Expected one with 'app: " + app.app() + "'.");
        }
        return deliveries;
    }

    CodeLists lists() {
        return new CodeLists(settings.contracts().resolve("codes"));
    }

    /** Deliveries whose labels are looked up in lists that were read already, so that a run sees one state of them. */
    Deliveries deliveries(CodeLists lists) {
        return new Deliveries(settings.deliveries(), () -> lists);
    }
}
