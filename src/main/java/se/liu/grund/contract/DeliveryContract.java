package se.liu.grund.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the files of one delivery look like, read from {@code contracts/deliveries/<delivery>.yaml}.
 *
 * @param delivery its name, e.g. {@code framgrund}
 * @param app alias of the app that the cells are for
 * @param folder folder below the delivery root where the files lie, e.g. {@code framgrund}
 * @param tables the shapes of file that may come; the first whose pattern fits a file's name reads it
 * @param required which kön must come for each measure; another that is absent is {@code MISSING}
 * @param followUp how many years after a period its outcome was counted, 0 to 10: which series breaks it crosses
 * @param expected what must be there besides
 * @param controlTotals sums known from elsewhere
 * @param checks what is checked across the files
 * @param population id of the app's population that the cells are of; empty in an app that names none
 * @param measures ids of the measures that it gives, without their population; empty for all of its population
 * @param withoutPersonsOf ids of the populations whose persons the source has removed from these
 * @param saidBy where the source says so; null where nothing was removed
 * @param fingerprint SHA-256 (hex) of the file's bytes
 */
public record DeliveryContract(
        String delivery,
        String app,
        String folder,
        List<TableShape> tables,
        List<Gender> required,
        int followUp,
        Expected expected,
        List<ControlTotal> controlTotals,
        List<DeliveryCheck> checks,
        String population,
        List<String> measures,
        List<String> withoutPersonsOf,
        @Nullable String saidBy,
        String fingerprint) {

    /** Of an app that names no populations. */
    public DeliveryContract(
            String delivery,
            String app,
            String folder,
            List<TableShape> tables,
            List<Gender> required,
            int followUp,
            Expected expected,
            List<ControlTotal> controlTotals,
            List<DeliveryCheck> checks,
            String fingerprint) {
        this(
                delivery,
                app,
                folder,
                tables,
                required,
                followUp,
                expected,
                controlTotals,
                checks,
                "",
                List.of(),
                List.of(),
                null,
                fingerprint);
    }

    public DeliveryContract {
        tables = List.copyOf(tables);
        required = List.copyOf(required);
        controlTotals = List.copyOf(controlTotals);
        checks = List.copyOf(checks);
        measures = List.copyOf(measures);
        withoutPersonsOf = List.copyOf(withoutPersonsOf);
    }
}
