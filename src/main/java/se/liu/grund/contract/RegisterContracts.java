package se.liu.grund.contract;

import java.nio.file.Path;
import java.util.List;

/**
 * The contracts of person-level registers, {@code registers/*.yaml} below the contracts' folder. Every call reads the files,
 * so a running service sees an edited contract at the next call.
 */
public final class RegisterContracts {

    static final String FOLDER = "registers";

    private final ContractFolder folder;

    /** Reads nothing yet. */
    public RegisterContracts(Path contracts) {
        this.folder = new ContractFolder(contracts, FOLDER, ContractSchema.REGISTER);
    }

    /**
     * Every register, by name in alphabetical order.
     *
     * @throws ContractException with every fault of every file
     */
    public List<RegisterContract> all() {
        return folder.all(RegisterContracts::check, file -> new RegisterRecords(file).register());
    }

    /**
     * One register; faults of the others do not count.
     *
     * @throws ContractException with every fault of its file, or naming the registers there are
     */
    public RegisterContract named(String name) {
        return folder.named(name, RegisterContracts::check, file -> new RegisterRecords(file).register());
    }

    private static void check(ContractFile file) {
        new RegisterChecks(file).run();
    }
}
