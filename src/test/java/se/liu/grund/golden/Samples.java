package se.liu.grund.golden;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.DeliveryContracts;
import se.liu.grund.contract.Gender;
import se.liu.grund.delivery.Breach;
import se.liu.grund.delivery.Deliveries;
import se.liu.grund.mart.Count;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartTable;
import se.liu.grund.mart.Marts;
import se.liu.grund.mart.Quotient;
import se.liu.grund.mart.Staging;
import se.liu.grund.warehouse.Warehouse;

/**
 * The mart of one app, built of the sample deliveries by the shipped contracts. Where the deck shows counts, these are what
 * is delivered; where it shows percents or differences, counts are invented so that the right formula gives them.
 *
 * @param mart all its tables
 */
record Samples(Mart mart) {

    static Samples of(String alias) {
        return of(alias, Path.of("src/samples/deliveries"));
    }

    static Samples of(String alias, Path deliveries) {
        Path contracts = Path.of("contracts");
        AppContract app = new AppContracts(contracts).named(alias);
        CodeLists lists = new CodeLists(contracts.resolve("codes"));
        List<DeliveryContract> delivered = new DeliveryContracts(contracts)
                .all().stream().filter(contract -> contract.app().equals(alias)).toList();
        try (Warehouse warehouse = Warehouse.open("jdbc:duckdb:")) {
            Marts marts = new Marts(warehouse);
            marts.check(app, lists);
            try (Staging staging = marts.stage()) {
                List<Breach> breaches = new ArrayList<>();
                for (DeliveryContract contract : delivered) {
                    breaches.addAll(new Deliveries(deliveries, () -> lists)
                            .stage(contract, app, staging.delivery())
                            .breaches());
                }
                if (!breaches.isEmpty()) {
                    throw new IllegalStateException(breaches.toString());
                }
                return new Samples(marts.build(app, delivered, lists, staging));
            }
        }
    }

    /** What is shown of the latest period's row. */
    double shown(String measure, String code, String category, Gender gender) {
        return count(measure, code, category, gender).shown(2.5);
    }

    Count count(String measure, String code, String category, Gender gender) {
        MartTable table = mart.table(measure);
        return table.count(row(table, code, category), gender);
    }

    /** What is shown of the share or quotient in the latest period's row; null where it is blank. */
    @Nullable
    BigDecimal share(String measure, String code, String category, Gender gender) {
        return quotient(measure, code, category, gender).shown(2.5);
    }

    Quotient quotient(String measure, String code, String category, Gender gender) {
        MartTable table = mart.table(measure);
        return table.quotient(row(table, code, category), gender);
    }

    /** The sum of what is shown over the categories of the latest period. */
    double sum(String measure, String code, Gender gender) {
        MartTable table = mart.table(measure);
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.keyAt(row).code().equals(code) && latest(table, code, row)) {
                sum += table.count(row, gender).shown(2.5);
            }
        }
        return sum;
    }

    private static boolean latest(MartTable table, String code, int row) {
        for (int other = 0; other < table.rows(); other++) {
            if (table.keyAt(other).code().equals(code) && table.periodAt(other).compareTo(table.periodAt(row)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static int row(MartTable table, String code, String category) {
        int found = -1;
        for (int row = 0; row < table.rows(); row++) {
            if (table.keyAt(row).code().equals(code) && table.categoryAt(row).equals(category)) {
                found = row;
            }
        }
        if (found < 0) {
            throw new IllegalArgumentException(table.measure().id() + " has no row " + code + ", " + category);
        }
        return found;
    }
}
