package se.liu.grund.rebuild;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Countings;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.DeliveryContracts;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContracts;
import se.liu.grund.delivery.Deliveries;
import se.liu.grund.register.Registers;
import se.liu.grund.warehouse.EngineMemory;
import se.liu.grund.warehouse.Warehouse;

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

    /** How an app is counted from registers; empty where it is delivered. */
    Optional<Counting> counting(String app) {
        return settings.counted().contains(app)
                ? Optional.of(new Countings(settings.contracts()).of(app))
                : Optional.empty();
    }

    /** The registers that a counting names. */
    List<RegisterContract> registers(Counting counting) {
        RegisterContracts all = new RegisterContracts(settings.contracts());
        return counting.registers().stream().map(all::named).toList();
    }

    Registers registers(Warehouse warehouse) {
        return new Registers(
                settings.deliveries(),
                warehouse,
                new EngineMemory(settings.readerMemory().toBytes(), settings.readerSpill()));
    }

    CodeLists lists() {
        return new CodeLists(settings.contracts().resolve("codes"));
    }

    /** Deliveries whose labels are looked up in lists that were read already, so that a run sees one state of them. */
    Deliveries deliveries(CodeLists lists) {
        return new Deliveries(settings.deliveries(), () -> lists);
    }
}
