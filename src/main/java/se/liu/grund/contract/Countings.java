package se.liu.grund.contract;

import java.nio.file.Path;
import java.util.List;

/**
 * How apps are counted from registers, {@code countings/*.yaml} below the contracts' folder. Every call reads the files, so a
 * running service sees an edited one at the next call.
 */
public final class Countings {

    private static final String FOLDER = "countings";

    private final Path contracts;
    private final ContractFolder folder;

    /** Reads nothing yet. */
    public Countings(Path contracts) {
        this.contracts = contracts;
        this.folder = new ContractFolder(contracts, FOLDER, ContractSchema.COUNTING);
    }

    /**
     * Every counting, by app in alphabetical order.
     *
     * @throws ContractException with every fault of every file
     */
    public List<Counting> all() {
        return folder.all(this::check, file -> new RegisterRecords(file).counting());
    }

    /**
     * The counting of one app; faults of the others do not count.
     *
     * @throws ContractException with every fault of its file, or naming those there are
     */
    public Counting of(String app) {
        return folder.named(app, this::check, file -> new RegisterRecords(file).counting());
    }

    private void check(ContractFile file) {
        new CountingChecks(file, folder, contracts).run();
    }
}
