package se.liu.grund.contract;

import java.nio.file.Path;
import java.util.List;

/**
 * The app contracts, {@code apps/*.yaml} below the contracts' folder. Every call reads the files, so a running service
 * sees an edited contract at the next call; a file costs some milliseconds.
 */
public final class AppContracts {

    static final String FOLDER = "apps";
    static final String CODES = "codes";

    private final ContractFolder folder;

    /**
     * Reads nothing yet.
     *
     * @param contracts the folder that holds {@code apps}, {@code deliveries} and {@code codes}
     */
    public AppContracts(Path contracts) {
        this.folder = new ContractFolder(contracts, FOLDER, ContractSchema.APP);
    }

    /**
     * Every app, by alias in alphabetical order.
     *
     * @throws ContractException with every fault of every file
     */
    public List<AppContract> all() {
        return folder.all(this::check, file -> new AppRecords(file).app());
    }

    /**
     * One app; faults of the others do not count.
     *
     * @param alias the app's alias, which is its file's name without {@code .yaml}
     * @throws ContractException with every fault of its file, or naming the apps there are when it is not among them
     */
    public AppContract named(String alias) {
        return folder.named(alias, this::check, file -> new AppRecords(file).app());
    }

    private void check(ContractFile file) {
        new AppChecks(file, folder).run();
    }
}
