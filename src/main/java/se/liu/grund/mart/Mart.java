package se.liu.grund.mart;

import java.util.List;
import java.util.Optional;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.delivery.CellStatus;

/**
 * The tables of one app.
 *
 * @param contract what the app expects
 * @param tables one a measure, in the contract's order; a measure without cells has a table without rows
 * @param information the rows of the app's text table
 * @param joins what code lists say of its keys
 * @param cells what it was built of
 * @param sources what the deliveries declare
 * @param notes what was delivered and is in no table, one sentence each
 */
public record Mart(
        AppContract contract,
        List<MartTable> tables,
        Information information,
        Joins joins,
        DeliveredCells cells,
        List<Source> sources,
        List<String> notes) {

    public Mart {
        tables = List.copyOf(tables);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /** Tables alone. */
    public Mart(AppContract contract, List<MartTable> tables) {
        this(contract, tables, Information.NONE, Joins.NONE, DeliveredCells.NONE, List.of(), List.of());
    }

    /** The table of one measure, by its id, or by its name where no other has it. Throws {@link MartException} naming the measures. */
    public MartTable table(String measure) {
        Optional<Measure> wanted = contract.measure(measure);
        return tables.stream()
                .filter(t -> wanted.isPresent()
                        && t.measure().id().equals(wanted.get().id()))
                .findFirst()
                .orElseThrow(() -> new MartException("Mart '" + contract.app() + "' has no measure '" + measure
                        + "'. Measures: "
                        + String.join(
                                ", ", tables.stream().map(t -> t.measure().id()).toList()) + "."));
    }

    /** Rows of all tables. */
    public int rows() {
        return tables.stream().mapToInt(MartTable::rows).sum();
    }

    /** Counts of a status over all tables. */
    public int having(CellStatus status) {
        return tables.stream().mapToInt(t -> t.having(status)).sum();
    }
}
